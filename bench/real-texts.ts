import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/core/text/compile.ts';
import { distance } from '../src/core/text/distance.ts';
import { partyId, type Point } from '../src/core/text/point.ts';
import { project } from '../src/core/text/project.ts';
import { readMarkdown } from '../src/formats/markdown.ts';
import { cpuOf, race, ratio, shown } from './measure.ts';
import { plain, wordDiffs } from './peers.ts';
import type { Finding } from './question.ts';

const TEXTS = join(import.meta.dirname, '../../shared/data/texts');

/** Versions of a constitution and drafts of a treaty, each against the one before. */
export function realTexts(): Finding {
  const title = 'Real texts, each version against the one before';
  const about =
    'Versions of the German constitution and drafts of the Paris Agreement: compiled, with git ' +
    'diff --word-diff beside it.';
  if (!existsSync(TEXTS)) {
    return {
      title,
      about,
      table: [],
      targets: [],
      notes: ['The texts are not at hand; left out.'],
    };
  }
  const drafts = ['23-oct-2015', '4-dec-2015', '9-dec-2015', '12-dec-2015'].map(
    (name) => `cop21/${name}.md`,
  );
  const versions = readdirSync(join(TEXTS, 'grundgesetz')).map((name) => `grundgesetz/${name}`);
  const pairs = [versions, drafts].flatMap((all) =>
    all.slice(1).map((name, place) => [all[place] ?? '', name] as const),
  );
  const rows = pairs.map(([one, other]) => {
    const [older, newer] = [one, other].map((name) =>
      readMarkdown(readFileSync(join(TEXTS, name), 'utf8').normalize('NFC')),
    ) as [Point[], Point[]];
    const party = partyId('NEW');
    const revisions = [{ party, points: newer }];
    if (plain(project(compile(older, revisions), party)) !== plain(newer))
      throw new Error(`${other} does not come back`);
    const { 'git diff --word-diff': git } = wordDiffs(plain(older), plain(newer));
    const [own, peer] = race(
      { Parley: () => cpuOf(() => compile(older, revisions)), git: git ?? (() => undefined) },
      { warmUp: 3, rounds: 5 },
    );
    const { changed, words } = distance(older, newer);
    return [
      `${one} → ${other.split('/')[1] ?? ''}`,
      words.newer.toLocaleString('en'),
      changed.toLocaleString('en'),
      shown(own?.cpu),
      shown(peer?.cpu),
      ratio(own?.cpu, peer?.cpu),
    ];
  });
  return {
    title,
    about,
    table: [['', 'words', 'changed', 'Parley', 'git --word-diff', 'ratio'], ...rows],
    targets: [],
  };
}
