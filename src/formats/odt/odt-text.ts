import { FileRefused } from '../refused.ts';
import type { Paragraph } from '../../core/text/points.ts';
import { openArchive } from '../word/archive.ts';
import { standsIn, type Change, type View } from '../word/changes.ts';
import { rangesIn, type CommentedWords, type WordComment } from '../word/comments.ts';
import type { WordChange } from '../word/tracked.ts';
import { dividedAt, isProvision, type WordParagraph } from '../word/word-paragraphs.ts';
import { child, decodeXml, parseXml, type XmlElement } from '../word/xml.ts';
import { listLabels } from './numbering.ts';
import type { OdtRemark, RemarkEdge } from './remarks.ts';
import { storyOf, type Shape, type Token } from './story.ts';
import { readStyles, type Styles } from './styles.ts';
import { OPEN_DOCUMENT } from './vocabulary.ts';

/** A paragraph, and where in the view it stands. */
type Anchored = Paragraph & Pick<WordParagraph, 'anchor'>;

/** What an OpenDocument text says in one of its two views. */
export interface OdtText {
  readonly paragraphs: readonly Anchored[];
  /** What stands in the margin. */
  readonly comments: readonly WordComment[];
  /** Everything that is tracked, in reading order. */
  readonly changes: readonly WordChange[];
  readonly pictures: number;
}

/**
 * Reads an OpenDocument text, packed (.odt) or flat (.fodt), in one view. Throws FileRefused for
 * what is not a whole and harmless file of that kind; the limits are those of Word files.
 */
export async function odtText(bytes: Uint8Array, view: View): Promise<OdtText> {
  const { content, styles } = await rootsOf(bytes);
  const text = child(child(content, 'office:body'), 'office:text');
  if (!text) throw new FileRefused('there is no text document in it');
  const { tokens, remarks, pictures } = storyOf(text);
  const seen = viewOf(tokens, view);
  const read = paragraphsIn(seen, readStyles([styles, content]));
  return {
    paragraphs: read,
    comments: commentsOf(remarks, rangesIn(seen, read)),
    changes: changesIn(tokens),
    pictures,
  };
}

interface Roots {
  readonly content: XmlElement;
  readonly styles?: XmlElement;
}

async function rootsOf(bytes: Uint8Array): Promise<Roots> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const content = parsed('content', bytes);
    return { content };
  }
  const archive = await openArchive(bytes);
  const [content, styles] = [await archive.read('content.xml'), await archive.read('styles.xml')];
  if (!content) throw new FileRefused('there is no text document in it');
  return {
    content: parsed('content.xml', content),
    ...(styles && { styles: parsed('styles.xml', styles) }),
  };
}

const parsed = (part: string, bytes: Uint8Array): XmlElement =>
  parseXml(part, decodeXml(part, bytes).source.replace(/^\ufeff/, ''), OPEN_DOCUMENT);

interface ViewParagraph {
  shape: Shape;
  readonly pieces: { readonly text: string; readonly comment?: RemarkEdge }[];
}

const textIn = ({ pieces }: ViewParagraph): string => pieces.map(({ text }) => text).join('');

/** A paragraph whose beginning is gone goes on with the one before it, whose shape it keeps if that has words. */
function viewOf(tokens: readonly Token[], view: View): readonly ViewParagraph[] {
  const found: ViewParagraph[] = [];
  let open: ViewParagraph | undefined;
  // Edges of comments between paragraphs: they go to the next one.
  let waiting: ViewParagraph['pieces'] = [];
  for (const token of tokens) {
    if (token.kind === 'edge') open = undefined;
    else if (token.kind === 'words') {
      if (open && standsIn(view, token.changes)) open.pieces.push({ text: token.text });
    } else if (token.kind === 'remark') {
      if (standsIn(view, token.changes)) (open?.pieces ?? waiting).push(edgeOf(token.at));
    } else if (open && !standsIn(view, token.changes)) {
      if (textIn(open) === '') open.shape = token.shape;
    } else if (standsIn(view, token.changes)) {
      open = { shape: token.shape, pieces: waiting };
      waiting = [];
      found.push(open);
    }
  }
  return found;
}

const edgeOf = (comment: RemarkEdge): ViewParagraph['pieces'][number] => ({ text: '', comment });

/** The comments with their words, and what they are about in a view. */
const commentsOf = (
  remarks: readonly OdtRemark[],
  ranges: ReadonlyMap<string, CommentedWords>,
): readonly WordComment[] =>
  remarks.map(({ element, ...remark }) => {
    const about = ranges.get(remark.id);
    const text = viewOf(storyOf(element).tokens, 'accepted').map(textIn).join('\n');
    return { ...remark, text, ...(about && { about }) };
  });

/** The paragraphs of a view as people see them; those with neither words nor a number are left out. */
function paragraphsIn(seen: readonly ViewParagraph[], styles: Styles): readonly Anchored[] {
  const labelFor = listLabels(styles);
  return seen.flatMap((one, paragraph) => {
    const { shape } = one;
    const list = labelFor(shape);
    const level = headingOf(shape, styles);
    const heading = list && isProvision(list.label) ? undefined : level;
    const label = list && list.label !== '' ? list.label : undefined;
    return dividedAt(textIn(one))
      .map(({ words, offset }, at) => ({
        text: words,
        ...(heading !== undefined && { heading }),
        ...(label !== undefined && at === 0 && { label }),
        ...(list && list.level > 0 && heading === undefined && { depth: list.level }),
        anchor: { paragraph, offset },
      }))
      .filter(({ text, ...rest }) => text !== '' || 'label' in rest);
  });
}

function headingOf({ style, outline }: Shape, styles: Styles): number | undefined {
  if (styles.isTitle(style)) return 1;
  return outline === undefined ? undefined : outline + 1;
}

/** Each change once, with the words that it brings or takes. */
function changesIn(tokens: readonly Token[]): readonly WordChange[] {
  const found = new Map<Change, { hasWords: boolean; text: string }>();
  for (const token of tokens) {
    if (token.kind === 'edge' || token.kind === 'remark') continue;
    for (const change of token.changes) {
      const known = found.get(change) ?? { hasWords: false, text: '' };
      const text = token.kind === 'words' ? token.text : known.text === '' ? '' : '\n';
      known.hasWords ||= token.kind === 'words';
      found.set(change, { ...known, text: known.text + text });
    }
  }
  return [...found].map(([change, { hasWords, text }]) => ({
    ...change,
    of: hasWords ? ('words' as const) : ('mark' as const),
    text,
  }));
}
