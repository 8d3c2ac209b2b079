import type { Recorded } from '../../core/record/entry.ts';
import { instrumentId, personId } from '../../core/record/ids.ts';
import { wordingHash, wordingsOf } from '../../core/record/wording.ts';
import { pointId } from '../../core/text/point.ts';
import { Chronicle, type Told } from './chronicle.ts';
import type { Example, Seed } from './example.ts';
import { talksFile } from './talks-folder.ts';
import { zTalksFile, type TalksFile } from './talks-file.ts';

/** Where everything stands but the sessions of the tracks. */
const PUBLIC = 'public';

/** *Talks of November 2025*, read from its file. */
export function readTalksOfNovember2025(): Example {
  const name = 'talks-of-november-2025';
  const file = zTalksFile.parse(JSON.parse(talksFile(name, 'talks.json')));
  return {
    name,
    title: file.title,
    summary: file.summary,
    people: file.people.map(({ person, name: called, title, party }) => ({
      person: personId(person),
      name: called,
      title,
      party: party ?? null,
    })),
    build: (seed) => build(file, seed),
  };
}

/** An act, when it happened, and by whom, if not by the recorder. */
type Entered = Omit<Told, 'at' | 'by'> & { readonly by?: string };

function build(file: TalksFile, seed: Seed): readonly Recorded[] {
  const chronicle = new Chronicle(seed);
  const start = Date.parse(file.recorded.from);
  const enter = ({ by = file.recorder, ...act }: Entered): void => {
    const after = chronicle.entries.length * file.recorded.secondsBetween * 1000;
    chronicle.tell({ by, at: new Date(start + after).toISOString(), ...act });
  };
  begin(file, seed, enter);
  text(file, enter);
  around(file, enter);
  for (const position of file.positions) enter(standing(file, chronicle, position));
  for (const { room, status, ...session } of file.sessions) {
    const kind = status === 'held' ? 'session-held' : 'session-called';
    const body = status === 'held' ? session : { ...session, status };
    enter({ room, kind, happened: session.when, body });
  }
  return chronicle.entries;
}

/** The roster and the rooms; all of it was public, so everyone is in every room. */
function begin(file: TalksFile, seed: Seed, enter: (act: Entered) => void): void {
  const keyed = ({ person }: { readonly person: string }) => ({
    key: seed.signer(personId(person)).key,
  });
  for (const one of file.people.filter(({ person }) => person === file.recorder)) {
    const { role: _role, ...chair } = one;
    const body = { title: file.title, summary: file.summary, chair: { ...chair, ...keyed(one) } };
    enter({ kind: 'negotiation-opened', body });
  }
  for (const body of file.parties) enter({ kind: 'party-named', body });
  for (const one of file.people.filter(({ person }) => person !== file.recorder)) {
    enter({ kind: 'delegate-accredited', body: { ...one, from: file.from, ...keyed(one) } });
  }
  const everyone = file.people.map(({ person }) => person);
  const members = everyone.filter((person) => person !== file.recorder);
  for (const { room, ...body } of file.rooms) {
    enter({ room, kind: 'room-opened', body: { ...body, members } });
  }
}

function text(file: TalksFile, enter: (act: Entered) => void): void {
  const { observer: by } = file;
  enter({ by, room: PUBLIC, kind: 'source-filed', body: file.source });
  for (const body of file.attachments) enter({ by, room: PUBLIC, kind: 'attachment-filed', body });
  for (const { versions, ...settings } of file.instruments) {
    enter({ room: PUBLIC, kind: 'instrument-opened', body: settings });
    for (const { happened, points, ...version } of versions) {
      const body = { instrument: settings.instrument, ...version, points: points.flatMap(written) };
      enter({ room: PUBLIC, kind: 'text-tabled', happened, body });
    }
  }
}

type Line = TalksFile['instruments'][number]['versions'][number]['points'][number];
type Written = Exclude<Line, { readonly numbered: unknown }>;

/** A line of the file as points: one, or as many as are known by their number alone. */
function written(line: Line): readonly Written[] {
  if (!('numbered' in line)) return [line];
  const { from, to } = line.numbered;
  return Array.from({ length: to - from + 1 }, (_, n) => ({
    id: `p${from + n}`,
    label: `${from + n}.`,
    kind: 'point',
    depth: 0,
    text: '',
    withheld: true,
  }));
}

function around(file: TalksFile, enter: (act: Entered) => void): void {
  const room = PUBLIC;
  for (const body of file.statements) {
    enter({ room, kind: 'statement-recorded', happened: body.said, body });
  }
  for (const { happened, ...body } of file.facts)
    enter({ room, kind: 'fact-declared', happened, body });
  for (const body of file.gates) enter({ room, kind: 'gate-set', body });
  for (const body of file.requirements) enter({ room, kind: 'requirement-set', body });
  for (const body of file.pledges) enter({ room, kind: 'pledge-made', body });
}

/** A position as someone asserts it, on the words that are on the table now. */
function standing(
  file: TalksFile,
  chronicle: Chronicle,
  { id, ...taken }: TalksFile['positions'][number],
): Entered {
  const text = chronicle.room(PUBLIC)?.instruments.get(instrumentId(taken.instrument));
  if (!text) throw new Error(`Position ${id} is on a text that is not on the table.`);
  const wording = wordingHash(wordingsOf(text, pointId(taken.point)));
  const said = file.statements.find(({ statement }) => statement === taken.statement)?.said;
  const body = { ...taken, version: text.versions.length, wording };
  return { room: PUBLIC, kind: 'position-taken', happened: said, body };
}
