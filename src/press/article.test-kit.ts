import fc from 'fast-check';

/** An article that nobody wrote: invented people over an invented text, pasted with its furniture. */
export const INVENTED = `Accept our cookies policy and terms of use to continue browsing.
Choose your language
Share this article
Negotiators of Belgium and Norway meet in Oslo, March 3, 2025. /VCG
Norwegian Foreign Minister Astrid Holm said Monday that her government has accepted the fisheries text "with two small changes" and will send inspectors once a quota is agreed.
"We have never been closer to a common wording, and nobody should leave the table now," Holm wrote in a post on Telegram, adding that the annex remains open.
According to a statement from the Belgian Navy, the vessels left Ostend on Sunday.
Earlier in the day, Pieter Maes, head of Belgium's delegation, said the two sides hope to negotiate the quotas directly, the Nordlys news agency reported.
She also voiced hope for a meeting with Maes in Bergen next week.
(With input from Belga)
`;

const openers = ['“', '"', '‘', '«', "''", ''];
const word = fc.constantFrom(
  ...'the minister said that told Anna Berg and Karl Moe, according to on Monday “no” "yes" will meet in Oslo (Tuesday) — : ; ... 😀 Ελλάδα 北京 said. He She added: wrote'.split(
    ' ',
  ),
);
/** Paragraphs of words and marks that news has, in no good order. */
export const scrambled: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(fc.constantFrom(...openers), fc.array(word, { minLength: 1, maxLength: 30 }))
      .map(([opener, words]) => `${opener}${words.join(' ')}.`),
    { minLength: 1, maxLength: 8 },
  )
  .map(
    (lines) =>
      `The minister Anna Berg said on Monday that all is well in Oslo today.\n${lines.join('\n')}`,
  );

/** Names with the marks that follow them in news, and marks that mean something in a pattern or a page. */
const awkward = fc.oneof(
  fc.constantFrom(
    ...'(AP [Reuters Moe) *Berg+ Holm? U.S. $1 ^ \\ \\p{ | {3 <b> </p> &amp; &#0; “ ” « ’s -- … \u202e \ufeff \ud800 İ ß'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** News and marks in no order at all: whatever can stand on a clipboard. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof(word, awkward), fc.constantFrom(' ', ' ', ' ', '', '\n')), {
    minLength: 1,
    maxLength: 80,
  })
  .map((pieces) => `Minister Anna Berg (AP met ${pieces.flat().join('')} said.`);

/** Bytes that may be a page, in any encoding or none. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom('', '<!doctype html><p>The minister said on Monday that ', '<html><body><div>'),
    fc.array(
      fc.oneof(
        anyText.map((text) => new TextEncoder().encode(text)),
        fc.uint8Array({ maxLength: 60 }),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([head, rest]) => Buffer.concat([Buffer.from(head), ...rest]));
