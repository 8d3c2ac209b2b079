import type { Stage } from '../../core/record/condition.ts';
import { compiledOf } from '../../core/record/compiled-text.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { Session } from '../../core/record/matters.ts';
import { onTable } from '../../core/record/rules.ts';
import { standings, tally } from '../../core/record/standing.ts';
import type { Room } from '../../core/record/state.ts';
import type { Compiled } from '../../core/text/compiled.ts';
import type { Point } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { writeBrackets } from '../../core/text/write-brackets.ts';
import { bracketsHtml } from '../html.ts';
import { isRightToLeft } from '../language.ts';
import { asItIs, markup, type Markup } from './markup.ts';
import { dated, fact, type Telling } from './said.ts';
import type { SiteSpeech } from './speech.ts';

/** Where the talks stand as far as it is open: how far each text is, and the sessions, those to come first. */
export function sessionsIn(room: Room, { speech }: Telling): readonly Markup[] {
  const tabled = [...room.instruments.values()].filter(({ versions }) => versions.length > 0);
  const texts = tabled.map((instrument) => tallied(instrument, speech));
  const sessions = [...room.sessions.values()].toReversed();
  const [held, toCome] = [true, false].map((is) =>
    sessions.filter(({ status }) => (status === 'held') === is),
  );
  return [
    ...(texts.length > 0 ? [markup`<ul class="tally">\n${texts}</ul>\n`] : []),
    ...[...(toCome ?? []), ...(held ?? [])].map((session) => sessionArticle(session, speech)),
  ];
}

function tallied(instrument: Instrument, { words, number }: SiteSpeech): Markup {
  const counted: readonly Stage[] = ['agreed', 'in principle', 'referred', 'open'];
  const counts = tally(instrument);
  const said = counted
    .filter((stage) => counts[stage] > 0)
    .map((stage) => `${words.stage[stage]}: ${number(counts[stage])}`);
  return markup`<li><a href="#t-${instrument.id}"><bdi>${instrument.title}</bdi></a><br><span class="soft">${said.join(' · ')}</span></li>\n`;
}

function sessionArticle(session: Session, speech: SiteSpeech): Markup {
  const { title, status, when, place, who, outcome } = session;
  const { words } = speech;
  const people = who.map((one) => one.people).join('; ');
  return markup`<article class="session">
<h3><bdi>${title}</bdi></h3>
<p class="soft">${words.session[status]} · ${speech.when(when)}</p>
<dl>
${fact(words.place, place)}${fact(words.with, people === '' ? undefined : people)}</dl>
${outcome !== undefined && markup`<p class="as-written" dir="auto">${outcome}</p>\n`}</article>
`;
}

/** The texts on the table, with their brackets and how each point stands. */
export const textsIn = (room: Room, telling: Telling): readonly Markup[] =>
  [...room.instruments.values()].flatMap((instrument) => textArticle(instrument, telling));

function textArticle(instrument: Instrument, { speech }: Telling): readonly Markup[] {
  const version = onTable(instrument);
  if (!version) return [];
  const { words, number } = speech;
  const { id, title, language } = instrument;
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const withheld = new Set(version.points.flatMap((point) => (point.withheld ? [point.id] : [])));
  const stages = standings(instrument);
  const points = writeBrackets(compiledText(instrument)).map((point) =>
    onePoint(point, {
      stage: stages.get(point.id)?.stage,
      isWithheld: withheld.has(point.id),
      speech,
    }),
  );
  return [
    markup`<article class="text" id="t-${id}">
<h3><bdi>${title}</bdi></h3>
<p class="soft">${words.version} ${number(version.number)} · ${dated(version.source.recorded, speech)}</p>
<details><summary>${words.open}</summary>
<p class="soft">${words.brackets}</p>
<div class="words" lang="${language}" dir="${direction}">
${points}</div>
</details>
</article>
`,
  ];
}

interface PointTelling {
  readonly stage: Stage | undefined;
  readonly isWithheld: boolean;
  readonly speech: SiteSpeech;
}

function onePoint(point: Point, { stage, isWithheld, speech }: PointTelling): Markup {
  const { words, tag, direction } = speech;
  const own = (said: string): Markup =>
    markup` <small class="mark" lang="${tag}" dir="${direction}">${said}</small>`;
  const depth = Math.min(point.depth, 4);
  const head = point.kind === 'title' || point.kind === 'heading';
  const inside = asItIs(bracketsHtml(writePoint(point)));
  const mark = stage && !head && own(words.stage[stage]);
  return markup`<p class="${point.kind} d${depth}">${inside}${isWithheld && own(words.withheld)}${mark}</p>\n`;
}

/** Compiling a long text takes a while, and every reader asks for the same one. */
const compiledTexts = new WeakMap<Instrument, Compiled>();

function compiledText(instrument: Instrument): Compiled {
  const compiled = compiledTexts.get(instrument) ?? compiledOf(instrument);
  compiledTexts.set(instrument, compiled);
  return compiled;
}
