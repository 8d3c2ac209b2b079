import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { verify } from '../core/log/signature.ts';
import type { Key } from '../core/record/ids.ts';
import { sessionText, type SignIn } from '../wire/session.ts';

const CHALLENGE_LASTS_MS = 2 * 60_000;
export const SESSION_LASTS_MS = 7 * 24 * 3_600_000;
/** Beyond this many sessions the oldest ends: signing in again costs a browser nothing. */
const MOST_SESSIONS = 100_000;

interface Session {
  readonly key: Key;
  readonly until: number;
}

/** Where a request to sign in came from: `https://parley.example`, and the host that it asked. */
interface Asked {
  readonly origin: string;
  readonly host: string;
}

/**
 * Who has signed in, in memory alone. A session knows a key and nothing else: who that is, each
 * negotiation's roster says.
 */
export class Sessions {
  readonly #clock: () => Date;
  readonly #secret = randomBytes(32);
  readonly #sessions = new Map<string, Session>();
  /** The seals of challenges that were used, until they would have expired. */
  readonly #used = new Map<string, number>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** A challenge for a host (`parley.example:8080`): `expiry.nonce.mac`. Nothing is kept until it is used. */
  challenge(host: string): string {
    const expiry = this.#clock().getTime() + CHALLENGE_LASTS_MS;
    const unsealed = `${expiry}.${randomBytes(16).toString('base64url')}`;
    return `${unsealed}.${this.#seal(unsealed, host)}`;
  }

  /** The token of a new session; nothing, where the challenge or the signature does not hold. */
  signIn({ key, challenge, signature }: SignIn, { origin, host }: Asked): string | undefined {
    if (!this.#use(challenge, host)) return undefined;
    const text = new TextEncoder().encode(sessionText(origin, challenge));
    if (!verify(signature, text, key)) return undefined;
    const token = randomBytes(32).toString('base64url');
    this.#sessions.set(token, { key, until: this.#clock().getTime() + SESSION_LASTS_MS });
    this.#dropOldest();
    return token;
  }

  /** The key of a session that is in force. */
  keyOf(token: string | undefined): Key | undefined {
    const session = token === undefined ? undefined : this.#sessions.get(token);
    if (!session || session.until <= this.#clock().getTime()) return undefined;
    return session.key;
  }

  signOut(token: string): void {
    this.#sessions.delete(token);
  }

  /** Whether the challenge was made here for this host, still holds, and is used for the first time. */
  #use(challenge: string, host: string): boolean {
    const [expiry = '', nonce = '', mac = ''] = challenge.split('.');
    const expected = Buffer.from(this.#seal(`${expiry}.${nonce}`, host));
    const given = Buffer.from(mac);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    const now = this.#clock().getTime();
    this.#forgetUsed(now);
    if (Number(expiry) <= now || this.#used.has(mac)) return false;
    this.#used.set(mac, Number(expiry));
    return true;
  }

  #forgetUsed(now: number): void {
    for (const [mac, until] of this.#used) if (until <= now) this.#used.delete(mac);
  }

  #seal(unsealed: string, host: string): string {
    return createHmac('sha256', this.#secret).update(`${unsealed}\n${host}`).digest('base64url');
  }

  /** Sessions all last equally long, so that the first in the map is the next to expire. */
  #dropOldest(): void {
    const now = this.#clock().getTime();
    for (const [token, { until }] of this.#sessions) {
      if (until > now && this.#sessions.size <= MOST_SESSIONS) return;
      this.#sessions.delete(token);
    }
  }
}
