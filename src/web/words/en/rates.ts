export const rates = {
  title: 'Rates',
  intro:
    'Amounts in other units are counted at these rates, each from its own day on, exactly, and rounded down once.',
  none: 'No rate is stated: amounts in different units stand apart.',
  rate: (r: { one: string; is: string; of: string; asOf: string; saidBy: string; by: string }) =>
    `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf}; stated by ${r.by})`,
  /** As it is told among the entries, which say who stated it. */
  told: (r: { one: string; is: string; of: string; asOf: string; saidBy: string }) =>
    `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf})`,
  /** What is counted in the bar from another unit, and at which rates. */
  joined: (amounts: string, rates: string) => `Counted in it: ${amounts}, at ${rates}.`,
  state: 'State a rate',
  one: 'One of which unit',
  is: 'Is how many (such as 0.92)',
  of: 'Of which unit',
  asOf: 'As of which day',
  saidBy: 'Whose rate it is',
  go: 'State it',
  takeBack: 'Take back',
  takeBackOne: (one: string, of: string) => `Take back the rate between ${one} and ${of}`,
  severally: 'several: split it',
  share: (requirement: string) => `Of it towards: ${requirement}`,
  /** How a pledge is split. */
  split: (shares: string, rest: string) =>
    `Split: ${shares}${rest && `; ${rest} towards no requirement`}`,
  towardsOne: (amount: string, requirement: string) => `${amount} towards “${requirement}”`,
  tooMuch: (amount: string) => `The shares come to more than is pledged: ${amount} at most.`,
};
export type RatesWords = typeof rates;
