import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { personId } from './ids.ts';
import { foldLetters, stemOf } from './letters.ts';
import { search } from './search.ts';
import { behindDoors, worldOf } from './world-of.test-kit.ts';
import { firstPoints, minute, talks, table, World } from './worlds.test-kit.ts';

const saying = (...texts: readonly string[]): World => {
  const world = talks();
  for (const text of texts) {
    world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text } });
  }
  return world;
};

/** What is found, each with the words found in angle brackets. */
const found = ({ state }: World, query: string): readonly string[] =>
  search(state, query).found.map(({ text, marks }) =>
    marks.reduceRight(
      (marked, [begin, end]) =>
        `${marked.slice(0, begin)}<${marked.slice(begin, end)}>${marked.slice(end)}`,
      text,
    ),
  );

const word = fc.constantFrom(
  'water',
  'Waters',
  'übergang',
  'Übergang',
  'мир',
  'мира',
  'сто',
  'ماء',
  'الماء',
  '水',
  '湖水',
  'Arda’s',
  '60',
  '٦٠',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

test('what is found is what has every word, and all of that', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.array(word, { minLength: 1, maxLength: 2 }),
      (texts, asked) => {
        const results = found(saying(...texts), asked.join(' ')).map((text) =>
          text.replaceAll(/[<>]/g, ''),
        );
        const bare = (text: string): string => foldLetters(text).replaceAll('ال', '');
        const expected = texts.filter((text) =>
          asked
            .flatMap((one) => one.match(/[\p{L}\p{N}]+/gu) ?? [])
            .every((one) => {
              const stem = stemOf(foldLetters(one));
              const words = bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
              return words.some((there) =>
                one.includes('水') ? there.includes(stem) : there.startsWith(stem),
              );
            }),
        );
        expect(results.toSorted()).toEqual(expected.toSorted());
      },
    ),
    { seed: 31, numRuns: 60 },
  );
});

test('what is behind doors is neither found nor counted', () => {
  const choices = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 10 });
  fc.assert(
    fc.property(choices, choices, (chosen, doors) => {
      const seen = worldOf(chosen);
      const world = new World(seen);
      for (const [n, choice] of doors.entries()) behindDoors(world, 'cam', choice, minute(n * 7));
      const [without, within] = [seen, world].map(({ negotiation, entries }) => {
        const { state } = fold(negotiation, entries, personId('cam'), '9999');
        return ['days', 'delay', 'State', 'withdrawals'].map((query) => search(state, query));
      });
      expect(within).toEqual(without);
    }),
    { seed: 32, numRuns: 10 },
  );
});

describe('words are found in other forms', () => {
  test.each([
    ['English', 'withdrawal', 'All <withdrawals> end.'],
    ['English', 'parties', 'Each <Party> pays.'],
    ['French', 'reserve', 'La <réserve> de la France.'],
    ['French', 'accords', 'L’<accord> de paix.'],
    ['Spanish', 'negociaciones', 'La <negociación> continúa.'],
    ['German', 'GEWÄSSER', 'Die <Gewässer> des Sees.'],
    ['Russian', 'территория', 'Вопросы <территории> открыты.'],
    ['Russian', 'соглашение', 'Текст <соглашения> готов.'],
    ['Ukrainian', 'війна', 'Кінець <війни> близько.'],
    ['Ukrainian', 'гарантії', 'Безпекові <гарантіями> держави.'],
    ['Arabic', 'ماء', 'حق <الماء> للجميع.'],
    ['Arabic', 'الاتفاق', 'نص <اتفاق> جديد.'],
    ['Arabic', 'اتفاقية', 'هذه <اتفاقيه> قديمة.'],
    ['Chinese', '领土', '关于<领土>问题的谈判。'],
    ['figures', '60', 'خلال <٦٠> يوما.'],
  ])('%s: %s', (_language, query, text) => {
    const results = found(saying(text.replaceAll(/[<>]/g, ''), 'Nothing of it.'), query);
    expect(results[0]).toBe(text);
    expect(results).not.toContain('Nothing of it.');
  });
});

test('in quotation marks words are found as they are, one after the other', () => {
  const world = saying(
    'The joint commission meets.',
    'A commission, joint or not.',
    'Joint commissions.',
  );
  expect(found(world, '"joint commission"')).toEqual(['The <joint commission> meets.']);
  expect(found(world, '«joint commission» meet')).toEqual(['The <joint commission> <meets>.']);
  expect(found(world, 'joint commission')).toHaveLength(3);
});

test('a point is found once in each version that brought its words, with where it stands', () => {
  const world = talks();
  const reworded = firstPoints.map((point) =>
    point.id === 'p2' ? { ...point, text: 'Withdrawals end within ninety days.' } : point,
  );
  table(world, 2, reworded);
  table(world, 3, reworded);
  const { total, found: all } = search(world.state, 'withdrawals');
  expect(total).toBe(2);
  expect(all.map(({ about, text }) => [about?.version, about?.point, text])).toEqual([
    [2, 'p2', '2. Withdrawals end within ninety days.'],
    [1, 'p2', '2. Withdrawals end within sixty days.'],
  ]);
});

test('people, titles and reasons are found too, the latest first, a page at a time', () => {
  const world = saying('Ada was here.', 'Ada went.');
  expect(found(world, 'ada')).toEqual([
    '<Ada> went.',
    '<Ada> was here.',
    '<ada>\nDelegate\nprincipal',
  ]);
  expect(search(world.state, 'ada', { from: 1, most: 1 })).toMatchObject({
    total: 3,
    found: [{ text: 'Ada was here.' }],
  });
});

test('nothing is found for nothing, nor for marks alone', () => {
  for (const query of ['', '  ', '...', '""', '"']) {
    expect(search(talks().state, query)).toEqual({ total: 0, found: [] });
  }
});
