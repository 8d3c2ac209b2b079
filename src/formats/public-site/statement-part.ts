import type { ChainLink, Statement } from '../../core/record/matters.ts';
import type { Room } from '../../core/record/state.ts';
import { markup, type Markup } from './markup.ts';
import { authorOf, dated, fact, partyName, sourceLine, type Telling } from './said.ts';
import type { SiteSpeech } from './speech.ts';

/**
 * One statement: who, in which role, when, what, through whom, and what was said against it. Its anchor is
 * made of its entry's id, so that an address given to someone leads to it for ever.
 */
export function statementArticle(statement: Statement, room: Room, telling: Telling): Markup {
  const { speech } = telling;
  const { words } = speech;
  const anchor = `s-${statement.source.entry.slice(0, 16)}`;
  const press = statement.press === undefined ? undefined : room.sources.get(statement.press);
  return markup`<article class="statement" id="${anchor}">
${speaker(statement, { ...telling, anchor })}${gist(statement, telling)}<dl>
${fact(words.medium, statement.medium)}${fact(words.occasion, statement.occasion)}${fact(words.basis, statement.basis)}${fact(words.source, press && sourceLine(press, speech))}${fact(words.recorded, markup`${authorOf(statement.source, telling.state)} · ${dated(statement.source.recorded, speech)}`)}</dl>
<p class="soft">${words.chain}</p>
<ol class="chain">
${statement.chain.map((link) => chainLink(link, speech))}</ol>
${disputes(statement, speech)}<p><a href="imprint.html#dispute">${words.dispute}</a></p>
</article>
`;
}

function speaker(
  { speaker: name, role, party, verb, recipient, mode, said }: Statement,
  { state, speech, anchor }: Telling & { readonly anchor: string },
): Markup {
  const { words, when } = speech;
  const office = role !== undefined && markup`<bdi>${role}</bdi> · `;
  const towards = recipient !== undefined && markup` ${words.to} <bdi>${recipient}</bdi>`;
  return markup`<h3><bdi>${name}</bdi>${party !== undefined && markup` <small><bdi>${partyName(party, state.roster)}</bdi></small>`}</h3>
<p class="soft">${office}<bdi>${verb}</bdi>${towards} · ${words.mode[mode]} · <a href="#${anchor}">${when(said)}</a></p>
`;
}

/** The latest correction stands in the text; what was recorded first stays below it. */
function gist(statement: Statement, { state, speech }: Telling): Markup {
  const { words } = speech;
  const { corrections, quoted } = statement;
  const last = corrections.at(-1);
  const now = last?.gist ?? statement.gist;
  const earlier = [statement.gist, ...corrections.slice(0, -1).map((one) => one.gist)];
  const quotes = quoted.filter((quote) => quote !== now);
  return markup`<p class="gist" dir="auto">${quoted.includes(now) ? `“${now}”` : now}</p>
${quotes.map((quote) => markup`<blockquote dir="auto">“${quote}”</blockquote>\n`)}${corrections.map(
    ({ why, source }) =>
      markup`<p class="corrected"><strong>${words.corrected}</strong>: <bdi>${why}</bdi> <span class="soft">${authorOf(source, state)} · ${dated(source.recorded, speech)}</span></p>\n`,
  )}${
    last &&
    markup`<details><summary>${words.before}</summary>
${earlier.map((one) => markup`<p dir="auto"><del>${one}</del></p>\n`)}</details>
`
  }`;
}

const chainLink = ({ who, how, certainty }: ChainLink, { words }: SiteSpeech): Markup =>
  markup`<li><bdi>${who}</bdi>${words.linked}<span class="soft">${words.how[how]}${certainty === 'inferred' && markup` (${words.inferred})`}</span></li>\n`;

const disputes = ({ disputes: all }: Statement, speech: SiteSpeech): readonly Markup[] =>
  all.map(
    ({ by, why, source }) => markup`<div class="disputed">
<p><strong>${speech.words.disputed}</strong>: <bdi>${by}</bdi> · ${dated(source.recorded, speech)}</p>
<p class="as-written" dir="auto">${why}</p>
</div>
`,
  );
