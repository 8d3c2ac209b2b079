/** Facts on which gates hang: naming them, and declaring that they hold. */
export const facts = {
  title: 'Facts that gates wait for',
  name: 'Name a fact',
  changeIt: 'Change who declares it ',
  what: 'The fact, as a sentence that is true or not',
  who: 'Who is entitled to declare it (no one ticked: the chair)',
  number: 'How many of them must (empty: each)',
  go: 'Enter the fact',
  byChair: 'For the chair to declare.',
  byParties: (names: string, number: string | undefined) =>
    number === undefined
      ? `To be declared by ${names}.`
      : `To be declared by ${number} of ${names}.`,
  said: (party: string, from: string | undefined) =>
    from === undefined ? `${party}: it holds` : `${party}: it holds from ${from} on`,
  notSaid: (party: string) => `${party}: not declared`,
  chairSaid: (holds: boolean): string =>
    holds ? 'The chair: it holds' : 'The chair: it does not hold',
  from: 'From which day on (may be empty)',
  declare: 'Declare that it holds ',
  takeBack: 'Declare that it does not hold ',
  declareTitle: (fact: string) => `Declare that this holds: ${fact}`,
  declareFor: (party: string) => `Declare it for ${party}`,
  declareAsChair: 'Declare it',
};
