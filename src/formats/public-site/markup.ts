import { escapeHtml } from '../html-page.ts';

/** HTML that may stand in a page as it is. Whatever else is put into a page is escaped. */
export interface Markup {
  readonly markup: string;
}
type Value = string | number | undefined | false | Markup | readonly Markup[];

export const asItIs = (written: string): Markup => ({ markup: written });
export const none = asItIs('');

/** HTML with values in it: text is escaped, in attributes too; markup stands as it is; nothing is nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const written = values.map(writtenOf);
  return asItIs(parts.map((part, at) => part + (written[at] ?? '')).join(''));
}

function writtenOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map((one) => one.markup).join('');
}
