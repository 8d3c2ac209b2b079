import type { Folded } from '../../core/record/fold.ts';
import type { NegotiationId } from '../../core/record/ids.ts';
import type { HeldKey } from './held-keys.ts';
import { painted } from '../painted.ts';
import { keptState, type KeptState } from './kept-state.ts';
import type { LiveRecord } from './live-record.ts';
import { Progress } from './progress.ts';
import { atFirst, type Snapshot } from './snapshot.ts';

/**
 * The record of one negotiation as a page has it: what this browser kept of it at once, marked as being
 * checked; then the live record, which needs far more script, and takes over when it has checked.
 */
export class OpenedRecord {
  readonly negotiation: NegotiationId;
  #snapshot: Snapshot = atFirst;
  #held: HeldKey | undefined;
  #live: LiveRecord | undefined;
  #openings = 0;
  readonly #told = new Set<() => void>();

  constructor(negotiation: NegotiationId) {
    this.negotiation = negotiation;
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  get held(): HeldKey | undefined {
    return this.#live?.held ?? this.#held;
  }

  async open(): Promise<void> {
    const opening = (this.#openings += 1);
    const kept = await keptState(this.negotiation);
    if (opening !== this.#openings) return;
    if (kept) {
      this.#show(kept);
      await painted();
    }
    try {
      const { LiveRecord } = await import('./live-record.ts');
      if (opening !== this.#openings) return;
      const live = new LiveRecord(this.negotiation, this.#snapshot);
      live.subscribe(() => this.#say(live.snapshot()));
      this.#live = live;
      await live.open();
    } catch {
      this.#say({ ...this.#snapshot, stage: 'unreachable', link: 'offline' });
    }
  }

  close(): void {
    this.#openings += 1;
    this.#live?.close();
    this.#live = undefined;
  }

  /**
   * The live record, as soon as what is shown is checked: no act rests on what is not. Nothing where
   * the record could not be opened.
   */
  async checked(): Promise<LiveRecord | undefined> {
    if (this.#isPending()) {
      await new Promise<void>((done) => {
        const stop = this.subscribe(() => {
          if (this.#isPending()) return;
          stop();
          done();
        });
      });
    }
    return this.#snapshot.stage === 'open' ? this.#live : undefined;
  }

  /** The state as of an instant; nothing until it can be worked out. */
  past(at: string): Folded | undefined {
    return this.#live?.past(at);
  }

  readonly tryNow = (): void => this.#live?.tryNow();
  readonly noted = (): void => this.#live?.noted();
  show(shown: boolean): void {
    this.#live?.show(shown);
  }

  #isPending(): boolean {
    const { stage, checking } = this.#snapshot;
    return stage === 'opening' || (stage === 'open' && checking !== undefined);
  }

  #show({ held, entries, me, now }: KeptState): void {
    this.#held = held;
    const checking = new Progress(entries.length);
    this.#say({ ...atFirst, stage: 'open', entries, me, now, checking });
  }

  #say(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    for (const told of this.#told) told();
  }
}
