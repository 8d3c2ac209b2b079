import { domain } from './domain.ts';

const chair = 'la présidence ou la médiation';

/** What the rules name in their refusals, and how it is called here. */
const names: Readonly<Record<string, string>> = {
  ...domain.mandate,
  'the chair': 'la présidence',
  'the chair or a mediator': chair,
  'the chair or a mediator: no party is entitled to declare this fact': `${chair} (aucune partie n’est habilitée à déclarer ce fait)`,
  'the depositary': 'le dépositaire',
  'the other parties': 'les autres parties',
  'the person, or the chair': 'la personne elle-même, ou la présidence',
  'the person who opens the negotiation': 'la personne qui ouvre la négociation',
  'the person to whom the code was given': 'la personne à qui le code a été remis',
  'the person whose key has signed in': 'la personne dont la clé a servi à se connecter',
  'the member, the head of the delegation, or the chair':
    'le membre, son chef de délégation, ou la présidence',
  'the one who recorded the statement, or the chair':
    'la personne qui a consigné la déclaration, ou la présidence',
  'who called the session, that delegation, or the chair':
    'la personne qui a convoqué la séance, sa délégation, ou la présidence',
  'a party that the language concerns': 'une partie que cette langue concerne',
  'a key of the person’s own': 'une clé propre à la personne',
  'the roster': 'la liste des participants',
  'the roster of its own negotiation': 'la liste des participants de sa propre négociation',
  'a room of the talks': 'une salle des pourparlers',
  'a public room': 'une salle publique',
  'accession of': 'adhésion',
  'amendment to point': 'amendement au point',
  'authentic language': 'langue faisant foi',
  'declaration of force on': 'déclaration d’entrée en vigueur',
  fact: 'fait',
  'frozen text': 'texte arrêté',
  'full signature of': 'signature définitive',
  gate: 'préalable',
  key: 'clé',
  'key in force': 'clé en vigueur',
  'key of the party': 'clé de la partie',
  language: 'langue',
  member: 'membre',
  'move of point': 'déplacement du point',
  negotiation: 'négociation',
  'notice of': 'notification de retrait',
  'objection of': 'objection',
  party: 'partie',
  person: 'personne',
  pledge: 'contribution',
  point: 'point',
  communique: 'communiqué',
  'communique that can be assented to': 'communiqué ouvert à l’approbation',
  'draft that can be replaced': 'projet qui puisse être remplacé',
  'party that was at the session': 'partie présente à la séance',
  'session that was held': 'séance tenue',
  'point under silence': 'point soumis à la procédure d’approbation tacite',
  'position ad referendum on': 'position ad referendum',
  rate: 'taux',
  'ratification of': 'ratification',
  requirement: 'besoin',
  reservation: 'réserve',
  'reservation of yours': 'réserve formulée par votre partie',
  room: 'salle',
  session: 'séance',
  'signature of': 'signature',
  'silence procedure on': 'procédure d’approbation tacite',
  'silence procedure that still runs on the text': 'procédure d’approbation tacite en cours',
  source: 'source',
  statement: 'déclaration',
  text: 'texte',
  version: 'version',
};

/** The same, where a party is named in it. */
const ofParty: readonly (readonly [RegExp, (party: string) => string])[] = [
  [
    /^the delegation of (.+), which has taken a position on these words,$/,
    (party) => `la délégation ${party}, qui a pris position sur ce libellé`,
  ],
  [/^the delegation of (.+)$/, (party) => `la délégation ${party.replaceAll(' or ', ' ou ')}`],
  [/^the head of the delegation of (.+)$/, (party) => `le chef de la délégation ${party}`],
  [
    /^the person, or the head of the delegation of (.+)$/,
    (party) => `la personne elle-même, ou le chef de la délégation ${party}`,
  ],
  [
    /^the person, or who holds the key of (.+)$/,
    (party) => `la personne elle-même, ou qui détient la clé de la partie ${party}`,
  ],
  [/^the penholder, (.+)$/, (party) => `porte-plume, ${party}`],
  [/^key of (.+) in force$/, (party) => `clé en vigueur de la partie ${party}`],
  [/^member of the delegation of (.+)$/, (party) => `membre de la délégation ${party}`],
  [
    /^statement of (.+) on this point$/,
    (party) => `déclaration de la partie ${party} sur ce point`,
  ],
];

/** What a refusal names, in French; what is not known here stays as it is. */
export function named(name: string): string {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known !== undefined) return known;
  for (const [shape, said] of ofParty) {
    const party = shape.exec(name)?.[1];
    if (party !== undefined) return said(party);
  }
  return name;
}
