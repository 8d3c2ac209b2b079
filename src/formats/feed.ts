import type { Session, Statement } from '../core/record/matters.ts';
import type { Source } from '../core/record/source.ts';
import type { Room, State } from '../core/record/state.ts';

/**
 * What was said in the public rooms of a state, as an Atom feed (RFC 4287), the latest first: statements, with
 * what was corrected in them and by whom they are disputed, and the outcomes of sessions. An entry keeps its id
 * for ever; it is updated when its statement is corrected or disputed. Nothing, where there is no public room.
 */
export function feedOf({ negotiation, roster, rooms }: State): string | undefined {
  const open = [...rooms.values()].filter(({ purpose }) => purpose === 'public');
  if (open.length === 0) return undefined;
  const items = open.flatMap(itemsOf).toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
  const updated = open.map(({ recorded }) => recorded).reduce((a, b) => (a > b ? a : b));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${addressOf(negotiation)}</id>`,
    `  <title>${escaped(roster.title)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <generator>Parley</generator>',
    ...items.map(written),
    '</feed>',
    '',
  ].join('\n');
}

interface Item {
  readonly source: Source;
  readonly updated: string;
  readonly title: string;
  readonly author: string;
  readonly words: readonly string[];
  /** Where it was first published, on the web. */
  readonly via?: string;
}

const itemsOf = (room: Room): readonly Item[] => [
  ...[...room.statements.values()].map((statement) => statementItem(room, statement)),
  ...[...room.sessions.values()].flatMap(sessionItem),
];

function statementItem(room: Room, statement: Statement): Item {
  const { speaker, role, verb, gist, quoted, said, chain, corrections, disputes } = statement;
  const { source } = statement;
  const press = statement.press === undefined ? undefined : room.sources.get(statement.press);
  const web = press?.address !== undefined && /^https?:\/\//.test(press.address);
  const later = [...corrections, ...disputes].map((one) => one.source.recorded);
  return {
    source,
    updated: [source.recorded, ...later].reduce((a, b) => (a > b ? a : b)),
    title: `${speaker}${role === undefined ? '' : `, ${role}`}: ${verb}`,
    author: speaker,
    words: [
      gist,
      ...quoted.map((words) => `“${words}”`),
      `Said: ${said}.`,
      `Through: ${chain.map(({ who, how }) => `${who} (${how})`).join(', ')}.`,
      ...(press ? [`Source: ${press.outlet}, “${press.title}”.`] : []),
      ...corrections.map((one) => `Corrected: ${one.gist} Why: ${one.why}`),
      ...disputes.map((one) => `Disputed by ${one.by}: ${one.why}`),
    ],
    ...(web ? { via: press.address } : {}),
  };
}

function sessionItem({ title, when, who, outcome, status, source }: Session): readonly Item[] {
  if (status !== 'held' || outcome === undefined) return [];
  const people = who.map((one) => one.people).join('; ');
  const words = [outcome, `Held: ${when}.`, ...(people === '' ? [] : [`With: ${people}.`])];
  return [{ source, updated: source.recorded, title, author: 'Parley', words }];
}

function written({ source, updated, title, author, words, via }: Item): string {
  return [
    '  <entry>',
    `    <id>${addressOf(source.entry)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <published>${source.recorded}</published>`,
    `    <updated>${updated}</updated>`,
    `    <author><name>${escaped(author)}</name></author>`,
    ...(via === undefined ? [] : [`    <link rel="via" href="${escaped(via)}"/>`]),
    `    <content type="text">${escaped(words.join('\n'))}</content>`,
    '  </entry>',
  ].join('\n');
}

/** A name that is there for ever: a UUID of our own making (RFC 9562, version 8), from the first half of a hash or id. */
function addressOf(hex: string): string {
  const [, a = '', b = '', c = '', d = '', e = ''] =
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hex) ?? [];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text in XML 1.0: what it cannot hold (two signs that are none, and control characters) is shown as such. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    // oxlint-disable-next-line no-control-regex -- control characters are what is replaced here
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
