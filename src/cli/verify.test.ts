import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../core/log/fingerprint.ts';
import { bundleLines } from '../core/record/bundle.ts';
import { bundleFor, checkpointFor, hostKeys } from '../core/record/bundle.test-kit.ts';
import { receiptOf } from '../core/record/receipt.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import { run } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'parley-verify-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** What `parley verify` says of a file with this in it. */
async function verified(text: string): Promise<string> {
  const file = join(dir, 'taken');
  writeFileSync(file, text);
  let printed = '';
  const print = (more: string): void => void (printed += more);
  await run(['verify', file], {
    print,
    write: () => undefined,
    tell: print,
    readStdin: async () => new Uint8Array(),
    isTerminal: false,
  });
  return printed.replaceAll(dir, '');
}

const world = talks();
const plenary = world.room('plenary');
const text = [...bundleLines(bundleFor(world, 'ada'))].join('');

describe('verify', () => {
  test('says of a whole bundle what it proves and what it does not', async () => {
    const said = await verified(text);
    const root = world.state.rooms.get(plenary)?.roots.at(-1) ?? '';
    expect(said).toContain(`plenary (${plenary}): 3 entries\n  ${fingerprint(root).join(' ')}\n`);
    expect(said).toContain('The rules refuse none of the entries.');
    expect(said).toContain('Proved: every entry is as its author signed it');
    expect(said).toContain('Not proved: that nothing came after it');
    expect(said).toContain(fingerprint(hostKeys[0]?.key ?? '').join(' '));
  });

  test('lists what the rules refuse, which is no fault of the bundle', async () => {
    const other = talks();
    other.force({ by: 'bo', room: 'plenary', kind: 'text-tabled', body: {} });
    const said = await verified([...bundleLines(bundleFor(other, 'ada'))].join(''));
    expect(said).toContain('that the rules refuse, so that they change nothing: 1\n- 4 in ');
  });

  test('refuses a bundle in which a word was changed, and names the entry', async () => {
    await expect(
      verified(text.replace('"name":"State of BE"', '"name":"State of XX"')),
    ).rejects.toThrow(
      /does not hold, 1 finding:\n- entry 3 of .* has not the content that was signed/,
    );
  });

  test('refuses what is no bundle, or no file', async () => {
    await expect(verified('Dear all,\n')).rejects.toThrow(
      /Line 1 of .* is not what stands there in a bundle/,
    );
    const io = {
      print: () => {},
      write: () => undefined,
      tell: () => {},
      readStdin: async () => new Uint8Array(),
      isTerminal: false,
    };
    await expect(run(['verify', join(dir, 'absent')], io)).rejects.toThrow(
      /cannot be read \(ENOENT\)/,
    );
  });

  test('says of a receipt which entry it proves, and refuses one that proves nothing', async () => {
    const own = world.entries.filter(({ entry }) => entry.envelope.room === plenary);
    const [first] = own;
    if (!first) throw new Error('the plenary has entries');
    const receipt = receiptOf(first, own, {
      checkpoint: checkpointFor(world, plenary, 3),
      keys: hostKeys,
    });
    const said = await verified(JSON.stringify(receipt));
    expect(said).toContain(`and entry 1 of 3 in the room ${plenary}.`);
    const other = JSON.stringify({ ...receipt, proof: [] });
    await expect(verified(other)).rejects.toThrow(
      /proves nothing: the entry does not stand in the log/,
    );
  });
});
