import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { INVENTED } from '../press/article.test-kit.ts';
import { serving } from '../server/visitor.test-kit.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-press-enter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('from the command line an article is shown first, then entered, and never twice', async () => {
  const { address } = await serving();
  writeFileSync(at('article.txt'), INVENTED);
  await parley(['key', at('chair')]);
  const parties = ['--party', 'NO=Norway', '--party', 'BE=Belgium'];
  const office = ['--name', 'Ines Calder', '--office', 'Chair'];
  const begin = ['begin', address, '--title', 'Fish', ...office, ...parties, '--key', at('chair')];
  await parley(begin);
  await parley(['open', address, 'Press', '--key', at('chair'), '--purpose', 'public']);
  const press = (...more: string[]): Promise<Outcome> =>
    parley(['press', at('article.txt'), ...more]);
  const enter = ['--enter', address, '--key', at('chair'), '--room', 'Press'];

  expect((await press()).printed).toContain('Astrid Holm, NO');
  const nameless = await press(...enter);
  expect(nameless.refused).toContain('tells no title; give it with --title');
  const named = [...enter, '--title', 'Quota talks', '--outlet', 'Nordlys'];
  expect((await press(...named, '--only', 'S99')).refused).toContain(
    'no statement, meeting or pledge S99',
  );
  const first = await press(...named, '--only', 'S1');
  expect(first.refused).toBeUndefined();
  expect(first.printed.trim().split('\n')).toHaveLength(2);
  const rest = await press(...named);
  expect(rest.printed.trim().split('\n')).toHaveLength(5);
  expect((await press(...named)).told).toContain('in the record already');
  const meeting = await press(...named, '--only', 'M1');
  expect(meeting.printed.trim().split('\n')).toHaveLength(1);
  expect((await press(...named, '--only', 'M1')).told).toContain('in the record already');
  expect((await press(...named, '--only', 'G1')).refused).toContain(
    'G1 cannot be entered as it is',
  );
});
