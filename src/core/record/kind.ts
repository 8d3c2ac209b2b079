import type { z } from 'zod';
import type { Json } from './canonical.ts';
import { allowed, type Authority } from './authority.ts';
import { malformed, type Envelope } from './entry.ts';
import type { Refusal } from './refusal.ts';
import type { Person } from './roster.ts';
import type { Source } from './source.ts';
import type { Room, State } from './state.ts';

/** What a kind's rules may look at: the roster, the entry's own room, who acts, and the act itself. */
export interface Acting<B> {
  readonly state: State;
  /** The room as it is before the entry; for `room-opened`, an empty one. */
  readonly room: Room;
  readonly author: Person;
  readonly envelope: Envelope;
  readonly source: Source;
  readonly body: B;
  /** The body as it was signed, in the format of its time. */
  readonly signed: Json;
}

/** A change of state: of the roster, of the entry's room, of both or neither. */
export interface Effect {
  readonly roster?: State['roster'];
  readonly room?: Room;
}

/** One kind of entry: its schema, who may, what it does to the state. */
interface Definition<S extends z.ZodType> {
  readonly name: string;
  readonly schema: S;
  readonly who: Authority<z.output<S>>;
  /** The rules beyond authority. */
  readonly judge: (acting: Acting<z.output<S>>) => Refusal | undefined;
  /** Called only on what `judge` let through. */
  readonly apply: (acting: Acting<z.output<S>>) => Effect;
}

/** A kind with its body's type closed over, so that all kinds stand in one table. */
export interface Kind {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Accepts the body, or says why not. Nothing changes until `apply` is called. */
  readonly weigh: (acting: Acting<unknown>) => Weighed;
}

export type Weighed = { readonly refusal: Refusal } | { readonly apply: () => Effect };

/** The first refusal of several rules, asked in order. */
export function firstOf(...rules: readonly (Refusal | undefined | false)[]): Refusal | undefined {
  return rules.find((rule): rule is Refusal => typeof rule === 'object');
}

export function defineKind<S extends z.ZodType>(definition: Definition<S>): Kind {
  return {
    name: definition.name,
    schema: definition.schema,
    weigh: (acting) => {
      const read = definition.schema.safeParse(acting.body);
      if (!read.success) return { refusal: malformed(read.error) };
      const known = { ...acting, body: read.data };
      const refusal =
        allowed(definition.who, definition.name, known.author, known.body) ??
        definition.judge(known);
      return refusal ? { refusal } : { apply: () => definition.apply(known) };
    },
  };
}
