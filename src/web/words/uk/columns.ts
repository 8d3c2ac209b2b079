import type { ColumnsWords } from '../en/columns.ts';

export const columns: ColumnsWords = {
  title: 'Стовпці',
  caption: (title, version) => `«${title}», версія ${version}, у стовпцях`,
  point: 'Пункт',
  table: 'Внесений текст',
  compromise: 'Компроміс',
  column: 'Стовпець',
  parties: (n, all) => `Сторони: ${n} із ${all}`,
  which: 'Сторони поруч',
  asTabled: 'як у внесеному тексті',
  new: 'немає у внесеному тексті',
  unchanged: (n) => `Пункти без змін: ${n}`,
  compromiseOn: (point) => `Компроміс: ${point}`,
  take: 'Узяти ці слова',
  draft: 'ваш проєкт наступної версії',
  leftOut: 'не входить до наступної версії',
  inText: 'У тексті',
  tableNext: (version, n) => `Внести версію ${version}; написано пунктів: ${n}`,
  nextWhat:
    'Написане вами увійде до тексту. В інших пунктах — слова, яких хочуть усі, інакше внесені. Позиції щодо змінених слів втратять чинність.',
};
