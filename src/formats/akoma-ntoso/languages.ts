/** ISO 639-2 codes (terminological) of the languages of negotiations, by those of BCP 47. */
const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ar:ara be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est ' +
    'fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind it:ita ja:jpn ka:kat ' +
    'kk:kaz ko:kor lt:lit lv:lav mk:mkd ms:msa mt:mlt nl:nld no:nor pl:pol ps:pus pt:por ro:ron ' +
    'ru:rus sk:slk sl:slv so:som sq:sqi sr:srp sv:swe sw:swa th:tha tr:tur uk:ukr ur:urd vi:vie zh:zho'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** The language as FRBR metadata says it: three letters, `und` where it is not among those known. */
export function threeLetters(language: string): string {
  const [main = ''] = language.toLowerCase().split('-');
  return main.length === 3 ? main : (CODES[main] ?? 'und');
}
