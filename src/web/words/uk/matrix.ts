import type { MatrixWords } from '../en/matrix.ts';

export const matrix: MatrixWords = {
  title: 'Матриця',
  intro: 'Рядок показує настрій сторони, стовпець — долю пункту.',
  nothing: 'У жодній з ваших кімнат немає тексту на переговорах.',
  caption: (title, version) => `Позиції сторін: «${title}», версія ${version}`,
  parties: 'Сторона',
  together: 'Усі разом',
  cell: (party, point, position) => `${party}, ${point}: ${position}`,
  fate: (point, stage) => `${point}: ${stage}`,
  bracketed: 'внесено більше ніж одне формулювання',
  lapsed: (position, date) =>
    `попередня позиція — «${position}», втратила чинність ${date}: слова змінилися`,
  entered: (date) => `записано ${date}`,
  ownWording: 'є власне формулювання',
  through: (coalition) => `від її імені говорить коаліція: ${coalition}`,
  wordingThrough: (coalition) => `формулювання коаліції: ${coalition}`,
  throughLegend: 'сказано коаліцією за члена, який сам не висловився',
  fold: (n) => `Згорнути членів: ${n}`,
  unfold: (n) => `Показати членів: ${n}`,
  counts: (agreed, all, lapsed) =>
    `погоджено ${agreed} із ${all}${lapsed === 0 ? '' : `, втратило чинність: ${lapsed}`}`,
  findParty: 'Знайти сторону',
  findPoint: 'Знайти пункт',
  standing: 'Які пункти',
  anyStanding: 'усі',
  withLapsed: 'де позиція втратила чинність',
  shown: (points, allPoints, parties, allParties) =>
    `Пункти: ${points} із ${allPoints}; сторони: ${parties} із ${allParties}`,
  foldAll: 'Згорнути підпорядковані рівні',
  unfoldAll: 'Показати все',
  foldBelow: (n) => `згорнути підпункти: ${n}`,
  unfoldBelow: (n) => `показати підпункти: ${n}`,
  withBelow: (point, n) => `${point} і підпункти (${n}), найслабше`,
  legend: 'Позначення',
  text: 'Текст',
};
