import { isOpen } from '../../../core/record/standing.ts';
import type { Gate } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';

/** Whether a gate is open, in one sentence. */
export function GateState({ gate, room }: { readonly gate: Gate; readonly room: Room }) {
  const { instant } = useTalks();
  const { words } = useWords();
  if (gate.waived) return words.pledges.gateWaived(gate.title);
  const open = isOpen(room, gate, instant);
  return open ? words.pledges.gateOpen(gate.title) : words.pledges.gateClosed(gate.title);
}
