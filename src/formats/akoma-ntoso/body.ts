import { isHead, type Point } from '../../core/text/point.ts';
import { escapeXml } from '../xml-signs.ts';
import type { ElementIds } from './element-ids.ts';
import { nameFor, STEP, type PartName } from './element-names.ts';
import type { MarkedWords } from './marked-words.ts';
import { outlineOf, type Part } from './outline.ts';

/** A point with its label and its words as they stand in the file. */
export interface MarkedPoint extends Pick<Point, 'id' | 'label' | 'kind' | 'depth'> {
  readonly num: MarkedWords;
  readonly words: MarkedWords;
}

/** The text of a document: the title that it begins with in its preface, all else in its body. */
export function bodyOf(points: readonly MarkedPoint[], language: string, ids: ElementIds): string {
  const lang = `xml:lang="${escapeXml(language)}"`;
  const [first] = points;
  const title = first?.kind === 'title' && first.num.xml === '' ? first : undefined;
  const rest = title ? points.slice(1) : points;
  const body = outlineOf(rest).map((part) => partXml(part, TOP, ids));
  // The schema wants something in every body.
  const inside = body.length === 0 ? '<p/>' : body.join('\n');
  const main = `<mainBody ${lang}>\n${inside}\n</mainBody>`;
  return title ? `${prefaceXml(title, lang, ids)}\n${main}` : main;
}

interface Above extends PartName {
  readonly eId: string;
}

const TOP: Above = { element: 'mainBody', eId: '' };

function prefaceXml(title: MarkedPoint, lang: string, ids: ElementIds): string {
  const name = { element: 'longTitle' };
  const words = `<docTitle>${title.words.xml}</docTitle>`;
  const inside = `<p${space(title.words)}>${words}</p>`;
  return `<preface ${lang}>\n<longTitle${idsXml(ids.of(title, name, ''))}>${inside}</longTitle>\n</preface>`;
}

/** A part: its number, its heading or its words, then what lies in it. */
function partXml(part: Part<MarkedPoint>, above: Above, ids: ElementIds): string {
  const { point, parts } = part;
  const name = point ? nameFor(point, above) : STEP;
  const given = ids.of(point, name, above.eId);
  const named = name.name === undefined ? '' : ` name="${name.name}"`;
  const inside = [
    ...(point ? ownXml(point, given.eId, parts.length > 0, ids) : []),
    ...parts.map((one) => partXml(one, { ...name, eId: given.eId }, ids)),
  ];
  const head = `<${name.element}${named}${idsXml(given)}>`;
  return `${head}\n${inside.join('\n')}\n</${name.element}>`;
}

function ownXml(
  { kind, num, words }: MarkedPoint,
  eId: string,
  hasParts: boolean,
  ids: ElementIds,
): readonly string[] {
  const number = num.xml === '' ? [] : [`<num${space(num)}>${num.xml}</num>`];
  if (isHead(kind)) {
    const id = ids.once('heading', eId);
    return [...number, `<heading eId="${id}"${space(words)}>${words.xml}</heading>`];
  }
  const around = hasParts ? 'intro' : 'content';
  const block = `<p${space(words)}>${words.xml}</p>`;
  return [...number, `<${around} eId="${ids.once(around, eId)}">${block}</${around}>`];
}

const space = ({ isSpaced }: MarkedWords): string => (isSpaced ? ' xml:space="preserve"' : '');

const idsXml = ({ eId, guid }: { readonly eId: string; readonly guid?: string }): string =>
  ` eId="${eId}"${guid === undefined ? '' : ` GUID="${guid}"`}`;
