import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const forks: Words['forks'] = {
  take: 'Llevar a otra sala',
  takeTitle: (title) => `Llevar “${title}” a otra sala`,
  takeIntro:
    'El texto que está aquí sobre la mesa se lleva a otra sala, en su propio nombre. Lo que las partes quieren en su lugar, sus posiciones y todo lo que se ha dicho permanecen aquí. Más tarde usted trae de vuelta lo que las salas hayan acordado.',
  hasIt: (next) =>
    `Esa sala ya tiene este texto. Pasa a ser allí la versión ${next}; una redacción propuesta allí sobre palabras que ahora son otras se conserva, para proponerla de nuevo.`,
  sameThere: 'Esa sala ya tiene exactamente este texto sobre la mesa.',
  whichPoints: (n, all) => `Puntos que se llevan: ${n} de ${all}`,
  allPoints: 'Todos',
  noPoint: 'Ninguno',
  titleThere: 'Título del texto en esa sala',
  mustAgreeThere: 'Partes cuyo acuerdo se requiere allí',
  takeGo: (room) => `Llevar a la sala ${room}`,
  wholeText: (n) =>
    plural('es', n, { one: `El texto: ${n} punto`, other: `El texto: ${n} puntos` }),
  back: 'Traer lo acordado en las salas',
  backTitle: (title) => `Traer lo acordado en las salas sobre “${title}”`,
  backIntro:
    'Este texto está también sobre la mesa en otras salas. Lo que solo una de ellas cambió se incorpora aquí al texto; donde difieren, permanece la redacción que está aquí sobre la mesa.',
  fromRooms: 'De qué salas',
  mind: 'Qué vale como acuerdo en una sala',
  minds: {
    agreed: 'lo que todas sus partes han acordado',
    'in principle': 'lo que todas sus partes han acordado al menos en principio',
    'one wording': 'lo que tiene allí una sola redacción, acordada o no',
  },
  changes: 'Qué se incorpora al texto',
  youAlone: 'De qué sala procede un cambio, solo lo ve usted. No consta en ninguna inscripción.',
  from: (rooms) => `Sala de procedencia: ${rooms}`,
  joint: 'Ninguna sala ha visto aún juntas estas palabras.',
  how: { new: 'nuevo', out: 'suprimido', moved: 'desplazado', changed: 'modificado' },
  change: (point, how) => `${point}, ${how}`,
  open: 'Qué queda como está',
  openWhy: 'Se quiere más de una redacción, o una sala no es unánime.',
  wantedOut: 'que se suprima',
  placeAlone: 'Solo falta acuerdo sobre su lugar.',
  carryOpen: 'Trasladar también estas redacciones, sin decir de quién son',
  nothing: 'De esas salas no se trae nada todavía.',
  noPen: (who) =>
    `Responsable de la redacción en esta sala: ${who}. Por eso usted no puede presentar una versión: las redacciones modificadas se trasladan una a una, en su nombre.`,
  backGo: (version, room) => `Presentar la versión ${version} en la sala ${room}`,
  carryGo: (room) => `Trasladar a la sala ${room}`,
  brought: 'Traído por la presidencia o la mediación',
};
