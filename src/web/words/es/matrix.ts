import type { MatrixWords } from '../en/matrix.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

export const matrix: MatrixWords = {
  title: 'Cuadro de posiciones',
  intro: 'Una fila muestra la actitud de una parte; una columna, la suerte de un punto.',
  nothing: 'No se negocia ningún texto en una sala a la que usted tenga acceso.',
  caption: (title, version) => `Posición de cada parte sobre “${title}”, versión ${version}`,
  parties: 'Parte',
  together: 'Todas juntas',
  cell: (party, point, position) => `${party}, ${point}: ${position}`,
  fate: (point, stage) => `${point}: ${stage}`,
  bracketed: 'hay más de una redacción sobre la mesa',
  lapsed: (position, date) => `“${position}”, caducada ${withArticle(date)}: cambió la redacción`,
  entered: (date) => `inscripción: ${date}`,
  ownWording: 'tiene redacción propia',
  through: (coalition) => `lo declaró ${coalition} en su nombre`,
  wordingThrough: (coalition) => `tiene la redacción de ${coalition}`,
  throughLegend: 'declarado por una coalición en nombre de un miembro que no se ha pronunciado',
  fold: (n) => plural('es', n, { one: 'Plegar su miembro', other: `Plegar sus ${n} miembros` }),
  unfold: (n) => plural('es', n, { one: 'Mostrar su miembro', other: `Mostrar sus ${n} miembros` }),
  counts: (agreed, all, lapsed) =>
    `${plural('es', agreed, { one: `${agreed} acuerdo`, other: `${agreed} acuerdos` })} de ${all}${
      lapsed === 0
        ? ''
        : `, ${plural('es', lapsed, { one: `${lapsed} posición caducada`, other: `${lapsed} posiciones caducadas` })}`
    }`,
  findParty: 'Buscar una parte',
  findPoint: 'Buscar un punto',
  standing: 'Puntos',
  anyStanding: 'todos',
  withLapsed: 'con una posición caducada',
  shown: (points, allPoints, parties, allParties) =>
    `Puntos: ${points} de ${allPoints}; partes: ${parties} de ${allParties}`,
  foldAll: 'Plegar los niveles inferiores',
  unfoldAll: 'Mostrar todo',
  foldBelow: (n) =>
    plural('es', n, {
      one: 'plegar el punto subordinado',
      other: `plegar los ${n} puntos subordinados`,
    }),
  unfoldBelow: (n) =>
    plural('es', n, {
      one: 'mostrar el punto subordinado',
      other: `mostrar los ${n} puntos subordinados`,
    }),
  withBelow: (point, n) =>
    plural('es', n, {
      one: `${point} y el punto subordinado, lo más débil`,
      other: `${point} y los ${n} puntos subordinados, lo más débil`,
    }),
  legend: 'Signos',
  text: 'Texto',
};
