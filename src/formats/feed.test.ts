import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { open, talks, type Act, type World } from '../core/record/worlds.test-kit.ts';
import { feedOf } from './feed.ts';

/** The elements of a feed with their text, in order; throws where it is not well-formed. */
function read(xml: string): readonly { readonly name: string; readonly text: string }[] {
  const found: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => found.push({ name, text: '' }));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return found;
}
const textsOf = (xml: string, name: string): readonly string[] =>
  read(xml)
    .filter((element) => element.name === name)
    .map(({ text }) => text.trim());

const statement = {
  statement: 's1',
  speaker: 'Ada Bern',
  role: 'Minister of Water',
  verb: 'said',
  mode: 'reported',
  gist: 'The dam will be closed.',
  said: '2026-09-01',
  chain: [{ who: 'Ada Bern', how: 'said', certainty: 'stated' }],
};

function inPublic(...acts: readonly Omit<Act, 'room'>[]): World {
  const world = talks();
  open(world, 'chair', 'agora', 'public', ['ada', 'ben']);
  for (const act of acts) world.must({ ...act, room: 'agora' });
  return world;
}
const recorded = { by: 'ada', kind: 'statement-recorded', body: statement };

test('a statement stands in the feed with what was corrected in it and by whom it is disputed', () => {
  const corrected = { statement: 's1', gist: 'The dam may be closed.', why: 'Misheard.' };
  const world = inPublic(
    recorded,
    { by: 'ada', kind: 'statement-corrected', body: corrected },
    { by: 'ben', kind: 'statement-disputed', body: { statement: 's1', why: 'Nothing was said.' } },
  );
  const feed = feedOf(world.state) ?? '';
  const [content] = textsOf(feed, 'content');
  expect(content).toContain('The dam will be closed.');
  expect(content).toContain('Corrected: The dam may be closed. Why: Misheard.');
  expect(content).toMatch(/Disputed by .*: Nothing was said\./);
  expect(textsOf(feed, 'title')).toEqual(['Talks', 'Ada Bern, Minister of Water: said']);
  const last = world.entries.at(-1)?.recorded;
  expect(textsOf(feed, 'updated')).toEqual([last, last]);
  const before = feedOf(inPublic(recorded).state) ?? '';
  expect(textsOf(before, 'id')).toEqual(textsOf(feed, 'id'));
  expect(textsOf(before, 'id')[1]).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('what is said behind doors is not in it, and without a public room there is none', () => {
  expect(feedOf(talks().state)).toBe(undefined);
  const world = inPublic();
  world.must({ ...recorded, room: 'plenary' });
  expect(textsOf(feedOf(world.state) ?? '', 'entry')).toEqual([]);
});

test('it is well-formed, and says every word, whatever was said', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const hostile = fc.constantFrom('</content>', ']]>', '<!--', '&amp;', '"><x', '\ufffe');
  fc.assert(
    fc.property(fc.oneof(words, hostile), (said) => {
      const world = inPublic();
      const body = { ...statement, gist: `x ${said}` };
      if (world.try({ by: 'ada', room: 'agora', kind: 'statement-recorded', body })) return;
      const [content = ''] = textsOf(feedOf(world.state) ?? '', 'content');
      const held = `x ${said}`.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/\r\n?/g, '\n');
      expect(content).toContain(held.trim());
    }),
    { numRuns: 60 },
  );
});
