/** A line with its white space made plain, invisible characters left out. */
export const cleaned = (line: string): string =>
  line
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
