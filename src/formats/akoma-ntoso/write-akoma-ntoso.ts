import type { Compiled } from '../../core/text/compiled.ts';
import type { PartyId, Point } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { bracketCounts } from '../../core/text/read-brackets.ts';
import type { Redline, RedlinePoint, RedlineSpan } from '../../core/text/redline.ts';
import { writeBrackets, type BracketOptions } from '../../core/text/write-brackets.ts';
import { languageOf } from '../language.ts';
import { requireWritable } from '../xml-signs.ts';
import { ElementIds } from './element-ids.ts';
import { metaOf } from './identification.ts';
import { bracketedWords, changedWords, plainWords } from './marked-words.ts';
import { bodyOf, type MarkedPoint } from './body.ts';

export interface AkomaNtosoOptions {
  /** The language of the text (BCP 47); without it the script decides. */
  readonly lang?: string;
  /** The day on which it is written, such as `2026-03-02`: the format wants one. */
  readonly date: string;
}

/**
 * A text without brackets as an Akoma Ntoso 3.0 document, valid against the strict schema. Read
 * again it is the same text. Throws FileRefused where it has a sign that no XML file can hold, or
 * lies more than a hundred levels deep.
 */
export function pointsAkomaNtoso(points: readonly Point[], options: AkomaNtosoOptions): string {
  return writtenDocument(points, options, [], (point) => ({
    ...point,
    num: plainWords(point.label ?? ''),
    words: plainWords(point.text),
  }));
}

/** The compiled text with its brackets, and who wants what, as `pointsAkomaNtoso` writes texts. */
export function compiledAkomaNtoso(
  compiled: Compiled,
  options: AkomaNtosoOptions & BracketOptions,
): string {
  const { attribution = true, unnamed = new Set<PartyId>() } = options;
  const points = writeBrackets(compiled, { ...options, attribution, unnamed });
  const named = attribution ? compiled.parties.filter((party) => !unnamed.has(party)) : [];
  return writtenDocument(points, options, named, bracketedPoint);
}

/** A number in brackets is not agreed, so that it names nothing; nor does one that a bracket begins with. */
function bracketedPoint(
  { label = '', ...point }: Point,
  parties: ReadonlyMap<string, string>,
): MarkedPoint {
  const words = bracketedWords(point.text, parties);
  const { open, unmatched } = bracketCounts(label);
  if (open === 0) return { ...point, label, num: bracketedWords(label, parties), words };
  if (unmatched.length === 0) return { ...point, num: bracketedWords(label, parties), words };
  const whole = writePoint({ label, text: point.text });
  return { ...point, num: plainWords(''), words: bracketedWords(whole, parties) };
}

/**
 * What changed from an older text to a newer, as `ins` and `del`; both can be read back. What has
 * moved is deleted at its old place and inserted at its new one.
 */
export function redlineAkomaNtoso({ points }: Redline, options: AkomaNtosoOptions): string {
  const written = points.map(({ label, ...point }) => {
    const num = labelSpans({ label, ...point });
    const spans = atItsPlace(point.spans, point);
    const text = [...num, ...spans].map((span) => span.text).join(' ');
    return { ...point, ...(label.new === undefined ? {} : { label: label.new }), num, spans, text };
  });
  return writtenDocument(written, options, [], ({ num, spans, ...point }) => ({
    ...point,
    num: changedWords(num),
    words: changedWords(spans),
  }));
}

type Moving = Pick<RedlinePoint, 'movedFrom' | 'movedTo'>;

/** The spans of a point that has moved: at the old place what goes, at the new one what comes. */
function atItsPlace(
  spans: readonly RedlineSpan[],
  { movedFrom, movedTo }: Moving,
): readonly RedlineSpan[] {
  if (movedFrom === undefined && movedTo === undefined) return spans;
  const [kind, other] =
    movedTo === undefined ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const);
  return spans.filter((span) => span.kind !== other).map(({ text }) => ({ kind, text }));
}

function labelSpans({ label, ...point }: RedlinePoint): readonly RedlineSpan[] {
  const { old = '', new: now = '' } = label;
  const spans: readonly RedlineSpan[] =
    old === now
      ? [{ kind: 'same', text: now }]
      : [
          { kind: 'deleted', text: old },
          { kind: 'inserted', text: now },
        ];
  return atItsPlace(spans, point).filter(({ text }) => text !== '');
}

/** What a file is made of, whatever stands in its words. */
type Written = Pick<Point, 'id' | 'kind' | 'depth' | 'text'>;

function writtenDocument<P extends Written>(
  points: readonly P[],
  { lang, date }: AkomaNtosoOptions,
  named: readonly PartyId[],
  mark: (point: P, parties: ReadonlyMap<string, string>) => MarkedPoint,
): string {
  const texts = points.map(({ text }) => text);
  const language = lang ?? languageOf(texts.join('\n'));
  const ids = new ElementIds(points);
  const [writer, authors] = [ids.once('parley'), ids.once('parties')];
  const parties = new Map(named.map((code, at) => [code, ids.once(`party_${at + 1}`)]));
  const marked = points.map((point) => mark(point, parties));
  requireWritable([...marked.flatMap(({ num, words }) => [num.xml, words.xml]), ...named]);
  const facts = { language, date, writer, authors, parties };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<doc name="text">',
    metaOf(facts),
    bodyOf(marked, language, ids),
    '</doc>',
    '</akomaNtoso>',
    '',
  ].join('\n');
}
