import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { open, table, talks, World, type Act } from '../../core/record/worlds.test-kit.ts';
import { fileAt, openedOf, pathsOf, type Site } from './site.ts';
import { languageTags, preferred } from './speech.ts';

const said = {
  statement: 's1',
  speaker: 'Ada Bern',
  role: 'Minister of Water',
  verb: 'said',
  mode: 'reported',
  gist: 'The dam will be closed.',
  said: '2026-09-01',
  chain: [
    { who: 'Ada Bern', how: 'said', certainty: 'stated' },
    { who: 'The Pell Courier', how: 'reported', certainty: 'inferred' },
  ],
};

const begun = talks();
open(begun, 'chair', 'agora', 'public', ['ada', 'ben']);

const agora = (world: World, by: string, kind: string, body: Act['body']): void =>
  world.must({ by, room: 'agora', kind, body });

/** The talks after what was done in the agora, which is open to everyone. */
function opened(...acts: readonly (readonly [string, string, Act['body']])[]): World {
  const world = new World(begun);
  agora(world, 'chair', 'publication-set', { open: true });
  for (const [by, kind, body] of acts) agora(world, by, kind, body);
  return world;
}

const siteOf = (world: World): Site => ({
  talks: [openedOf(world.state)].flatMap((state) => state ?? []),
  imprint: 'The Ministry of Water\nwater@example.org\n\nSee https://example.org/imprint.',
});
const filesOf = (world: World): readonly (readonly [string, string | undefined])[] => {
  const site = siteOf(world);
  return pathsOf(site).map((path) => [path, fileAt(site, path)?.text]);
};
const pageOf = (world: World, language = 'en'): string =>
  fileAt(siteOf(world), `${language}/${world.negotiation}.html`)?.text ?? '';

test('what happens in rooms that are not open changes no byte of any file', () => {
  const acts: fc.Arbitrary<Act> = fc.oneof(
    fc.string({ minLength: 1 }).map((text) => ({
      by: 'ada',
      room: 'bilateral',
      kind: 'remark-made',
      body: { text: `between us ${text.replace(/\p{C}/gu, '')}` },
    })),
    fc.constantFrom('plenary', 'bilateral').map((room) => ({
      by: 'ada',
      room,
      kind: 'statement-recorded',
      body: { ...said, gist: 'Behind doors.' },
    })),
    fc.constantFrom([], ['speak']).map((may) => ({
      by: 'ada',
      kind: 'mandate-given',
      body: { person: 'ann', party: 'AR', may },
    })),
    fc.constant({
      by: 'ada',
      room: 'elsewhere',
      kind: 'room-opened',
      body: { name: 'agora', purpose: 'public', members: ['ben'] },
    }),
  );
  const without = filesOf(opened(['ada', 'statement-recorded', said]));
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 4 }), (steps) => {
      const world = opened(['ada', 'statement-recorded', said]);
      for (const step of steps) world.try(step);
      expect(filesOf(world)).toEqual(without);
    }),
    { numRuns: 25 },
  );
});

test('nothing that people wrote becomes markup, and every word of it is there', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</article></main>',
    '&lt;b&gt;',
    "' onmouseover='x",
  );
  const words = fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }));
  fc.assert(
    fc.property(words, (word) => {
      const text = `x ${word.replace(/[\p{C}\r\n]/gu, '')} y`;
      const world = opened();
      const body = { ...said, speaker: text, gist: text, role: text };
      const acts: readonly Act[] = [
        { by: 'ada', room: 'agora', kind: 'statement-recorded', body },
        { by: 'ada', room: 'agora', kind: 'remark-made', body: { text } },
      ];
      if (acts.some((act) => world.try(act) !== undefined)) return;
      const { document } = parseHTML(pageOf(world));
      expect(document.querySelectorAll('script, img, style, iframe, form')).toHaveLength(0);
      expect(document.querySelectorAll('article')).toHaveLength(2);
      expect(document.querySelector('.gist')?.textContent).toBe(text);
      expect(document.querySelector('.remark .as-written')?.textContent).toBe(text);
      const named = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
      expect(named.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('every link leads to a file of the site, to a place that is in it, or out of it', () => {
  const world = opened(
    ['ada', 'statement-recorded', said],
    ['ben', 'statement-disputed', { statement: 's1', why: 'Nothing was said.' }],
  );
  const site = siteOf(world);
  for (const path of pathsOf(site).filter((one) => one.endsWith('.html'))) {
    const { document } = parseHTML(fileAt(site, path)?.text ?? '');
    for (const link of document.querySelectorAll('[href]')) {
      const to = new URL(link.getAttribute('href') ?? '', `https://site.example/${path}`);
      if (to.host !== 'site.example') continue;
      const file = fileAt(site, to.pathname.slice(1));
      expect([path, to.pathname, file === undefined]).toEqual([path, to.pathname, false]);
      if (to.hash === '') continue;
      const there = parseHTML(file?.text ?? '').document;
      expect([path, to.hash, there.getElementById(to.hash.slice(1)) === null]).toEqual([
        path,
        to.hash,
        false,
      ]);
    }
  }
});

test('a room is there from when the chair opens it until he closes it', () => {
  const world = opened(['ada', 'statement-recorded', said]);
  expect(pageOf(world)).toContain('The dam will be closed.');
  agora(world, 'chair', 'publication-set', { open: false });
  expect(openedOf(world.state)).toBe(undefined);
  expect(pathsOf(siteOf(world)).join()).not.toContain(world.negotiation);
  expect(pageOf(world)).toBe('');
});

test('a statement stands with its chain, what was corrected in it, and by whom it is disputed', () => {
  const world = opened(
    ['ada', 'statement-recorded', said],
    ['ada', 'statement-corrected', { statement: 's1', gist: 'It may close.', why: 'Misheard.' }],
    ['ben', 'statement-disputed', { statement: 's1', why: 'Nothing was said.' }],
  );
  const { document } = parseHTML(pageOf(world));
  const article = document.querySelector('.statement');
  expect(article?.querySelector('.gist')?.textContent).toBe('It may close.');
  expect(article?.querySelector('del')?.textContent).toBe('The dam will be closed.');
  expect(article?.querySelector('.corrected')?.textContent).toContain('Misheard.');
  expect(article?.querySelector('.disputed')?.textContent).toContain('Nothing was said.');
  expect(article?.querySelectorAll('.chain li')).toHaveLength(2);
  expect(article?.querySelector('.chain li:last-child')?.textContent).toContain('inferred');
});

test('a text stands with its brackets and how each point stands', () => {
  const world = new World(begun);
  open(world, 'chair', 'forum', 'public', ['ada', 'ben', 'cam']);
  const forum = (by: string, kind: string, body: Act['body']): void =>
    world.must({ by, room: 'forum', kind, body });
  forum('chair', 'publication-set', { open: true });
  const accord = { instrument: 'accord', title: 'Accord', language: 'en', mustAgree: ['AR', 'BE'] };
  forum('chair', 'instrument-opened', accord);
  const point = { id: 'p1', kind: 'paragraph', depth: 0, label: '1', text: 'Within sixty days.' };
  forum('chair', 'text-tabled', {
    instrument: 'accord',
    version: 1,
    penholder: 'Chair',
    points: [point],
  });
  forum('ada', 'amendment-filed', {
    instrument: 'accord',
    version: 1,
    party: 'AR',
    point: 'p1',
    text: 'Within ninety days.',
  });
  const { document } = parseHTML(pageOf(world));
  const text = document.querySelector('.text .words p');
  expect(text?.textContent).toMatch(/Within \[.*ninety.*\] days\./);
  expect(text?.querySelector('.mark')?.textContent).toBe('open');
});

test('each language has its direction, and every word of it', () => {
  const world = opened(['ada', 'statement-recorded', said]);
  for (const tag of languageTags) {
    const html = pageOf(world, tag);
    expect(html).toContain(`<html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).not.toMatch(/undefined|\[object/);
  }
});

test('the imprint stands as it was written, with its addresses as links', () => {
  const { document } = parseHTML(fileAt(siteOf(opened()), 'en/imprint.html')?.text ?? '');
  const links = [...document.querySelectorAll('.as-written a')].map((one) =>
    one.getAttribute('href'),
  );
  expect(links).toEqual(['mailto:water@example.org', 'https://example.org/imprint']);
  expect(document.querySelector('.as-written')?.textContent).toBe(
    'The Ministry of Water\nwater@example.org',
  );
});

test.each([
  ['ar', 'ar'],
  ['fr;q=0.1, ar-EG;q=0.8, en;q=0.5', 'ar'],
  ['de, zh-Hans;q=0.9', 'zh'],
  ['xx', 'en'],
  ['ar;q=0, en', 'en'],
  ['', 'en'],
  [';;q=;,,', 'en'],
])('who accepts %s reads %s', (accepted, language) => {
  expect(preferred(accepted)).toBe(language);
});

test('a page of a table of another room is not in it', () => {
  const world = opened();
  table(world, 2, [
    { id: 'p1', kind: 'paragraph', depth: 0, label: '1', text: 'Only in plenary.' },
  ]);
  expect(
    filesOf(world)
      .map(([, text]) => text)
      .join(),
  ).not.toContain('Only in plenary.');
});
