import { expect, test } from 'vitest';
import { attributionsOf, piecesOf } from './attributions.ts';

/** What is read of a text: source, cue and content of each, as they stand in it. */
function read(text: string): (readonly [string, string, ...string[]])[] {
  const within = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  return attributionsOf(piecesOf(text), { overlap: 'apart', least: 0.5 }).map(
    ({ source, cue, content }) => [
      source ? within(source) : '',
      within(cue),
      ...content.map(within),
    ],
  );
}

test.each([
  [
    'a report that something is told of stays whole before its verb',
    'A report released last year found that the fleet had doubled.',
    ['A report released last year', 'found', 'that the fleet had doubled'],
  ],
  [
    'what stands for the words of before is what is said',
    'Holm said as much in an interview.',
    ['Holm', 'said', 'as much'],
  ],
  [
    'a noun that is only begun like that goes on as a clause',
    'Holm said the same boats would stay.',
    ['Holm', 'said', 'the same boats would stay'],
  ],
  [
    'the title of a programme before the speaker is not what is said',
    'On her show “The Long Morning at Sea with Friends,” Holm said she would go.',
    ['Holm', 'said', 'she would go'],
  ],
  [
    'the place of a dateline is no part of what is said',
    'OSLO — The quota is fair, Holm said.',
    ['Holm', 'said', 'The quota is fair'],
  ],
  [
    'a clause of the reporter after "but" is not what was said',
    'Holm promises that boats will stay, but she has warned nobody.',
    ['Holm', 'promises', 'that boats will stay'],
  ],
  [
    'an aside between the verb and its "that" is stepped over',
    'Holm insists, most recently in an interview, that she was right.',
    ['Holm', 'insists', 'that she was right'],
  ],
  [
    'what is told "as X put it" comes after',
    'As Holm put it in a letter, the text is open.',
    ['Holm', 'put it', 'the text is open'],
  ],
  [
    'a name goes with all that tells more of it',
    'Astrid Holm, the foreign minister of Norway, a member of the council, said the deal is dead.',
    [
      'Astrid Holm, the foreign minister of Norway, a member of the council,',
      'said',
      'the deal is dead',
    ],
  ],
  [
    'a place at the head of a sentence is no part of the speaker',
    'In Kyiv, the minister, who came late, said it works.',
    ['the minister, who came late,', 'said', 'it works'],
  ],
  [
    'whose view it is can stand after "by"',
    'The annex was rejected by the Navy.',
    ['the Navy', 'was rejected', 'The annex'],
  ],
  [
    'what is told of can stand before who tells',
    'They took gifts, which Maes said were small.',
    ['Maes', 'said', 'which', 'were small'],
  ],
  [
    'a verb that looks like a noun is known by who does it and to what',
    'The minister disputes the idea.',
    ['The minister', 'disputes', 'the idea'],
  ],
  ['so it is after several', 'Polls show a lead for Maes.', ['Polls', 'show', 'a lead for Maes']],
  [
    'plans are made by whoever stands before them',
    'Maes plans to sell boats.',
    ['Maes', 'plans', 'to sell boats'],
  ],
  [
    'a headline has its verb among capitals',
    'Astrid Holm Calls Pieter Maes ‘A Good Friend’ of Boats.',
    ['Astrid Holm', 'Calls', 'Pieter Maes ‘A Good Friend’ of Boats'],
  ],
])('%s', (_, text, wanted) => {
  expect(read(text)).toContainEqual(wanted);
});

test('a committee of claims claims nothing, and plans that one has are no verb', () => {
  expect(read('The House Claims Committee met.')).toEqual([]);
  expect(read('He has plans to sell.').map(([, cue]) => cue)).not.toContain('plans');
});

test('a participle before a noun attributes nothing', () => {
  expect(read('It was an estimated loss of boats.')).toEqual([]);
});

test('what a union calls someone is not what its statement announces', () => {
  const text = 'In a statement announcing the pick, the union called Maes a friend of boats.';
  expect(read(text)).toContainEqual(['the union', 'called', 'Maes a friend of boats']);
});
