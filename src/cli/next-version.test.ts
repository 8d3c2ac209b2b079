import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASE, RU, ferryFolder, parley } from './ferry.test-kit.ts';

const { at, give, giveThree } = ferryFolder();

describe('rebase', () => {
  const NEWER = '# Ferry\n\n1. Eight times a day.\n\n2. Within sixty days.\n';

  test('carries a revision to a newer version, and tells what both changed', async () => {
    const files = [give('old.md', BASE), give('new.md', NEWER), give('ru.md', RU)];
    expect(await parley(['rebase', ...files])).toEqual({
      printed: '# Ferry\n\n1. Eight times a day.\n\n2. Within ninety days.\n\n3. Free of charge.\n',
      told:
        '1 change stands (3.).\n\n2. both changed these words; yours stand:\n' +
        '  older  thirty\n  newer  sixty\n  yours  ninety\n',
    });
    const { printed } = await parley(['rebase', ...files, '--json']);
    expect(JSON.parse(printed)).toMatchObject({
      format: 'rebased/1',
      conflicts: [{ label: '2.' }],
    });
  });

  test('refuses standard input for two of the texts', async () => {
    expect((await parley(['rebase', '-', '-', give('ru.md', RU)])).refused).toBe(
      'Standard input can be only one of the texts; name files for the others.',
    );
  });
});

describe('resolve', () => {
  async function compiled(): Promise<string> {
    await parley(['compile', ...giveThree(), '-o', at('compiled.json')]);
    return at('compiled.json');
  }
  const LIST =
    '1#1   [US: Eight][RU, on the table: Six]\n' +
    '2#1   [US, on the table: thirty][RU: ninety]\n' +
    '3#in  [RU: the point stands: Free of charge.][US, on the table: the point goes out]\n';

  test('lists what is open, and how it is named', async () => {
    expect(await parley(['resolve', await compiled(), '--list'])).toEqual({ printed: LIST });
  });

  test('settles what is chosen, and the rest with one voice', async () => {
    const file = await compiled();
    const { printed } = await parley([
      'resolve',
      file,
      '-c',
      '1=US',
      '-c',
      '3#in=RU',
      '--rest',
      'base',
    ]);
    expect(printed).toBe(
      '# Ferry\n\n1. Eight times a day.\n\n2. Within thirty days.\n\n3. Free of charge.\n',
    );
    expect(await parley(['resolve', file, '--rest', 'RU'])).toEqual({ printed: RU });
  });

  test('keeps what is open in JSON, to go on later', async () => {
    const file = await compiled();
    await parley(['resolve', file, '-c', '2#1=RU', '-o', at('next.json')]);
    const { printed } = await parley(['resolve', at('next.json'), '--list']);
    expect(printed).toBe(LIST.replace(/^2.*\n/m, ''));
    expect(await parley(['resolve', file, '-c', '2#1=RU', '-o', at('next.md')])).toEqual({
      printed: '',
      refused:
        '2 brackets are still open: 1#1, 3#in; choose for them, add --rest base, or write -o FILE.json to go on later.',
    });
    expect(existsSync(at('next.md'))).toBe(false);
  });

  test('asks a person at a terminal, who may leave open, go back and stop', async () => {
    const file = await compiled();
    const all = await parley(['resolve', file], '', false, ['1', '7', '2', '2']);
    expect(all.printed).toBe('# Ferry\n\n1. Eight times a day.\n\n2. Within ninety days.\n');
    expect(all.told).toContain('1. >>[US: Eight][RU: Six]<< times a day.');
    expect(all.told).toContain('"7" is none of these.');
    const back = await parley(['resolve', file], '', false, ['1', 'b', '2', 's', 'q', 't']);
    expect(back.printed).toBe(BASE);
    const kept = await parley(['resolve', file], '', false, ['s', '2', 'q', 'x', 'k']);
    expect(JSON.parse(kept.printed)).toMatchObject({ format: 'compiled/1' });
    expect(JSON.parse((await parley(['resolve', file], '', false, [])).printed)).toMatchObject({
      format: 'compiled/1',
    });
  });

  test.each([
    ['1', '--choose 1 does not say whose words; write POINT=CODE or POINT#2=CODE, as in 4#2=US.'],
    [
      '9=US',
      '--choose 9=US: no point is called 9; --list shows what is open, and how it is named.',
    ],
    [
      '1#x=US',
      '--choose 1#x=US: after the # stands the number of a bracket, or "in"; write 4#2=US.',
    ],
    ['1#2=US', '1. has no open bracket 2'],
    ['1=FR', 'FR sent no revision of this text; US, RU did.'],
  ])('refuses --choose %s', async (choice, message) => {
    const { refused } = await parley(['resolve', await compiled(), '--choose', choice]);
    expect(refused).toContain(message);
  });

  test('refuses to choose for no one', async () => {
    const file = await compiled();
    expect((await parley(['resolve', file])).refused).toBe(
      'Nothing is chosen and no one is there to be asked; add --choose or --rest, or see --list.',
    );
    expect((await parley(['resolve', file, '--rest', 'delete'])).refused).toBe(
      '--rest delete would take out all that is open; give a code or base.',
    );
  });
});
