import type { Statement } from '../statements/statement.ts';

const COLUMNS: Readonly<Record<string, (one: Statement) => string>> = {
  id: ({ id }) => id,
  speaker: ({ speaker }) => speaker,
  role: ({ role }) => role ?? '',
  party: ({ party }) => party?.code ?? '',
  verb: ({ verb }) => verb,
  mode: ({ mode }) => mode,
  gist: ({ gist }) => gist,
  quoted: ({ quoted }) => quoted.join(' … '),
  said: ({ said }) => said.edtf,
  'said, on what basis': ({ said }) => said.basis,
  medium: ({ medium }) => [medium?.type, medium?.platform].filter(Boolean).join(', '),
  occasion: ({ occasion }) => occasion ?? '',
  recipient: ({ recipient }) => recipient ?? '',
  chain: ({ chain }) => chain.map(({ who }) => who).join(' > '),
  confidence: ({ confidence }) => confidence.toFixed(2),
  'proposed by': ({ by }) => by,
};

/** What a spreadsheet takes for a formula, not for words. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/**
 * Statements as comma-separated values (RFC 4180) for a spreadsheet, in UTF-8 with a mark at the beginning.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(statements: readonly Statement[]): string {
  const rows = statements.map((one) => Object.values(COLUMNS).map((cell) => cell(one)));
  const lines = [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.map(inCsv).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function inCsv(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
