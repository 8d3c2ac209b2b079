import type { Words } from '../en.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

const word = (n: number): string =>
  plural('es', n, { one: `${n} palabra`, other: `${n} palabras` });

export const text: Words['text'] = {
  noRoom: 'Aún no hay ninguna sala en la que pueda haber un texto sobre la mesa.',
  noText: (room) => `Aún no hay ningún texto sobre la mesa en la sala ${room}.`,
  notYetTabled: 'Aún no hay ninguna versión sobre la mesa.',
  which: 'Qué texto',
  read: 'Lectura',
  withBrackets: 'con corchetes',
  clean: 'en limpio, tal como se presentó',
  against: 'Comparación',
  againstVersion: (n, day) => `con la versión ${n}, ${day}`,
  earlier: 'Tal como se presentó antes',
  versionOf: (n, day) => `versión ${n}, ${day}`,
  parallel: 'En paralelo',
  besideVersion: (n, day) => `en paralelo con la versión ${n}, ${day}`,
  asOne: 'Como lo quiere una parte',
  asParty: (party) => `versión de ${party}`,
  ladder: 'Los puntos y su estado',
  rung: (name, stage) => `Punto ${name}: ${stage}`,
  changedInAll: (n) => `añadidas o suprimidas: ${word(n)}`,
  under: 'Desarrollado a partir de:',
  deeper: 'Por desarrollar a partir de este punto',
  notTabledYet: 'aún sin texto',
  inTree: (depth, title) => (depth === 0 ? title : `${'– '.repeat(depth)}${title}`),
  tableUnder: 'Presentar un texto bajo este punto',
  bracket: (alternatives) => `corchetes: ${alternatives.join('; ')}`,
  wants: (n, names, said) =>
    names === ''
      ? `“${said}”`
      : `${names} ${plural('es', n, { one: 'propone', other: 'proponen' })} “${said}”`,
  wantsOut: (n, names) =>
    names === ''
      ? 'suprimido'
      : `${names} ${plural('es', n, { one: 'propone', other: 'proponen' })} suprimirlo`,
  bracketsAt: (point, n) =>
    n === 0
      ? `${point}: ya no quedan corchetes.`
      : `${point}: ${n} ${plural('es', n, { one: 'pasaje', other: 'pasajes' })} entre corchetes.`,
  foldBracket: 'Plegar',
  joinHere: (names) => `Hacer suyas solo estas palabras de ${names}`,
  draftKept:
    'Este borrador no se ha enviado. Se conserva en esta pestaña hasta que usted lo proponga o lo descarte.',
  discard: 'Descartar',
  delete: 'suprimir',
  withheld: 'texto no público',
  margin: (point) => `Acerca de: ${point}`,
  legend: 'Signos y teclas',
  choosePoint: 'Elija un punto, y el margen hablará de él.',
  keys: [
    ['j', 'punto siguiente'],
    ['k', 'punto anterior'],
    [']', 'corchetes siguientes'],
    ['[', 'corchetes anteriores'],
    ['Intro', 'abre unos corchetes; Esc los pliega'],
    ['o', 'siguiente punto sin acuerdo'],
    ['m', 'qué dice de él el margen; Esc para volver'],
  ],
  lapsedPoint: 'sin acuerdo: una posición ha caducado',
  provisionally: 'provisionalmente, hasta que se acuerde todo el texto',
  positions: 'Posiciones',
  through: (party, coalition) => `${party}, por medio de ${coalition}`,
  forMembers: (coalition, members) =>
    members === ''
      ? `${coalition} (sus miembros hablan por sí mismos)`
      : `${coalition} (en nombre de ${members})`,
  silentParties: (n) =>
    plural('es', n, { one: `${n} parte no ha dicho nada`, other: `${n} partes no han dicho nada` }),
  bySilence: ' (guardó silencio durante el procedimiento de acuerdo tácito)',
  lapsedFrom: (position) => `caducada (era: ${position})`,
  wordsChanged: (n, day) =>
    `${plural('es', n, { one: `cambió ${n} palabra`, other: `cambiaron ${n} palabras` })} ${withArticle(day)}`,
  cameBack: (day) =>
    `la redacción cambió ${withArticle(day)} y vuelve a ser la que era: renueve la posición, o no`,
  wordings: 'Redacciones',
  onTable: 'Sobre la mesa',
  noSuchPoint: 'No hay tal punto.',
  join: (names) => `Hacer suya la redacción de ${names}`,
  joinTable: 'Volver a la redacción presentada',
  propose: 'Proponer una redacción',
  goOn: 'Continuar con su borrador',
  newPoint: 'Proponer un punto nuevo después de este',
  newPointAfter: (point) => `Punto nuevo después de: ${point}`,
  number: 'Número',
  proposePoint: 'Proponer este punto',
  overtaken: (party, version) =>
    `La redacción de ${party} sobre la versión ${version} quedó superada por la versión que está sobre la mesa:`,
  proposeAgain: 'Proponerla de nuevo',
  withdraw: 'Retirar nuestra redacción',
  move: 'Trasladar este punto',
  moveOf: (point) => `Traslado: ${point}`,
  moveBehind: 'Ubicación deseada',
  moveLevel: 'En qué nivel',
  beside: 'en el mismo nivel',
  below: 'debajo, un nivel inferior',
  withParts: 'Lo que depende del punto se traslada con él. Ninguna posición caduca por ello.',
  proposeMove: 'Proponer esta ubicación',
  withdrawMove: 'Dejar el punto donde está',
  places: 'Ubicación del punto',
  place: {
    first: 'antes de todos los demás puntos',
    after: (point) => `después de: ${point}`,
    under: (point) => `dentro de: ${point}`,
    table: 'donde lo sitúa el texto presentado',
  },
  joinPlace: (names) => `Sumarse a ${names}`,
  placeOvertaken: (party, version, place) =>
    `En la versión ${version}, la ubicación deseada por ${party} era: ${place}; la versión que está sobre la mesa ya no la tiene.`,
  movedFrom: (label) => (label === '' ? 'trasladado aquí' : `trasladado de ${label}`),
  movedTo: (label) => (label === '' ? 'trasladado a otro lugar' : `trasladado a ${label}`),
  wordingOf: (party) => `Redacción de ${party}`,
  proposeThis: 'Proponer esta redacción',
  proposeOut: 'Proponer que se suprima el punto',
  wouldRead: 'El texto diría:',
  standsOn: (party) => `${party}: posición sobre esta redacción`,
  take: 'Tomar esta posición',
  renew: (position) => `Renovar: ${position}`,
  noteOf: {
    objects: 'Motivo',
    reserved: 'Por qué aún no puede indicarse',
    'with reservation': 'Texto de la reserva',
    'ad referendum': 'Quién ha de aprobarlo, y para cuándo',
    referred: 'A quién, y por qué',
  },
  missing: (mandates, party) =>
    `Para algo más, falta un mandato para actuar en nombre de ${party} (${mandates}): puede darlo la jefatura de su delegación.`,
  history: (n) =>
    `Historial: ${plural('es', n, { one: `${n} inscripción`, other: `${n} inscripciones` })}`,
  tableFirst: 'Presentar un texto',
  tableNext: 'Presentar la versión siguiente',
  tableVersion: (n) => `Presentar la versión ${n}`,
  titleOfText: 'Título del texto',
  languageOfText: 'Su idioma (por ejemplo: es, ar, en)',
  mustAgree: 'Partes cuyo acuerdo se requiere',
  mustAgreeOf: (n, all) => `Partes cuyo acuerdo se requiere: ${n} de ${all}`,
  fromFile: 'De un archivo (Word, Markdown, texto sin formato)',
  orPaste: 'O péguelo aquí, con una línea en blanco entre los puntos',
};
