import { escapeXml } from '../xml-signs.ts';
import { threeLetters } from './languages.ts';

/** What a file says of the text in it. */
export interface TextFacts {
  /** BCP 47. */
  readonly language: string;
  /** The day on which it is written, such as `2026-03-02`. */
  readonly date: string;
  /** The eIds of the organizations that the file names: who wrote it, whose it is, its parties. */
  readonly writer: string;
  readonly authors: string;
  readonly parties: ReadonlyMap<string, string>;
}

/** A text among states is of no country: ISO 3166 leaves `zz` to its users. */
const COUNTRY = 'zz';

/**
 * The metadata that the schema wants: work, expression and manifestation with their IRIs (Akoma
 * Ntoso Naming Convention 1.0, sections 4.5 to 4.8). `nn` stands for the number that there is not.
 */
export function metaOf({ language, date, writer, authors, parties }: TextFacts): string {
  const work = `/akn/${COUNTRY}/doc/${date}/nn`;
  const spoken = threeLetters(language);
  const expression = `${work}/${spoken}@${date}`;
  const level = levelOn(date);
  return [
    `<meta>\n<identification source="#${writer}">`,
    level('Work', authors, [`${work}/!main`, work], `<FRBRcountry value="${COUNTRY}"/>`),
    level('Expression', authors, [`${expression}/!main`, expression], languageOf(spoken)),
    level('Manifestation', writer, [`${expression}/!main.xml`, `${expression}.akn`], FORMAT),
    `</identification>\n<references source="#${writer}">`,
    organization(writer, 'Parley'),
    organization(authors, 'The parties to the negotiation'),
    ...[...parties].map(([code, id]) => organization(id, code)),
    '</references>\n</meta>',
  ].join('\n');
}

const FORMAT = '<FRBRformat value="application/akn+xml"/>';
const languageOf = (spoken: string): string => `<FRBRlanguage language="${spoken}"/>`;

const levelOn =
  (date: string) =>
  (name: string, author: string, [main, whole]: readonly [string, string], more: string): string =>
    [
      `<FRBR${name}>`,
      `<FRBRthis value="${main}"/><FRBRuri value="${whole}"/>`,
      `<FRBRdate date="${date}" name="generation"/><FRBRauthor href="#${author}"/>`,
      `${more}</FRBR${name}>`,
    ].join('');

const organization = (id: string, showAs: string): string =>
  `<TLCOrganization eId="${id}" href="/akn/ontology/organization/${COUNTRY}.${encodeURIComponent(id)}" showAs="${escapeXml(showAs)}"/>`;
