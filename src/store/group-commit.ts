import type { Append } from './append-rule.ts';
import type { Appended } from './store.ts';

/** One answer for each append of a batch, in its order; `failed` says why there is none. */
export type Answer = Appended | { readonly failed: string };

/** As many appends as may share one transaction; more wait for the next. */
const LARGEST_BATCH = 1000;

interface Waiting {
  readonly append: Append;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (error: Error) => void;
}

/**
 * While one batch of appends is being made durable the next one gathers, so that under load many
 * appends share one transaction and one fsync.
 */
export class GroupCommit {
  readonly #commit: (batch: readonly Append[]) => Promise<readonly Answer[]>;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;
  #ended: Error | undefined;

  constructor(commit: (batch: readonly Append[]) => Promise<readonly Answer[]>) {
    this.#commit = commit;
  }

  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#waiting.push({ append, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Refuses all further appends with this error; resolves when those before it are answered. */
  async end(error: Error): Promise<void> {
    this.#ended ??= error;
    await this.#working;
  }

  async #work(): Promise<void> {
    await Promise.resolve(); // appends made in one go (Promise.all) belong in one batch
    while (this.#waiting.length > 0) await this.#commitNext();
    this.#working = undefined;
  }

  async #commitNext(): Promise<void> {
    const batch = this.#waiting.splice(0, LARGEST_BATCH);
    try {
      const answers = await this.#commit(batch.map(({ append }) => append));
      batch.forEach((one, index) => settle(one, answers[index]));
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of batch) reject(reason);
    }
  }
}

function settle({ resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (answer === undefined) reject(new Error('The writer gave no answer.'));
  else if ('failed' in answer) reject(new Error(answer.failed));
  else resolve(answer);
}
