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
  through: (coalition) => `от её имени говорит коалиция: ${coalition}`,
  wordingThrough: (coalition) => `формулировка коалиции: ${coalition}`,
  throughLegend: 'сказано коалицией за члена, который сам не высказался',
  fold: (n) => `Свернуть членов: ${n}`,
  unfold: (n) => `Показать членов: ${n}`,
  counts: (agreed, all, lapsed) =>
    `согласовано ${agreed} из ${all}${lapsed === 0 ? '' : `, утратило силу: ${lapsed}`}`,
  findParty: 'Найти сторону',
  findPoint: 'Найти пункт',
  standing: 'Какие пункты',
  anyStanding: 'все',
  withLapsed: 'где позиция утратила силу',
  shown: (points, allPoints, parties, allParties) =>
    `Пункты: ${points} из ${allPoints}; стороны: ${parties} из ${allParties}`,
  foldAll: 'Свернуть подчинённые уровни',
  unfoldAll: 'Показать всё',
  foldBelow: (n) => `свернуть подпункты: ${n}`,
  unfoldBelow: (n) => `показать подпункты: ${n}`,
  withBelow: (point, n) => `${point} и подпункты (${n}), самое слабое`,
  legend: 'Обозначения',
  text: 'Текст',
};
