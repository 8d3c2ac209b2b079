import { expect, test } from 'vitest';
import { accordOf } from '../core/record/world-of.test-kit.ts';
import { revisionOf } from '../core/record/wording.ts';
import { talks, type World } from '../core/record/worlds.test-kit.ts';
import { partyId } from '../core/text/point.ts';
import { project } from '../core/text/project.ts';
import { readCompiledJson } from '../formats/compiled-json.ts';
import { readText } from '../formats/text-file.ts';
import { takings, zTextForms } from '../wire/taking.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const AR = partyId('AR');
const fewer = 'Withdrawals end within eighty days of signature.';

/** Talks in which Arda wants one point otherwise. */
function asked(): World {
  const world = talks();
  const body = { instrument: 'accord', version: 1, party: 'AR', point: 'p2', text: fewer };
  world.must({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body });
  return world;
}

async function taking(world: World, person = 'ada') {
  const { address } = await serving({ world });
  const visitor = await new Visitor(address, person).signIn();
  const path = `/api/negotiations/${world.negotiation}/rooms/${world.room('plenary')}/texts/accord/export`;
  return { visitor, take: (query: string) => visitor.fetch(`${path}?${query}`) };
}

const bytesOf = async (answer: Response): Promise<Uint8Array> =>
  new Uint8Array(await answer.arrayBuffer());

test('what a party wants is taken away in every form that can be read, and reads the same', async () => {
  const world = asked();
  const { take } = await taking(world);
  const wanted = revisionOf(accordOf(world), AR).map(({ text }) => text);
  expect(wanted).toContain(fewer);
  for (const form of ['md', 'txt', 'docx', 'xml']) {
    const answer = await take(`what=text&as=AR&form=${form}`);
    const points = await readText(await bytesOf(answer), `text.${form}`);
    expect([form, points.map(({ text }) => text)]).toEqual([form, wanted]);
  }
});

test('the text with its brackets is taken away as data from which every wording comes back', async () => {
  const world = asked();
  const { take } = await taking(world, 'ben');
  const compiled = readCompiledJson(await (await take('form=json')).text());
  expect(project(compiled, AR).map(({ text }) => text)).toContain(fewer);
  expect(await (await take('form=md')).text()).toContain('[AR: eighty]');
  expect(await (await take('form=csv&what=columns')).text()).toContain(fewer);
});

test('a redline in Word is tracked changes: accepted the one text, rejected the other', async () => {
  const world = asked();
  const { take } = await taking(world);
  const file = await bytesOf(await take('what=redline&as=AR&form=docx'));
  const [accepted, rejected] = [
    await readText(file, 'r.docx'),
    await readText(file, 'r.docx', { view: 'rejected' }),
  ];
  expect(accepted.map(({ text }) => text)).toContain(fewer);
  expect(rejected.map(({ text }) => text)).not.toContain(fewer);
});

test('every form that is offered is made, as a file with a name and a type that is not guessed', async () => {
  const world = asked();
  const { visitor, take } = await taking(world);
  const forms = zTextForms.parse(await (await visitor.fetch('/api/texts/forms')).json());
  for (const what of takings) {
    for (const form of forms.take[what]) {
      const answer = await take(`what=${what}&form=${form}`);
      expect([what, form, answer.status]).toEqual([what, form, 200]);
      const { headers } = answer;
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).not.toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename=".+ v1.*\\.${form}"; filename\\*=UTF-8''.+\\.${form}$`),
      );
      expect(Number(headers.get('content-length'))).toBe((await bytesOf(answer)).length);
    }
  }
});

test('what cannot be taken away is refused with one sentence', async () => {
  const { take } = await taking(asked());
  const refused = {
    'form=exe': 'The form is one of ',
    'what=redline&form=md': 'The form is one of ',
    'what=all&form=md': 'What is to be taken away is one of ',
    'what=text&form=md&version=7': 'There is no such version: the text has versions 1 to 1.',
    'what=text&form=md&version=x': 'A version is a number',
    'what=text&form=md&as=XX': 'This party is not one that must agree',
  };
  for (const [query, sentence] of Object.entries(refused)) {
    const answer = await take(query);
    const { detail } = (await answer.json()) as { detail: string };
    expect([query, answer.status]).toEqual([query, 400]);
    expect(detail).toContain(sentence);
  }
});

test('others are answered while a long text is written, and who goes away ends it', async () => {
  const world = talks();
  const points = Array.from({ length: 1500 }, (_, at) => ({
    id: `l${at}`,
    label: `${at + 1}.`,
    kind: 'point',
    depth: 0,
    text: `Paragraph ${at} of a long treaty, whose words are many and of which each is counted once.`,
  }));
  const body = { instrument: 'accord', version: 2, penholder: 'The chair', points };
  world.must({ by: 'chair', room: 'plenary', kind: 'text-tabled', body });
  const { visitor, take } = await taking(world);
  await take('what=text&form=txt&version=1');
  const leaving = new AbortController();
  const long = take('form=docx&what=columns');
  let answered = 0;
  const done = { is: false };
  const file = long.then(bytesOf).finally(() => (done.is = true));
  while (!done.is) {
    await visitor.fetch('/healthz');
    answered += 1;
  }
  expect((await file).length).toBeGreaterThan(20_000);
  expect(answered).toBeGreaterThan(20);
  const path = `/api/negotiations/${world.negotiation}/rooms/${world.room('plenary')}/texts/accord/export?form=docx`;
  const left = visitor.fetch(path, { signal: leaving.signal }).catch((error: Error) => error.name);
  setTimeout(() => leaving.abort(), 100);
  expect(await left).toBe('AbortError');
});
