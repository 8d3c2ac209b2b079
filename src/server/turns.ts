/** Something that comes before: it is waited for, and whether it went well is not our business. */
type Before = Promise<unknown> | undefined;

/**
 * Who may work on a negotiation now. Rooms go on beside each other, one act at a time in each;
 * an act in the roster, which decides what all rooms accept, has the whole negotiation to itself.
 */
export class Turns {
  readonly #rooms = new Map<string, Promise<unknown>>();
  #roster: Before;

  /** Does the work when the room's earlier acts, and the roster's, are done. */
  inRoom<T>(room: string, work: () => Promise<T>): Promise<T> {
    const turn = after([this.#roster, this.#rooms.get(room)], work);
    this.#rooms.set(room, turn);
    const leave = (): void => {
      if (this.#rooms.get(room) === turn) this.#rooms.delete(room);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** Does the work when nothing else is going on; nothing else begins until it is done. */
  inRoster<T>(work: () => Promise<T>): Promise<T> {
    const turn = after([this.#roster, ...this.#rooms.values()], work);
    this.#roster = turn;
    return turn;
  }
}

async function after<T>(before: readonly Before[], work: () => Promise<T>): Promise<T> {
  await Promise.allSettled(before);
  return work();
}
