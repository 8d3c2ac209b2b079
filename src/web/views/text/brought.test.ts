import { expect, test } from 'vitest';
import { amend, forked, retable, roomOf, textIn } from '../../../core/record/forks.test-kit.ts';
import type { Json } from '../../../core/record/canonical.ts';
import { pointId } from '../../../core/text/point.ts';
import { broughtOn } from './brought.tsx';

test('a wording that was carried to a point stands there until a party holds it, or the next version comes', () => {
  const world = forked();
  const here = () =>
    broughtOn(roomOf(world, 'plenary'), textIn(world, 'plenary'), pointId('p2')).map(
      ({ text, ofPoint }) => [text, ofPoint],
    );
  const carry = (body: { readonly [field: string]: Json }) =>
    world.must({ by: 'chair', room: 'plenary', kind: 'carried', body });
  const about = { instrument: 'accord', point: 'p2' };
  const what = { is: 'wording', title: 'Accord', point: '2' };
  carry({ text: 'Withdrawals end at once.', what, about });
  carry({ what, about });
  carry({ text: 'The Commission pays.', what: { ...what, point: '2 bis' }, about });
  carry({ text: 'A word on it.', what: { is: 'remark' }, about });
  carry({ text: 'Elsewhere.', what, about: { ...about, point: 'p1' } });
  expect(here()).toEqual([
    ['Withdrawals end at once.', true],
    [null, true],
    ['The Commission pays.', false],
  ]);
  amend(world, 'plenary', 'AR', 'p2', 'Withdrawals end at once.');
  expect(here()).toHaveLength(2);
  retable(world, 'plenary', {});
  expect(here()).toEqual([]);
});
