import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { zKey } from '../../core/record/ids.ts';
import { isSame, type Seal } from '../seals.ts';

/** So long someone has for signing in at a provider. */
export const ATTEMPT_LASTS_MS = 10 * 60_000;

/** What must be known again when a person comes back from a provider. */
const zAttempted = z
  .strictObject({
    way: z.string(),
    key: zKey,
    /** Where the person came from: `https://parley.example`. */
    origin: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    until: z.number(),
  })
  .readonly();
export type Attempted = z.infer<typeof zAttempted>;

/**
 * Attempts to sign in at a provider. Nothing of them is kept here: the browser keeps a token under the
 * server's seal, in a cookie that no script reads, and the seal is the `state` that goes to the provider
 * and comes back. So only the browser that began can end it, at whichever process.
 */
export class Attempts {
  readonly #seal: Seal;
  readonly #clock: () => Date;

  constructor(seal: Seal, clock: () => Date) {
    this.#seal = seal;
    this.#clock = clock;
  }

  begin(of: Pick<Attempted, 'way' | 'key' | 'origin'>): {
    readonly attempted: Attempted;
    readonly state: string;
    readonly token: string;
  } {
    const [nonce, verifier] = [random(), random()];
    const until = this.#clock().getTime() + ATTEMPT_LASTS_MS;
    const attempted = { ...of, nonce, verifier, until };
    const unsealed = Buffer.from(JSON.stringify(attempted)).toString('base64url');
    const state = this.#stateOf(unsealed);
    return { attempted, state, token: `${unsealed}.${state}` };
  }

  /** The attempt of a token that came back with this state, where it is in force still. */
  end(token: string | undefined, state: string | undefined): Attempted | undefined {
    const [unsealed = '', seal = ''] = token?.split('.') ?? [];
    if (!isSame(seal, this.#stateOf(unsealed)) || !isSame(seal, state ?? '')) return undefined;
    const attempted = zAttempted.parse(JSON.parse(Buffer.from(unsealed, 'base64url').toString()));
    return attempted.until > this.#clock().getTime() ? attempted : undefined;
  }

  #stateOf(unsealed: string): string {
    return this.#seal('attempt', unsealed);
  }
}

const random = (): string => randomBytes(32).toString('base64url');
