type Pairs = readonly (readonly [string, string])[];

/** The list of keys, that `?` opens. */
export const keys = {
  title: 'Keys',
  show: 'The list of keys',
  single: 'Letters and signs pressed alone do something',
  singleWhat:
    'Switch this off if you dictate, or if keys get pressed by chance. Then open this list from your name at the top.',
  everywhere: 'Everywhere',
  thisList: 'this list',
  anywhere: [['Esc', 'closes a dialog']] as Pairs,
  inText: [
    ['Enter', 'open a bracket: who wants which words'],
    ['Esc', 'while writing a wording: keep it as a draft, and close'],
  ] as Pairs,
  inMatrix: [
    ['← ↑ → ↓ Home End', 'from cell to cell'],
    ['Enter', 'to the point'],
  ] as Pairs,
  inPress: [
    ['y', 'confirm'],
    ['e', 'edit'],
    ['n', 'refuse'],
    ['j', 'the next one'],
    ['k', 'the one before'],
  ] as Pairs,
  inTime: [
    ['← →', 'earlier and later, on the line of time'],
    ['Space', 'play and stop'],
  ] as Pairs,
};
export type KeysWords = typeof keys;
