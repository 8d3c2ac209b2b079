import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parley } from './ferry.test-kit.ts';

describe('the command line itself', () => {
  test('without words, or asked for help, lists the commands', async () => {
    const { printed } = await parley([]);
    expect(printed).toMatch(
      /compile .+\n.+project .+\n.+resolve .+\n.+columns .+\n.+redline .+\n.+distance .+\n.+rebase .+\n.+amend .+\n.+points .+\n.+press .+\n.+comments .+\n.+changes .+\n.+convert .+\n.+formats .+\n.+serve /,
    );
    expect((await parley(['help'])).printed).toBe(printed);
    expect((await parley(['--help'])).printed).toBe(printed);
  });

  test('explains each command in three ways', async () => {
    const { printed } = await parley(['help', 'compile']);
    expect(printed).toContain('Usage: parley compile BASE');
    expect((await parley(['compile', '--help'])).printed).toBe(printed);
    expect((await parley(['compile', 'x', '-h'])).printed).toBe(printed);
  });

  test('says its version', async () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { version: string };
    expect(await parley(['--version'])).toEqual({ printed: `${version}\n` });
  });

  test.each([
    [['complie'], 'Parley has no command "complie"; did you mean "parley compile"?'],
    [['negotiate'], 'Parley has no command "negotiate"; see "parley help".'],
    [['help', 'point'], 'Parley has no command "point"; did you mean "parley points"?'],
    [['points', 'a.md', '--jsno'], '"parley points" has no option --jsno; did you mean --json?'],
    [['points', 'a.md', '-x'], '"parley points" has no option -x; see "parley help points".'],
    [
      ['points', 'a.md', '--toString'],
      '"parley points" has no option --toString; see "parley help points".',
    ],
    [['points', '--json=yes', 'a.md'], '--json is a switch and takes no value; leave it out.'],
    [['points'], 'FILE is missing; write: parley points FILE [--view accepted|rejected] [--json]'],
    [['redline'], 'OLD and NEW are missing; write: parley redline OLD NEW [--to FORM] [-o FILE]'],
    [
      ['points', 'a', 'b'],
      '"b" is one word too many; write: parley points FILE [--view accepted|rejected] [--json]',
    ],
    [
      ['redline', 'a', 'b', '-o', 'x.txt', '-o', 'y.txt'],
      '-o is given twice; leave one of the two out.',
    ],
    [['serve', '--port', 'http'], '--port http is not a port; give a number from 0 to 65535.'],
    [
      ['serve', '--press-model', 'llama', '--press-model-name', 'm'],
      '--press-model llama is no address; give one such as http://127.0.0.1:11434/v1.',
    ],
    [
      ['serve', '--press-model', 'http://127.0.0.1:9/v1'],
      '--press-model asks a model; say which with --press-model-name NAME.',
    ],
    [
      ['serve', '--press-model', 'https://me:key@models.example/v1', '--press-model-name', 'm'],
      '--press-model has a name or a password in it; give the key in the environment, as --help says.',
    ],
    [
      ['serve', '--from', 'a.bundle', '--fetch-articles'],
      '--fetch-articles is for a server that records, and --from reads a bundle: leave one of them out.',
    ],
    [['serve', '--port', '70000'], '--port 70000 is not a port; give a number from 0 to 65535.'],
    [
      ['serve', '--single-sign-on', 'no/ways.json'],
      'The file for single sign-on no/ways.json cannot be used: it cannot be read (ENOENT).',
    ],
    [
      ['serve', '--from', 'a.bundle', '--single-sign-on', 'ways.json'],
      '--single-sign-on is for a server that records, and --from reads a bundle: leave one of them out.',
    ],
  ])('refuses %j', async (words, sentence) => {
    expect(await parley(words)).toEqual({ printed: '', refused: sentence });
  });

  test('takes words after -- as files', async () => {
    expect((await parley(['points', '--', '--json'])).refused).toContain('--json cannot be read');
  });
});
