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
  legend: 'Signos',
  text: 'Texto',
};
