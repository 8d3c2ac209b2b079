/** Ends a sentence; one that ends with an abbreviation, as Slavic dates do ("2026 г."), has its stop. */
export const fullStop = (sentence: string): string =>
  sentence.endsWith('.') ? sentence : `${sentence}.`;

/** What someone wrote as a sentence, to be put into another one: without its own stop. */
export const withoutStop = (sentence: string): string =>
  sentence.trimEnd().replace(/(?<![.。])[.。]$/u, '');
