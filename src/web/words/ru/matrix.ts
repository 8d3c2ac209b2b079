import type { MatrixWords } from '../en/matrix.ts';

export const matrix: MatrixWords = {
  title: 'Матрица',
  intro: 'Строка показывает настрой стороны, столбец — судьбу пункта.',
  nothing: 'Ни в одной из комнат, где вы состоите, нет текста на переговорах.',
  caption: (title, version) => `Позиции сторон: «${title}», версия ${version}`,
  parties: 'Сторона',
  together: 'Все вместе',
  cell: (party, point, position) => `${party}, ${point}: ${position}`,
  fate: (point, stage) => `${point}: ${stage}`,
  bracketed: 'внесено более одной формулировки',
  lapsed: (position, date) =>
    `прежняя позиция — «${position}», утратила силу ${date}: слова изменились`,
  entered: (date) => `записано ${date}`,
  ownWording: 'есть собственная формулировка',
  counts: (agreed, all, lapsed) =>
    `согласовано ${agreed} из ${all}${lapsed === 0 ? '' : `, утратило силу: ${lapsed}`}`,
  legend: 'Обозначения',
  text: 'Текст',
};
