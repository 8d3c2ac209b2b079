import { pointId } from '../text/point.ts';
import { actors } from './actors.test-kit.ts';
import { closedText, toBeSigned, underSilence } from './authority-closing.test-kit.ts';
import type { Json } from './canonical.ts';
import { accordOf } from './world-of.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { accredit, minute, open, signerFor, talks, type World } from './worlds.test-kit.ts';

/**
 * The talks in which everything is tried: with an amendment, a gate, a pledge, a session, a statement
 * on the table, each entered by the chair or by the head of AR; BE's head is `ben`, AR has no key of its own.
 */
export function stage(): World {
  const world = talks();
  accredit(world, 'ada', 'head', { party: 'AR', role: 'envoy', head: true });
  const may = ['speak', 'propose', 'agree'];
  for (const role of ['principal', 'envoy', 'negotiator', 'expert', 'spokesperson']) {
    accredit(world, 'ada', role, { party: 'AR', role, may });
  }
  accredit(world, 'ada', 'speaker', { party: 'AR', role: 'expert', may: ['speak'] });
  accredit(world, 'ada', 'nothing', { party: 'AR', role: 'expert', may: [] });
  accredit(world, 'chair', 'mediator', { role: 'mediator' });
  accredit(world, 'chair', 'observer', { role: 'observer' });
  const target = {
    name: 'Target',
    title: 'Expert',
    role: 'expert',
    from: '2026-09-01',
    may: ['speak'],
  };
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const key = { key: signerFor(`target ${party}`).key };
    world.must({
      by,
      kind: 'delegate-accredited',
      body: { ...target, person: `of${party}`, party, ...key },
    });
  }
  accredit(world, 'chair', 'ofNone', { role: 'observer' });
  for (const person of actors.filter((actor) => actor !== 'chair')) {
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person } });
  }
  open(world, 'eve', 'corridor', 'working', []);
  const chair = (kind: string, body: Json): void =>
    world.must({ by: 'chair', room: 'plenary', kind, body });
  const filed = { instrument: 'accord', version: 1, point: 'p2' };
  world.must({
    by: 'ada',
    room: 'plenary',
    kind: 'amendment-filed',
    body: { ...filed, party: 'AR', text: 'Ours.' },
  });
  world.must({
    by: 'ben',
    room: 'plenary',
    kind: 'amendment-filed',
    body: { ...filed, party: 'BE', text: 'Theirs.' },
  });
  const put = { instrument: 'accord', version: 1, point: 'p1', after: 'p3', depth: 0 };
  world.must({ by: 'ada', room: 'plenary', kind: 'move-filed', body: { ...put, party: 'AR' } });
  world.must({ by: 'ben', room: 'plenary', kind: 'move-filed', body: { ...put, party: 'BE' } });
  world.must({ by: 'cam', room: 'plenary', kind: 'move-filed', body: { ...put, party: 'CO' } });
  chair('fact-set', { fact: 'entitled', title: 'F', parties: ['AR', 'BE'], number: 1 });
  chair('gate-set', { gate: 'g', title: 'G', guards: 'x', condition: { fact: 'f' } });
  for (const by of ['AR', 'BE']) {
    chair('pledge-made', { pledge: by, by: [by], kind: 'money', what: 'Two million.' });
  }
  chair('session-called', session('called'));
  const who = ['AR', 'BE'].map((party) => ({ party, people: 'All' }));
  chair('session-held', { ...session('past'), who });
  for (const party of ['AR', 'BE']) {
    const joint = { session: 'past', parties: ['AR', 'BE'], text: 'We met.' };
    chair('communique-proposed', { ...joint, communique: `for-${party}` });
  }
  chair('statement-recorded', statement('s'));
  toBeSigned(world, 'ready');
  toBeSigned(world, 'frozen');
  toBeSigned(world, 'inForce');
  closedText(world);
  underSilence(world, 'quiet', '2026-12-01T00:00:00.000Z');
  underSilence(world, 'hushed', minute(world.entries.length + 4));
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p3')));
    const taken = { instrument: 'accord', version: 1, point: 'p3', party, wording };
    const body = { ...taken, position: 'ad referendum' };
    world.must({ by, room: 'plenary', kind: 'position-taken', body });
  }
  return world;
}

export const session = (id: string) => ({ session: id, title: 'S', when: '2026-09-02', who: [] });
export const statement = (id: string) => ({
  statement: id,
  speaker: 'X',
  verb: 'said',
  mode: 'direct',
  gist: 'Yes.',
  said: '2026',
  chain: [{ who: 'X', how: 'said', certainty: 'stated' }],
});
