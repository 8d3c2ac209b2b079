import type { Finding } from './question.ts';

/** What a question found, as a part of a page in Markdown; `command` asks it again. */
export function pageOf(command: string, finding: Finding): string {
  const { title, about, table, targets, notes = [] } = finding;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const tableOf = ([top = [], ...rows]: readonly (readonly string[])[]): string =>
    `${line(top)}|${' --- |'.repeat(top.length)}\n${rows.map(line).join('')}\n`;
  const reached = targets.map(({ what, asked, measured, isMet }) => [
    what,
    asked,
    measured,
    isMet ? 'yes' : '**no**',
  ]);
  return [
    `## ${title}\n\n${about} (\`${command}\`)\n\n`,
    table.length === 0 ? '' : tableOf(table),
    targets.length === 0 ? '' : tableOf([['Target', 'asked', 'measured', 'met'], ...reached]),
    notes.map((note) => `${note}\n`).join(''),
  ].join('');
}

/** A page with its parts of the same title replaced by these; what is new comes last, all else stays. */
export function withParts(page: string, parts: readonly string[]): string {
  const [head = '', ...had] = page.split(/^(?=## )/mu);
  const titleOf = (part: string): string => part.slice(0, part.indexOf('\n'));
  const given = new Map(parts.map((part) => [titleOf(part), `${part.trimEnd()}\n\n`]));
  const kept = had.map((part) => given.get(titleOf(part)) ?? part);
  const titles = new Set(had.map(titleOf));
  const more = [...given].filter(([title]) => !titles.has(title)).map(([, part]) => part);
  return `${[head, ...kept, ...more].join('').trimEnd()}\n`;
}
