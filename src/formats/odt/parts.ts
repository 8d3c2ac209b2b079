import { isRightToLeft } from '../language.ts';
import type { PrintedText } from '../printed.ts';
import { escapeXml } from '../xml-signs.ts';
import { DEEPEST, signsXml } from './paragraph.ts';

/** The parts of an OpenDocument package besides the text itself. */

export const MIME_TYPE = 'application/vnd.oasis.opendocument.text';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMES: Readonly<Record<string, string>> = {
  office: `${OASIS}office:1.0`,
  text: `${OASIS}text:1.0`,
  table: `${OASIS}table:1.0`,
  style: `${OASIS}style:1.0`,
  meta: `${OASIS}meta:1.0`,
  fo: `${OASIS}xsl-fo-compatible:1.0`,
  svg: `${OASIS}svg-compatible:1.0`,
  dc: 'http://purl.org/dc/elements/1.1/',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
};
export const XML_NAMES = [
  ...Object.entries(NAMES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`),
  'office:version="1.3"',
].join(' ');

export const manifestPart = (): string => {
  const names = `xmlns:manifest="${OASIS}manifest:1.0" manifest:version="1.3"`;
  const entries = [
    ['/', MIME_TYPE],
    ['content.xml', 'text/xml'],
    ['styles.xml', 'text/xml'],
    ['meta.xml', 'text/xml'],
  ].map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  return `${XML_HEAD}<manifest:manifest ${names}>${entries.join('')}</manifest:manifest>\n`;
};

export const metaPart = (title: string): string =>
  `${XML_HEAD}<office:document-meta ${XML_NAMES}><office:meta><meta:generator>Parley</meta:generator><dc:title>${escapeXml(title)}</dc:title></office:meta></office:document-meta>\n`;

type Facts = Pick<PrintedText, 'language' | 'isRtl' | 'legend'>;

/** How the text looks, and what stands at the foot of its pages. */
export function stylesPart(facts: Facts, isLandscape: boolean): string {
  const { isRtl, legend } = facts;
  const mode = `style:writing-mode="${isRtl ? 'rl-tb' : 'lr-tb'}"`;
  const [width, height] = isLandscape ? ['29.7cm', '21cm'] : ['21cm', '29.7cm'];
  const orientation = `style:print-orientation="${isLandscape ? 'landscape' : 'portrait'}"`;
  const said = legend === '' ? '' : `<text:p text:style-name="Footer">${signsXml(legend)}</text:p>`;
  return `${XML_HEAD}<office:document-styles ${XML_NAMES}>
<office:font-face-decls>${FONTS.map((name) => `<style:font-face style:name="${name}" svg:font-family="&apos;${name}&apos;"/>`).join('')}</office:font-face-decls>
<office:styles>
${defaultStyles(facts, mode, isLandscape ? '9pt' : '11.5pt')}
${[...paragraphStyles(), ...WORD_STYLES].join('\n')}
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" ${orientation} fo:margin="2cm" ${mode}/><style:footer-style><style:header-footer-properties fo:margin-top="0.4cm" fo:min-height="0cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>${said}<text:p text:style-name="Page_20_number"><text:page-number text:select-page="current"/> / <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
</office:document-styles>
`;
}

const LATIN = 'Times New Roman';
const EAST_ASIAN = 'SimSun';
const FONTS = [LATIN, EAST_ASIAN];

/** Each script has a language of its own; where the text's is not of that script, none is said. */
function defaultStyles({ language }: Facts, mode: string, size: string): string {
  const { language: own, region } = new Intl.Locale(language).maximize();
  const isAsian = own === 'zh' || own === 'ja' || own === 'ko';
  const isComplex = isRightToLeft(own) || own === 'th' || own === 'hi';
  const said = (suffix: string, is: boolean): string => {
    const [one, place] = is ? [own, region ?? 'none'] : ['none', 'none'];
    return suffix === ''
      ? `fo:language="${one}" fo:country="${place}"`
      : `style:language-${suffix}="${one}" style:country-${suffix}="${place}"`;
  };
  const languages = [
    said('', !isAsian && !isComplex),
    said('asian', isAsian),
    said('complex', isComplex),
  ];
  const sizes = `fo:font-size="${size}" style:font-size-asian="${size}" style:font-size-complex="${size}"`;
  const fonts = `style:font-name="${LATIN}" style:font-name-asian="${EAST_ASIAN}" style:font-name-complex="${LATIN}"`;
  return `<style:default-style style:family="paragraph"><style:paragraph-properties ${mode} fo:text-align="start" fo:margin-bottom="0.21cm" fo:orphans="2" fo:widows="2"/><style:text-properties ${fonts} ${sizes} ${languages.join(' ')}/></style:default-style>`;
}

const BOLD =
  'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
const ITALIC =
  'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"';
const UNDERLINE =
  'style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"';
const size = (points: number): string =>
  `fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:font-size-complex="${points}pt"`;

const paragraphStyle = (name: string, shown: string, properties: string, words = ''): string =>
  `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties ${properties}/>${words === '' ? '' : `<style:text-properties ${words}/>`}</style:style>`;

const HEADING_SIZES = [14, 12.5, 11.5, 11.5, 11.5, 11.5];
const HEAD = 'fo:margin-top="0.42cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always"';

const paragraphStyles = (): readonly string[] => [
  '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
  paragraphStyle('Title', 'Title', HEAD, `${BOLD} ${size(16)}`),
  ...HEADING_SIZES.map((points, at) =>
    paragraphStyle(
      `Heading_20_${at + 1}`,
      `Heading ${at + 1}`,
      HEAD,
      `${BOLD} ${size(points)}`,
    ).replace('<style:style ', `<style:style style:default-outline-level="${at + 1}" `),
  ),
  ...Array.from({ length: DEEPEST }, (_none, at) =>
    paragraphStyle(`Depth_20_${at + 1}`, `Depth ${at + 1}`, `fo:margin-left="${at + 1}cm"`),
  ),
  paragraphStyle('Footer', 'Footer', 'fo:margin-bottom="0cm"', size(8)),
  paragraphStyle('Page_20_number', 'Page number', 'fo:text-align="center"', size(8)),
];

const LOOKS = [
  ['Bold', BOLD],
  ['Italic', ITALIC],
  ['Underline', UNDERLINE],
] as const;

/** Every look that words have, by itself and with others. */
const WORD_STYLES = Array.from({ length: 2 ** LOOKS.length - 1 }, (_none, at) => {
  const on = LOOKS.filter((_look, bit) => ((at + 1) >> bit) & 1);
  const name = on.map(([look]) => look).join('');
  const properties = on.map(([, said]) => said).join(' ');
  return `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
});
