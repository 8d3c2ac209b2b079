import type { CarriedBody } from '../../../core/record/carry.ts';
import { entryIdOf, type PersonId } from '../../../core/record/ids.ts';
import type { Room, State } from '../../../core/record/state.ts';
import type { Saying, Sentence } from './saying.ts';
import { sentenceOf } from './sentences.ts';

/** The very sentence that will stand in another room when a mediator has carried something into it. */
export function previewed(
  body: CarriedBody,
  { room, by, state }: { readonly room: Room; readonly by: PersonId; readonly state: State },
  speech: Saying,
): Sentence {
  const notYet = { entry: entryIdOf(''), seq: 0, happened: '', recorded: '' };
  return sentenceOf(
    { kind: 'carried', body, source: { ...notYet, room: room.id, by } },
    state,
    speech,
  );
}
