import { domain } from './domain.ts';

const chair = 'la presidencia o la mediación';

/** What the rules name in their refusals, and how it is called here. */
const names: Readonly<Record<string, string>> = {
  ...domain.mandate,
  'the chair': 'la presidencia',
  'the chair or a mediator': chair,
  'the chair or a mediator: no party is entitled to declare this fact': `${chair} (ninguna parte está facultada para declarar este hecho)`,
  'the depositary': 'el depositario',
  'the other parties': 'las demás partes',
  'the person, or the chair': 'la propia persona, o la presidencia',
  'the person who opens the negotiation': 'quien abre la negociación',
  'the person to whom the code was given': 'la persona a quien se dio el código',
  'the person whose key has signed in': 'la persona con cuya clave se ha entrado',
  'the member, the head of the delegation, or the chair':
    'el miembro, la jefatura de su delegación, o la presidencia',
  'the one who recorded the statement, or the chair':
    'quien consignó la declaración, o la presidencia',
  'who called the session, that delegation, or the chair':
    'quien convocó la sesión, su delegación, o la presidencia',
  'a party that the language concerns': 'una parte a la que concierne este idioma',
  'a key of the person’s own': 'una clave propia de la persona',
  'the roster': 'la lista de participantes',
  'the roster of its own negotiation': 'la lista de participantes de su propia negociación',
  'a room of the talks': 'una sala de las conversaciones',
  'a public room': 'una sala pública',
  'accession of': 'adhesión',
  'amendment to point': 'enmienda al punto',
  'authentic language': 'idioma auténtico',
  'declaration of force on': 'declaración de entrada en vigor',
  fact: 'hecho',
  'frozen text': 'texto fijado',
  'full signature of': 'firma definitiva',
  gate: 'requisito previo',
  key: 'clave',
  'key in force': 'clave en vigor',
  'key of the party': 'clave de la parte',
  language: 'idioma',
  member: 'miembro',
  'move of point': 'traslado del punto',
  negotiation: 'negociación',
  'notice of': 'notificación de retiro',
  'objection of': 'objeción',
  party: 'parte',
  person: 'persona',
  pledge: 'promesa de contribución',
  point: 'punto',
  communique: 'comunicado',
  'communique that can be assented to': 'comunicado pendiente de aprobación',
  'draft that can be replaced': 'proyecto que pueda sustituirse',
  'party that was at the session': 'parte presente en la sesión',
  'session that was held': 'sesión celebrada',
  'point under silence': 'punto sometido al procedimiento de acuerdo tácito',
  'position ad referendum on': 'posición ad referendum',
  rate: 'tipo de cambio',
  'ratification of': 'ratificación',
  requirement: 'necesidad',
  reservation: 'reserva',
  'reservation of yours': 'reserva de su parte',
  room: 'sala',
  session: 'sesión',
  'signature of': 'firma',
  'silence procedure on': 'procedimiento de acuerdo tácito',
  'silence procedure that still runs on the text': 'procedimiento de acuerdo tácito en curso',
  source: 'fuente',
  statement: 'declaración',
  text: 'texto',
  version: 'versión',
};

/** The same, where a party is named in it. */
const ofParty: readonly (readonly [RegExp, (party: string) => string])[] = [
  [
    /^the delegation of (.+), which has taken a position on these words,$/,
    (party) => `la delegación de ${party}, que ha tomado posición sobre esta redacción`,
  ],
  [/^the delegation of (.+)$/, (party) => `la delegación de ${party.replaceAll(' or ', ' o ')}`],
  [/^the head of the delegation of (.+)$/, (party) => `la jefatura de la delegación de ${party}`],
  [
    /^the person, or the head of the delegation of (.+)$/,
    (party) => `la propia persona, o la jefatura de la delegación de ${party}`,
  ],
  [
    /^the person, or who holds the key of (.+)$/,
    (party) => `la propia persona, o quien tenga la clave de ${party}`,
  ],
  [/^the penholder, (.+)$/, (party) => `responsable de la redacción, ${party}`],
  [/^key of (.+) in force$/, (party) => `clave en vigor de ${party}`],
  [/^member of the delegation of (.+)$/, (party) => `miembro de la delegación de ${party}`],
  [/^statement of (.+) on this point$/, (party) => `declaración de ${party} sobre este punto`],
];

/** What a refusal names, in Spanish; what is not known here stays as it is. */
export function named(name: string): string {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known !== undefined) return known;
  for (const [shape, said] of ofParty) {
    const party = shape.exec(name)?.[1];
    if (party !== undefined) return said(party);
  }
  return name;
}
