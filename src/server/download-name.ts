/** What no file system, or no reader, takes in a name: separators, wildcards, controls, marks of direction. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONGEST = 100;

/**
 * The field `Content-Disposition` for a file to be kept under a name (RFC 6266): in Latin letters for
 * who reads nothing else, and whole in UTF-8 (RFC 8187).
 */
export function attachment(name: string, ending: string): string {
  const fit = [...name.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim()].slice(0, LONGEST).join('');
  const whole = fit.replace(/^[. ]+|[. ]+$/gu, '') || 'text';
  const latin = whole.normalize('NFKD').replace(/[^\w .,()-]/gu, '');
  const plain = latin.replace(/\s+/gu, ' ').trim() || 'text';
  const coded = encodeURIComponent(`${whole}.${ending}`).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${coded}`;
}
