import { plural } from '../plural.ts';

/**
 * What every kind of entry says, as one sentence about who did it.
 * `who` is the person as named in the room; lists come already joined.
 */
export const acts = {
  'negotiation-opened': (a: { who: string; title: string }) =>
    `${a.who} opened the negotiation “${a.title}”.`,
  'party-named': (a: {
    who: string;
    name: string;
    code: string;
    members: string;
    about: number | undefined;
  }) =>
    `${a.who} named ${a.name} (${a.code}) as a party${a.members && `, a coalition of ${a.members}`}${
      a.about === undefined ? '' : `, with about ${a.about} behind it`
    }.`,
  'delegate-accredited': (a: {
    who: string;
    person: string;
    title: string;
    party: string | undefined;
    head: boolean;
  }) => {
    if (a.party === undefined) return `${a.who} accredited ${a.person}, ${a.title}.`;
    const as = a.head ? ` as head of the delegation of ${a.party}` : ` for ${a.party}`;
    return `${a.who} accredited ${a.person}, ${a.title},${as}.`;
  },
  'key-certified': (a: { who: string; person: string; own: boolean }) =>
    a.own ? `${a.who} came in with a new key.` : `${a.who} certified a key of ${a.person}.`,
  'code-given': (a: { who: string; person: string }) => `${a.who} gave ${a.person} a new code.`,
  'key-ended': (a: { who: string; person: string; own: boolean; why: string | undefined }) => {
    const why = a.why === undefined ? '' : `, because: ${a.why}`;
    return a.own
      ? `${a.who} ended a key of their own${why}.`
      : `${a.who} ended a key of ${a.person}${why}.`;
  },
  'delegate-recalled': (a: { who: string; person: string; own: boolean }) =>
    a.own ? `${a.who} gave up the role.` : `${a.who} ended the role of ${a.person}.`,
  'party-key-set': (a: { who: string; party: string; changed: boolean }) =>
    a.changed
      ? `${a.who} put another key of ${a.party} in place, sealed with the one before.`
      : `${a.who} put ${a.party}’s own key in place: from now on it alone decides on the keys of its people.`,
  'party-key-replaced': (a: { who: string; party: string }) =>
    `${a.who} replaced the key of ${a.party}, without its seal:`,
  'mandate-given': (a: { who: string; person: string; party: string; may: string }) =>
    a.may === ''
      ? `${a.who} ended the mandate of ${a.person} for ${a.party}.`
      : `${a.who} gave ${a.person} a mandate for ${a.party}: to ${a.may}.`,
  'room-opened': (a: { who: string; name: string; members: string }) =>
    `${a.who} opened the room “${a.name}”${a.members && ` to ${a.members}`}.`,
  'member-admitted': (a: { who: string; person: string }) => `${a.who} let in ${a.person}.`,
  'member-left': (a: { who: string; person: string; own: boolean }) =>
    a.own ? `${a.who} left the room.` : `${a.who} asked ${a.person} to leave the room.`,
  'instrument-opened': (a: { who: string; title: string; parties: string }) =>
    `${a.who} opened the talks on “${a.title}”, to which ${a.parties} must agree.`,
  'text-tabled': (a: { who: string; title: string; version: string; penholder: string }) =>
    `${a.who} tabled version ${a.version} of “${a.title}”, drafted by ${a.penholder}.`,
  'amendment-filed': (a: {
    who: string;
    party: string;
    point: string;
    how: 'changes' | 'adds' | 'wants out' | 'joins';
    joins: string | undefined;
  }) => {
    if (a.how === 'joins')
      return `${a.who} joined ${a.joins}’s wording of ${a.point} for ${a.party}.`;
    if (a.how === 'adds') return `${a.who} proposed a new point, ${a.point}, for ${a.party}.`;
    if (a.how === 'wants out') return `${a.who} proposed for ${a.party} to leave out ${a.point}.`;
    return `${a.who} proposed other words for ${a.point} on behalf of ${a.party}.`;
  },
  'amendment-withdrawn': (a: { who: string; party: string; point: string }) =>
    `${a.who} withdrew the wording of ${a.party} on ${a.point}: the words on the table stand for it again.`,
  'move-filed': (a: {
    who: string;
    party: string;
    point: string;
    /** "after point 4", "under point 4", "before all others" */
    place: string;
    joins: string | undefined;
  }) =>
    a.joins === undefined
      ? `${a.who} proposed for ${a.party} that ${a.point} should stand ${a.place}.`
      : `${a.who} joined ${a.joins} for ${a.party}: ${a.point} should stand ${a.place}.`,
  'move-withdrawn': (a: { who: string; party: string; point: string }) =>
    `${a.who} withdrew the wish of ${a.party} to move ${a.point}: it stays where the text on the table has it.`,
  'position-taken': (a: {
    who: string;
    party: string;
    point: string;
    position: string;
    read: boolean;
  }) => {
    const read = a.read ? ', as read from a public statement' : '';
    return `${a.who} entered where ${a.party} stands on ${a.point}: ${a.position}${read}.`;
  },
  'parties-set': (a: { who: string; title: string; parties: string }) =>
    `${a.who} changed who must agree to “${a.title}”: ${a.parties}.`,
  'point-exempted': (a: { who: string; point: string }) =>
    `${a.who} took ${a.point} out of the package, to be agreed for good by itself:`,
  'silence-called': (a: { who: string; title: string; until: string }) =>
    `${a.who} put “${a.title}” under silence until ${a.until}: who says nothing by then is held to agree.`,
  'silence-broken': (a: { who: string; party: string; title: string }) =>
    `${a.who} broke the silence on “${a.title}” for ${a.party}:`,
  'silence-closed': (a: { who: string; title: string }) =>
    `${a.who} closed the silence on “${a.title}”: who said nothing is held to agree.`,
  'referendum-answered': (a: {
    who: string;
    party: string;
    point: string;
    approver: string;
    date: string;
    confirmed: boolean;
  }) =>
    a.confirmed
      ? `${a.who} entered for ${a.party} that ${a.approver} confirmed ${a.point} (${a.date}).`
      : `${a.who} entered for ${a.party} that ${a.approver} refused ${a.point} (${a.date}).`,
  'text-frozen': (a: { who: string; title: string; version: string }) =>
    `${a.who} froze version ${a.version} of “${a.title}” for signature.`,
  signed: (a: { who: string; title: string; party: string; adReferendum: boolean }) =>
    `${a.who} signed “${a.title}” for ${a.party}${a.adReferendum ? ', ad referendum' : ''}.`,
  'reservation-entered': (a: { who: string; title: string; party: string }) =>
    `${a.who} entered a reservation of ${a.party} on “${a.title}”:`,
  'reservation-withdrawn': (a: { who: string; title: string; party: string }) =>
    `${a.who} took back the reservation of ${a.party} on “${a.title}”.`,
  'objection-made': (a: {
    who: string;
    title: string;
    party: string;
    of: string;
    precludes: boolean;
  }) =>
    `${a.who} objected for ${a.party} to the reservation of ${a.of} on “${a.title}”${a.precludes ? ': the text is not in force between the two' : ''}.`,
  'objection-withdrawn': (a: { who: string; title: string; party: string; of: string }) =>
    `${a.who} took back the objection of ${a.party} to the reservation of ${a.of} on “${a.title}”.`,
  'languages-set': (a: { who: string; title: string; languages: string }) =>
    a.languages
      ? `${a.who} set that “${a.title}” is authentic in ${a.languages} too.`
      : `${a.who} set that “${a.title}” is authentic in its own language alone.`,
  'translation-filed': (a: { who: string; title: string; language: string; points: number }) =>
    `${a.who} filed the wording of ${plural('en', a.points, { one: 'a point', other: `${a.points} points` })} of “${a.title}” in ${a.language}.`,
  'translation-accepted': (a: {
    who: string;
    title: string;
    language: string;
    party: string;
    points: number;
  }) =>
    `${a.who} accepted for ${a.party} the wording of ${plural('en', a.points, { one: 'a point', other: `${a.points} points` })} of “${a.title}” in ${a.language}.`,
  'force-set': (a: { who: string; title: string }) =>
    `${a.who} settled when “${a.title}” enters into force.`,
  ratified: (a: { who: string; title: string; party: string }) =>
    `${a.who} deposited the ratification of “${a.title}” by ${a.party}.`,
  acceded: (a: { who: string; title: string; party: string }) =>
    `${a.who} deposited the accession of ${a.party} to “${a.title}”.`,
  'force-declared': (a: { who: string; title: string; from: string }) =>
    `${a.who} declared that “${a.title}” is in force since ${a.from}.`,
  'withdrawal-notified': (a: { who: string; title: string; party: string }) =>
    `${a.who} gave notice that ${a.party} withdraws from “${a.title}”.`,
  'remark-made': (a: { who: string; about: string }) =>
    a.about ? `${a.who} said on ${a.about}:` : `${a.who} said:`,
  carried: (a: {
    who: string;
    of: string | undefined;
    what: string;
    about: string;
    quoting: boolean;
  }) =>
    `${a.who} brought into this room${a.of === undefined ? '' : `, from ${a.of}`}${
      a.what && `, ${a.what}`
    }${a.about && `, on ${a.about}`}${a.quoting ? ':' : '.'}`,
  'session-called': (a: {
    who: string;
    title: string;
    when: string;
    place: string | undefined;
    sought: boolean;
  }) =>
    `${a.who} ${a.sought ? 'sought' : 'called'} a session, “${a.title}”: ${a.when}${
      a.place === undefined ? '' : `, ${a.place}`
    }.`,
  'session-held': (a: { who: string; title: string; when: string; place: string | undefined }) =>
    `${a.who} recorded that the session “${a.title}” was held: ${a.when}${
      a.place === undefined ? '' : `, ${a.place}`
    }.`,
  'read-out-issued': (a: { who: string; party: string; session: string }) =>
    `${a.who} issued ${a.party}’s read-out of the session “${a.session}”:`,
  'communique-proposed': (a: { who: string; parties: string; session: string }) =>
    `${a.who} proposed a joint communique of ${a.parties} on the session “${a.session}”:`,
  'communique-assented': (a: { who: string; party: string; session: string }) =>
    `${a.who} assented for ${a.party} to a joint communique on the session “${a.session}”.`,
  'gate-set': (a: { who: string; title: string; guards: string }) =>
    `${a.who} set the gate “${a.title}”. Behind it: ${a.guards}.`,
  'gate-waived': (a: { who: string; gate: string }) =>
    `${a.who} opened the gate “${a.gate}”, though its condition does not hold:`,
  'fact-set': (a: { who: string; title: string; by: string; number: string | undefined }) => {
    const some = a.number === undefined ? a.by : `${a.number} of ${a.by}`;
    return `${a.who} named a fact, to be declared by ${a.by === '' ? 'the chair' : some}: ${a.title}.`;
  },
  'fact-declared': (a: {
    who: string;
    title: string;
    holds: boolean;
    saidBy: string | undefined;
    from: string | undefined;
  }) => {
    const from = a.from === undefined ? '' : ` from ${a.from} on`;
    const by = `${from}${a.saidBy === undefined ? '' : `, as ${a.saidBy} says`}`;
    return a.holds
      ? `${a.who} declared that this holds${by}: ${a.title}.`
      : `${a.who} declared that this does not hold${by}: ${a.title}.`;
  },
  'pledge-made': (a: { who: string; by: string; what: string; amount: string; status: string }) =>
    `${a.who} entered a pledge of ${a.by} (${a.status})${a.amount && `, ${a.amount}`}:`,
  'pledge-changed': (a: {
    who: string;
    by: string;
    what: string;
    status: string;
    amount: string;
  }) =>
    `${a.who} entered that the pledge of ${a.by} is ${a.status}${a.amount && ` (${a.amount})`}:`,
  'publication-set': (a: { who: string; open: boolean }) =>
    a.open
      ? `${a.who} opened this room to everyone: who has no name here can read it too.`
      : `${a.who} closed this room to those who are not in it.`,
  'rate-stated': (a: { who: string; one: string; of: string; rate: string | undefined }) =>
    a.rate === undefined
      ? `${a.who} took back the rate between ${a.one} and ${a.of}.`
      : `${a.who} stated a rate: ${a.rate}.`,
  'requirement-set': (a: { who: string; title: string; order: string; amount: string }) =>
    `${a.who} set requirement ${a.order}: ${a.title}${a.amount && ` (${a.amount})`}.`,
  'source-filed': (a: { who: string; title: string; outlet: string }) =>
    `${a.who} filed a source: “${a.title}”, ${a.outlet}.`,
  'statement-recorded': (a: { who: string; speaker: string; said: string }) =>
    `${a.who} recorded a statement by ${a.speaker} (${a.said}):`,
  'statement-corrected': (a: { who: string; speaker: string }) =>
    `${a.who} corrected the statement by ${a.speaker}:`,
  'statement-disputed': (a: { who: string; speaker: string }) =>
    `${a.who} disputed the statement by ${a.speaker}:`,
  'attachment-filed': (a: { who: string; title: string; credit: string }) =>
    `${a.who} filed “${a.title}” (${a.credit}).`,
  /** An entry of a kind that this page does not know. */
  other: (a: { who: string; kind: string }) => `${a.who} made an entry of the kind “${a.kind}”.`,
};

export type ActWords = typeof acts;
