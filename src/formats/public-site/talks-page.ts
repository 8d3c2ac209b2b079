import type { Attachment, PressSource } from '../../core/record/matters.ts';
import type { Act, Room, State } from '../../core/record/state.ts';
import { framed } from './frame.ts';
import { markup, none, type Markup } from './markup.ts';
import { authorOf, dated, sourceLine, type Telling } from './said.ts';
import { sessionsIn, textsIn } from './standing-parts.ts';
import type { SiteSpeech } from './speech.ts';
import { statementArticle } from './statement-part.ts';

/** All that is open of one negotiation, on one page. */
export function talksPage(state: State, speech: SiteSpeech): string {
  const { negotiation, roster, rooms } = state;
  const { words } = speech;
  const all = [...rooms.values()];
  const last = all.map(({ recorded }) => recorded).reduce((a, b) => (a > b ? a : b), '');
  const parts = all.map((room) => roomPart(room, { state, speech, alone: all.length === 1 }));
  const main = markup`<h1><bdi>${roster.title}</bdi></h1>
<p class="intro">${words.intro}</p>
<p class="soft">${words.lastEntry}: ${dated(last, speech)}</p>
${parts}`;
  const feed = `../${negotiation}.atom`;
  return framed({ title: roster.title, file: `${negotiation}.html`, main, feed }, speech);
}

interface Section {
  readonly name: 'state' | 'statements' | 'texts' | 'said' | 'sources';
  readonly content: readonly Markup[];
}

function roomPart(room: Room, telling: Telling & { readonly alone: boolean }): Markup {
  const { words } = telling.speech;
  const sections = sectionsOf(room, telling).filter(({ content }) => content.length > 0);
  const links = sections.map(
    ({ name }) => markup`<li><a href="#${name}-${room.id}">${words[name]}</a></li>\n`,
  );
  const title = telling.alone
    ? none
    : markup`<h2 class="room" id="room-${room.id}"><bdi>${room.name}</bdi></h2>\n`;
  if (sections.length === 0) return markup`${title}<p>${words.nothing}</p>\n`;
  return markup`${title}<nav class="contents" aria-label="${words.contents}"><ul>
${links}</ul></nav>
${sections.map(
  ({ name, content }) => markup`<section aria-labelledby="${name}-${room.id}">
<h2 id="${name}-${room.id}">${words[name]}</h2>
${content}</section>
`,
)}`;
}

function sectionsOf(room: Room, telling: Telling): readonly Section[] {
  const statements = [...room.statements.values()].toReversed();
  return [
    { name: 'state', content: sessionsIn(room, telling) },
    {
      name: 'statements',
      content: statements.map((statement) => statementArticle(statement, room, telling)),
    },
    { name: 'texts', content: textsIn(room, telling) },
    { name: 'said', content: room.acts.toReversed().flatMap((act) => remark(act, telling)) },
    { name: 'sources', content: sourcesIn(room, telling) },
  ];
}

/** What was said in the room, or carried into it, in words of its own. */
function remark({ kind, body, source }: Act, telling: Telling): readonly Markup[] {
  if (kind !== 'remark-made' && kind !== 'carried') return [];
  const words = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  if (typeof words !== 'string') return [];
  return [
    markup`<article class="remark">
<p class="soft">${authorOf(source, telling.state)} · ${dated(source.recorded, telling.speech)}</p>
<p class="as-written" dir="auto">${words}</p>
</article>
`,
  ];
}

function sourcesIn({ sources, attachments }: Room, { speech }: Telling): readonly Markup[] {
  const all = [
    ...[...sources.values()].map((source: PressSource) => sourceLine(source, speech)),
    ...[...attachments.values()].map((one) => attachmentLine(one, speech)),
  ];
  if (all.length === 0) return [];
  return [markup`<ul>\n`, ...all.map((line) => markup`<li>${line}</li>\n`), markup`</ul>\n`];
}

const attachmentLine = ({ title, caption, credit }: Attachment, { words }: SiteSpeech): Markup =>
  markup`<cite dir="auto">${title}</cite>${caption !== undefined && markup`. <bdi>${caption}</bdi>`} <span class="soft">${words.credit}: <bdi>${credit}</bdi></span>`;
