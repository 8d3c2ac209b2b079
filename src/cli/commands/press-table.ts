import type { PressReading } from '../../press/press.ts';
import type { Statement } from '../../press/statements/statement.ts';

const WIDTH = 96;

/** A reading for people: what was said, then meetings, positions and pledges, each with its basis. */
export function pressTable(reading: PressReading): string {
  const { reference, statements, article } = reading;
  const { outlet, title } = article.metadata;
  const day = !reference
    ? 'It tells no day; give it with --on.'
    : reference.first === reference.last
      ? `It speaks from ${reference.first} (${reference.basis}).`
      : `It speaks from ${reference.first} to ${reference.last} (${reference.basis}).`;
  return [
    [title, outlet].filter(Boolean).join(', '),
    day,
    `${counted(statements.length, 'statement')}; each is a proposal.`,
    ...statements.map(statementLines),
    ...section('Meetings', reading.meetings.map(meetingLine)),
    ...section('Positions', reading.positions.map(positionLine)),
    ...section('Pledges', reading.pledges.map(pledgeLine)),
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`\n${title}`, ...lines];

function statementLines(one: Statement): string {
  const who = [one.speaker, one.party?.code, one.role].filter(Boolean).join(', ');
  const medium = [one.medium?.type, one.medium?.platform].filter(Boolean).join(', ');
  const facts = [
    `${one.said.edtf} (${one.said.basis})`,
    medium,
    one.occasion ?? '',
    one.recipient === undefined ? '' : `to ${one.recipient}`,
    one.by === 'rules' ? '' : `proposed by ${one.by}`,
    `through ${one.chain.map(({ who, certainty }) => (certainty === 'inferred' ? `${who}?` : who)).join(' > ')}`,
  ];
  return [
    `\n${one.id}  ${who} (${one.mode}, ${Math.round(100 * one.confidence)} %)`,
    `    ${one.verb}: ${shortened(one.gist)}`,
    `    ${facts.filter(Boolean).join('; ')}`,
  ].join('\n');
}

const meetingLine = (one: PressReading['meetings'][number]): string =>
  `${one.id}  ${one.who.map(({ name }) => name).join(', ')}; ${[
    one.status,
    one.place,
    `${one.when} (${one.basis})`,
    one.condition,
    through(one.statements) || `from a ${one.from}`,
  ]
    .filter(Boolean)
    .join('; ')}`;

const positionLine = (one: PressReading['positions'][number]): string =>
  `${one.id}  ${one.parties.map(({ code }) => code).join(', ') || 'the text'}: ${one.position}; ${shortened(one.words)} (${one.assertedBy}, ${through(one.statements)})`;

const pledgeLine = (one: PressReading['pledges'][number]): string =>
  `${one.id}  ${one.byWords} ${one.modality} ${shortened(one.what)}${one.with.length > 0 ? `; with ${one.with.map(({ code }) => code).join(', ')}` : ''}${one.condition === undefined ? '' : `; condition: ${one.condition}`} (${through(one.statements)})`;

const through = (ids: readonly string[]): string => ids.join(', ');
const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= WIDTH ? text : `${characters.slice(0, WIDTH - 1).join('')}…`;
}
