// Prints acts of the talks of November 2025, a line of JSON each, for `parley enter --acts`:
//   node november/acts.mjs roster | public | ROOM
import { readFileSync } from 'node:fs';

const file = new URL('../../../fixtures/talks/talks-of-november-2025/talks.json', import.meta.url);
const talks = JSON.parse(readFileSync(file, 'utf8'));
const [what] = process.argv.slice(2);

const act = (kind, body, happened) => ({ kind, body, ...(happened && { happened }) });

const roster = () => [
  ...talks.parties.map((party) => act('party-named', party)),
  ...talks.people
    .filter(({ person }) => person !== talks.recorder)
    .map((person) => act('delegate-accredited', { ...person, from: talks.from })),
];

/** A point that is known by its number alone: its words are not public. */
const withheld = ({ from, to }) =>
  Array.from({ length: to - from + 1 }, (_point, n) => {
    const label = `${from + n}.`;
    return { id: `p${from + n}`, label, kind: 'point', depth: 0, text: '', withheld: true };
  });

const versions = ({ versions: all, ...settings }) => [
  act('instrument-opened', settings),
  ...all.map(({ points, happened, ...version }) => {
    const written = points.flatMap((one) => (one.numbered ? withheld(one.numbered) : [one]));
    return act(
      'text-tabled',
      { ...version, instrument: settings.instrument, points: written },
      happened,
    );
  }),
];

const inPublic = () => [
  act('source-filed', talks.source),
  ...talks.attachments.map((one) => act('attachment-filed', one)),
  ...talks.instruments.flatMap(versions),
  ...talks.statements.map((one) => act('statement-recorded', one, one.said)),
  ...talks.facts.map(({ happened, ...fact }) => act('fact-declared', fact, happened)),
  ...talks.gates.map((gate) => act('gate-set', gate)),
  ...talks.requirements.map((requirement) => act('requirement-set', requirement)),
  ...talks.pledges.map((pledge) => act('pledge-made', pledge)),
];

const sessionsIn = (name) =>
  talks.sessions
    .filter(({ room }) => room === name)
    .map(({ room: _room, status, ...session }) =>
      status === 'held'
        ? act('session-held', session, session.when)
        : act('session-called', { ...session, status }, session.when),
    );

const acts =
  what === 'roster'
    ? roster()
    : what === 'public'
      ? [...inPublic(), ...sessionsIn(what)]
      : sessionsIn(what);
for (const one of acts) process.stdout.write(`${JSON.stringify(one)}\n`);
