import type { PartyId } from '../text/point.ts';

/**
 * Why an entry was not accepted: a code with its data, and one sentence for people.
 * Each code has a heading in docs/refusals.md.
 */
export type Refusal =
  | { readonly code: 'malformed'; readonly where: string; readonly why: string }
  | { readonly code: 'unknown-kind'; readonly kind: string }
  | { readonly code: 'body-differs' }
  | { readonly code: 'bad-signature' }
  | { readonly code: 'not-found' }
  | { readonly code: 'key-ended'; readonly person: string }
  | { readonly code: 'code-expired'; readonly person: string }
  | { readonly code: 'not-sealed'; readonly party: string }
  | { readonly code: 'role-not-begun'; readonly person: string; readonly from: string }
  | { readonly code: 'role-ended'; readonly person: string }
  | { readonly code: 'not-yours'; readonly kind: string; readonly whose: string }
  | { readonly code: 'no-mandate'; readonly mandate: string; readonly party: string }
  | { readonly code: 'no-such'; readonly what: string; readonly name: string }
  | { readonly code: 'taken'; readonly what: string; readonly name: string }
  | { readonly code: 'words-changed'; readonly point: string }
  | { readonly code: 'older-version'; readonly given: number; readonly current: number }
  | { readonly code: 'next-version'; readonly given: number; readonly next: number }
  | { readonly code: 'nothing-changes' }
  | { readonly code: 'not-asked'; readonly party: string; readonly instrument: string }
  | {
      readonly code: 'gate-closed';
      readonly gate: string;
      /** In no order of weight; never empty, save where a text has no points yet. */
      readonly missing: readonly Missing[];
    }
  | { readonly code: 'bracket-left'; readonly point: string }
  | { readonly code: 'not-agreed'; readonly point: string }
  | { readonly code: 'frozen'; readonly instrument: string }
  | { readonly code: 'text-differs'; readonly instrument: string }
  | { readonly code: 'not-in-force'; readonly instrument: string }
  | { readonly code: 'too-late'; readonly until: string }
  | { readonly code: 'too-early'; readonly from: string }
  | { readonly code: 'split-history'; readonly size: number }
  | { readonly code: 'recorded-already'; readonly seq: number }
  | { readonly code: 'out-of-order'; readonly seq: number; readonly next: number }
  | { readonly code: 'wrong-place'; readonly kind: string; readonly place: string };

/** One thing that a shut gate still waits for. */
export type Missing =
  | {
      readonly what: 'point';
      /** The title of the text. */
      readonly text: string;
      /** The point's number; where it has none, its first words. */
      readonly point: string;
      /** Who stands below what is asked; empty where a bracket alone is left. */
      readonly parties: readonly PartyId[];
    }
  | {
      readonly what: 'fact';
      readonly fact: string;
      /** The entitled parties that have not declared it; none: who runs the talks has not. */
      readonly parties?: readonly PartyId[];
    }
  | {
      readonly what: 'consents';
      readonly consents: 'signed' | 'ratified';
      readonly text: string;
      /** Whose signature or ratification is missing. */
      readonly parties: readonly PartyId[];
      /** How many more are missing, of whichever parties. */
      readonly number: number;
    }
  | {
      readonly what: 'force';
      readonly text: string;
      readonly parties: readonly PartyId[];
      readonly number: number;
    }
  | { readonly what: 'date'; readonly notBefore: string }
  | { readonly what: 'judgement'; readonly judgement: string };

function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const whose = missing.parties ? ` (not declared by ${missing.parties.join(', ')})` : '';
    return `the fact “${missing.fact}”${whose}`;
  }
  if (missing.what === 'date') return `the date ${missing.notBefore}`;
  if (missing.what === 'judgement') return missing.judgement;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  const who = parties.length > 0 ? parties.join(', ') : 'a bracket is left';
  return `${text}, point ${point} (${who})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const { consents, text, parties, number } = missing;
  const act = consents === 'signed' ? 'signature' : 'ratification';
  const whose = parties.length > 0 ? [`the ${act} of ${parties.join(', ')}`] : [];
  const more = number > 0 ? [`${number} more ${act}${number === 1 ? '' : 's'}`] : [];
  return `${[...whose, ...more].join(' and ')} (${text})`;
}

function forceInWords({ text, parties, number }: Extract<Missing, { what: 'force' }>): string {
  const whose = parties.length > 0 ? [`${parties.join(', ')} must ratify`] : [];
  const more = number > 0 ? [`${number} more to ratify`] : [];
  const why = [...whose, ...more];
  return `${text} in force${why.length > 0 ? ` (${why.join('; ')})` : ''}`;
}

/** The refusal in one sentence: what is wrong, where, and what to do. */
export function explain(refusal: Refusal): string {
  switch (refusal.code) {
    case 'malformed':
      return `The entry cannot be read: ${refusal.where} ${refusal.why}.`;
    case 'unknown-kind':
      return `This version of Parley does not know entries of the kind “${refusal.kind}”: update it and try again.`;
    case 'body-differs':
      return 'The content is not the one that was signed: send the entry again as it was made.';
    case 'bad-signature':
      return 'The signature is not that of the author’s key: sign the entry again.';
    case 'not-found':
      return 'There is no such room.';
    case 'key-ended':
      return `This key of ${refusal.person} has ended: ask your head of delegation for a new code.`;
    case 'code-expired':
      return `This code for ${refusal.person} can be used no more: ask who gave it for a new one.`;
    case 'not-sealed':
      return `Only the key of ${refusal.party} itself decides on the keys of its people: whoever holds that key has to seal this.`;
    case 'role-not-begun':
      return `The role of ${refusal.person} begins on ${refusal.from}: wait until then, or ask someone in a role in force.`;
    case 'role-ended':
      return `The role of ${refusal.person} has ended: someone in a role in force can do this.`;
    case 'not-yours':
      return `This is for ${refusal.whose} to do: ask them.`;
    case 'no-mandate':
      return `A mandate to ${refusal.mandate} for ${refusal.party} is missing: your head of delegation can give it.`;
    case 'no-such':
      return `There is no ${refusal.what} “${refusal.name}” here: check its name.`;
    case 'taken':
      return `There is a ${refusal.what} “${refusal.name}” here already: choose another name.`;
    case 'words-changed':
      return `The words of point ${refusal.point} have changed since: read them, then say it again.`;
    case 'older-version':
      return `This is about version ${refusal.given}, and version ${refusal.current} is on the table: look at that one, then say it again.`;
    case 'next-version':
      return `This was tabled as version ${refusal.given}, and the next one is version ${refusal.next}: table it as that.`;
    case 'nothing-changes':
      return 'These are the words that stand there already: nothing was recorded.';
    case 'not-asked':
      return `${refusal.party} is not among the parties that must agree to ${refusal.instrument}.`;
    case 'gate-closed':
      return `This waits behind the gate “${refusal.gate}”. Still missing: ${refusal.missing.map(missingInWords).join('; ') || 'a text on the table'}.`;
    case 'bracket-left':
      return `Point ${refusal.point} still has words in brackets: settle them first.`;
    case 'not-agreed':
      return `Point ${refusal.point} is not agreed by all that must agree: ask them, or have the chair waive a gate.`;
    case 'frozen':
      return `“${refusal.instrument}” is frozen for signature: its words change no more.`;
    case 'text-differs':
      return `This is not on the text of “${refusal.instrument}” as it stands: read that one, then say it again.`;
    case 'not-in-force':
      return `“${refusal.instrument}” does not bind like this at this moment: see what its entry into force still waits for.`;
    case 'too-late':
      return `The time for this ended at ${refusal.until}: speak to the chair.`;
    case 'too-early':
      return `This can be done from ${refusal.from} on: wait until then.`;
    case 'split-history':
      return `What the author had seen of this room (${refusal.size} entries) is not what is recorded here: compare the fingerprint words with your counterpart, by telephone.`;
    case 'recorded-already':
      return `This is entry ${refusal.seq} once more, and an entry counts once: to say it again, make a new one.`;
    case 'out-of-order':
      return `Entry ${refusal.seq} was given where entry ${refusal.next} of the room belongs: ask the host for what is missing.`;
    case 'wrong-place':
      return `This can be said only in ${refusal.place}.`;
  }
}
