import { expect, test } from 'vitest';
import { readPoints } from '../../core/text/points.ts';
import { FileRefused } from '../refused.ts';
import { mutated } from '../word/mutated.test-kit.ts';
import { contentOf, region } from './odt.test-kit.ts';
import { odtText } from './odt-text.ts';
import { MIME_TYPE } from './parts.ts';

/** `npm run fuzz` sets how many, and where to begin; a failure names its seed. */
const RUNS = Number(process.env['PARLEY_FUZZ'] ?? 400);
const FIRST = Number(process.env['PARLEY_FUZZ_SEED'] ?? 1);

/** A text with a little of everything that is read. */
const WHOLE = [
  { path: 'mimetype', content: MIME_TYPE },
  {
    path: 'content.xml',
    content: contentOf(
      `<text:tracked-changes>${region('i', 'insertion')}${region('d', 'deletion', '<text:p/><text:p>old</text:p>')}</text:tracked-changes>` +
        '<text:p text:style-name="Title">The ferry</text:p><text:h text:outline-level="2">Times</text:h>' +
        '<text:list text:style-name="L"><text:list-item text:start-value="3"><text:p>a<text:s text:c="2"/>b</text:p></text:list-item></text:list>' +
        '<text:p>and<office:annotation office:name="a"><dc:creator>Bo</dc:creator><text:p>why?</text:p></office:annotation> daily<office:annotation-end office:name="a"/></text:p>' +
        '<text:p>within<text:change-start text:change-id="i"/> sixty</text:p><text:p>more<text:change-end text:change-id="i"/><text:change text:change-id="d"/></text:p>' +
        '<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>' +
        '<text:p>c<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>',
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
    ),
  },
];

const BITS = [
  '<text:p>',
  '</text:p>',
  '</text:list>',
  '<text:list><text:list-item>',
  '<text:change text:change-id="d"/>',
  '<office:annotation office:name="a"><text:p>',
  '<office:annotation-end office:name="a"/>',
  '<text:change-start text:change-id="i"/>',
  'text:level="-99999999999"',
  'text:start-value="NaN"',
  'text:outline-level="9e99"',
  'text:c="1e9"',
  'loext:num-list-format="%1%%99%%0%"',
  '&#0;',
  '&x;',
  '<!DOCTYPE a>',
  ']]>',
  '<![CDATA[',
  '"',
  '<',
];

/** Whether it was read in both views, or refused. */
async function outcomeOf(seed: number): Promise<'read' | 'refused'> {
  try {
    const bytes = mutated(WHOLE, BITS, seed);
    for (const view of ['accepted', 'rejected'] as const) {
      readPoints((await odtText(bytes, view)).paragraphs);
    }
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused && error.message !== '') return 'refused';
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

test(
  'a damaged OpenDocument text is read, or refused in a sentence',
  { timeout: 10_000 + 100 * RUNS },
  async () => {
    const count = { read: 0, refused: 0 };
    for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) count[await outcomeOf(seed)] += 1;
    expect(count.read).toBeGreaterThan(0);
    expect(count.refused).toBeGreaterThan(0);
  },
);
