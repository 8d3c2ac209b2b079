import { z } from 'zod';
import { zParty } from './ids.ts';
import { translationStates } from './languages.ts';

export const zMissing = z.discriminatedUnion('what', [
  z
    .strictObject({
      what: z.literal('point'),
      /** The title of the text. */
      text: z.string(),
      /** The point's number; where it has none, its first words. */
      point: z.string(),
      /** Who stands below what is asked; empty where a bracket alone is left. */
      parties: z.array(zParty).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      what: z.literal('fact'),
      fact: z.string(),
      /** The entitled parties that have not declared it; none: who runs the talks has not. */
      parties: z.array(zParty).readonly().exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      what: z.literal('consents'),
      consents: z.enum(['signed', 'ratified']),
      text: z.string(),
      /** Whose signature or ratification is missing. */
      parties: z.array(zParty).readonly(),
      /** How many more are missing, of whichever parties. */
      number: z.int(),
    })
    .readonly(),
  z
    .strictObject({
      what: z.literal('force'),
      text: z.string(),
      parties: z.array(zParty).readonly(),
      number: z.int(),
    })
    .readonly(),
  z.strictObject({ what: z.literal('date'), notBefore: z.string() }).readonly(),
  z.strictObject({ what: z.literal('judgement'), judgement: z.string() }).readonly(),
]);
/** One thing that a shut gate still waits for. */
export type Missing = z.infer<typeof zMissing>;

/**
 * Why an entry was not accepted: a code with its data, and one sentence for people.
 * Each code has a heading in docs/refusals.md.
 */
export const zRefusal = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('malformed'), where: z.string(), why: z.string() }).readonly(),
  z.strictObject({ code: z.literal('unknown-kind'), kind: z.string() }).readonly(),
  z.strictObject({ code: z.literal('body-differs') }).readonly(),
  z.strictObject({ code: z.literal('bad-signature') }).readonly(),
  z.strictObject({ code: z.literal('not-found') }).readonly(),
  z.strictObject({ code: z.literal('key-ended'), person: z.string() }).readonly(),
  z.strictObject({ code: z.literal('code-expired'), person: z.string() }).readonly(),
  z.strictObject({ code: z.literal('not-sealed'), party: z.string() }).readonly(),
  z
    .strictObject({ code: z.literal('role-not-begun'), person: z.string(), from: z.string() })
    .readonly(),
  z.strictObject({ code: z.literal('role-ended'), person: z.string() }).readonly(),
  z.strictObject({ code: z.literal('not-yours'), kind: z.string(), whose: z.string() }).readonly(),
  z
    .strictObject({ code: z.literal('no-mandate'), mandate: z.string(), party: z.string() })
    .readonly(),
  z.strictObject({ code: z.literal('no-such'), what: z.string(), name: z.string() }).readonly(),
  z.strictObject({ code: z.literal('taken'), what: z.string(), name: z.string() }).readonly(),
  z.strictObject({ code: z.literal('words-changed'), point: z.string() }).readonly(),
  z.strictObject({ code: z.literal('older-version'), given: z.int(), current: z.int() }).readonly(),
  z.strictObject({ code: z.literal('next-version'), given: z.int(), next: z.int() }).readonly(),
  z.strictObject({ code: z.literal('nothing-changes') }).readonly(),
  z
    .strictObject({ code: z.literal('not-asked'), party: z.string(), instrument: z.string() })
    .readonly(),
  z
    .strictObject({
      code: z.literal('gate-closed'),
      gate: z.string(),
      /** In no order of weight; never empty, save where a text has no points yet. */
      missing: z.array(zMissing).readonly(),
    })
    .readonly(),
  z.strictObject({ code: z.literal('bracket-left'), point: z.string() }).readonly(),
  z.strictObject({ code: z.literal('not-agreed'), point: z.string() }).readonly(),
  z
    .strictObject({
      code: z.literal('not-translated'),
      /** BCP 47 tag. */
      language: z.string(),
      /** The point's number; where it has none, its first words. */
      point: z.string(),
      state: z.enum(translationStates).exclude(['confirmed']),
    })
    .readonly(),
  z.strictObject({ code: z.literal('frozen'), instrument: z.string() }).readonly(),
  z.strictObject({ code: z.literal('text-differs'), instrument: z.string() }).readonly(),
  z.strictObject({ code: z.literal('not-in-force'), instrument: z.string() }).readonly(),
  z.strictObject({ code: z.literal('too-late'), until: z.string() }).readonly(),
  z.strictObject({ code: z.literal('too-early'), from: z.string() }).readonly(),
  z.strictObject({ code: z.literal('split-history'), size: z.int() }).readonly(),
  z.strictObject({ code: z.literal('recorded-already'), seq: z.int() }).readonly(),
  z.strictObject({ code: z.literal('out-of-order'), seq: z.int(), next: z.int() }).readonly(),
  z
    .strictObject({ code: z.literal('wrong-place'), kind: z.string(), place: z.string() })
    .readonly(),
]);
export type Refusal = z.infer<typeof zRefusal>;

/** What a gate waits for, in a few words. */
export function missingInWords(missing: Missing): string {
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

const untranslated = {
  missing: 'has no wording yet: file one first',
  stale: 'is worded for leading words that have changed since: file it anew first',
  current: 'is not yet accepted by all whom the language concerns: ask them first',
};

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

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
      return `There is ${withArticle(refusal.what)} “${refusal.name}” here already: choose another name.`;
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
    case 'not-translated':
      return `In the language “${refusal.language}” point ${refusal.point} ${untranslated[refusal.state]}.`;
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
