import lists from '../data/matters.en.json' with { type: 'json' };

const CONDITION = new RegExp(
  String.raw`(?<![\p{L}])(?:${lists.conditions})(?![\p{L}])[^,;.]*`,
  'iu',
);

/** The condition that a clause states: "once a ceasefire is reached". */
export function conditionIn(clause: string): string | undefined {
  const found = CONDITION.exec(clause)?.[0].trim();
  return found?.replace(/ (?:as part of|alongside|together with)\b.*$/, '').replace(/\s+/g, ' ');
}
