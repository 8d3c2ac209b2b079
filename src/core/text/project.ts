import type { Alternative, Compiled, Content, Holders } from './compiled.ts';
import { kindWith, type PartyId, type Point } from './point.ts';
import { TextRefused } from './refused.ts';

/** Reads the compiled text as one party: its own revision. Refuses a party that sent none. */
export function project(compiled: Compiled, party: PartyId): Point[] {
  if (!compiled.parties.includes(party)) {
    const there = compiled.parties.join(', ') || 'no party';
    throw new TextRefused(`${party} sent no revision of this text; ${there} did.`);
  }
  return read(compiled, ({ by }) => by.includes(party));
}

/** Reads the compiled text as the base. */
export function projectBase(compiled: Compiled): Point[] {
  return read(compiled, ({ base }) => base);
}

type Choose = (holders: Holders | Alternative) => boolean;

function read(compiled: Compiled, choose: Choose): Point[] {
  return compiled.points
    .filter((point) => !point.in || choose(point.in))
    .map(({ id, label, kind, depth, content }) => {
      const written = typeof label === 'object' ? readContent(label, choose) : label;
      const text = readContent(content, choose);
      const own = typeof label === 'object' ? kindWith(written, kind) : kind;
      return { id, ...(written ? { label: written } : {}), kind: own, depth, text };
    });
}

function readContent(content: Content, choose: Choose): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      return readContent(part.alternatives.find(choose)?.content ?? [], choose);
    })
    .join('');
}
