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
