import { z } from 'zod';
import type { PartyId } from '../text/point.ts';
import { boundAt, forceOf } from './force.ts';
import type { Consent, Reservation, Signature, Withdrawal } from './frozen.ts';
import { zInstrument, zMatter, zParty, type MatterId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { Act, Room } from './state.ts';

/** What a depositary tells all parties (Vienna Convention, article 77): read off the record, kept nowhere. */

/** The acts on a frozen text that are notified, as the record names them. */
const notified = [
  'text-frozen',
  'signed',
  'ratified',
  'acceded',
  'reservation-entered',
  'reservation-withdrawn',
  'objection-made',
  'objection-withdrawn',
  'withdrawal-notified',
] as const;

/** `in-force` and `left` come by time alone: no one enters them. */
export type NotifiedKind = (typeof notified)[number] | 'in-force' | 'left';

export interface Notification {
  /** 1, 2, 3 ... in the order of their instants. */
  readonly number: number;
  readonly kind: NotifiedKind;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly party?: PartyId;
  readonly adReferendum?: boolean;
  /** Whose reservation it is about, and which. */
  readonly reservation?: { readonly id: MatterId; readonly party: PartyId };
}

/** All that there is to notify about a text until an instant (ISO 8601, UTC), the earliest first. */
export function notificationsOf(
  room: Room,
  instrument: Instrument,
  at: string,
): readonly Notification[] {
  const entered = room.acts.flatMap((act) => notificationIn(act, instrument));
  return [...entered, ...byTime(instrument, at)]
    .filter((one) => one.at <= at)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((one, place) => ({ number: place + 1, ...one }));
}

type Told = Omit<Notification, 'number'>;

const zNotified = z.object({
  instrument: zInstrument,
  party: zParty.optional(),
  adReferendum: z.boolean().optional(),
  reservation: zMatter.optional(),
});

function notificationIn({ kind, body, source }: Act, instrument: Instrument): readonly Told[] {
  const known = notified.find((name) => name === kind);
  const read = known && zNotified.safeParse(body);
  if (!known || !read?.success || read.data.instrument !== instrument.id) return [];
  const { party, adReferendum, reservation: id } = read.data;
  const whose = id === undefined ? undefined : instrument.closing?.reservations.get(id)?.party;
  return [
    {
      kind: known,
      at: source.recorded,
      ...(party === undefined ? {} : { party }),
      ...(adReferendum ? { adReferendum } : {}),
      ...(id === undefined || whose === undefined ? {} : { reservation: { id, party: whose } }),
    },
  ];
}

function byTime(instrument: Instrument, at: string): readonly Told[] {
  const { inForce, from } = forceOf(instrument, at);
  const begun: readonly Told[] =
    inForce && from !== undefined ? [{ kind: 'in-force', at: from }] : [];
  const left = [...(instrument.closing?.withdrawals ?? [])].map(([party, withdrawal]): Told => ({
    kind: 'left',
    at: withdrawal.from,
    party,
  }));
  return [...begun, ...left];
}

/** One line of the table of participants, as collections of treaties print it. */
export interface Participant {
  readonly party: PartyId;
  readonly signature?: Signature;
  readonly consent?: Consent;
  readonly reservations: readonly (readonly [MatterId, Reservation])[];
  readonly withdrawal?: Withdrawal;
  /** Since when the text binds it, where it does or did: ISO 8601, UTC. */
  readonly inForceFrom?: string;
  /** Whether it binds it at the instant asked. */
  readonly bound: boolean;
}

/** Those that must agree, then those that came in besides, each with what it did until an instant (ISO 8601, UTC). */
export function participantsOf(instrument: Instrument, at: string): readonly Participant[] {
  const { closing, mustAgree } = instrument;
  if (!closing) return [];
  const { signatures, bound, reservations, withdrawals } = closing;
  const reserving = [...reservations.values()].map(({ party }) => party);
  const parties = new Set([...mustAgree, ...signatures.keys(), ...bound.keys(), ...reserving]);
  const { inForce, from = '' } = forceOf(instrument, at);
  const nowBound = boundAt(instrument, at);
  return [...parties].map((party) => {
    const [signature, consent] = [signatures.get(party), bound.get(party)];
    const withdrawal = withdrawals.get(party);
    const since = consent && (consent.source.recorded > from ? consent.source.recorded : from);
    return {
      party,
      ...(signature ? { signature } : {}),
      ...(consent ? { consent } : {}),
      reservations: [...reservations].filter(([, reserved]) => reserved.party === party),
      ...(withdrawal ? { withdrawal } : {}),
      ...(inForce && since !== undefined ? { inForceFrom: since } : {}),
      bound: nowBound.includes(party),
    };
  });
}
