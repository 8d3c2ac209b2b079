import type { ColumnsWords } from '../en/columns.ts';

export const columns: ColumnsWords = {
  title: 'Столбцы',
  caption: (title, version) => `«${title}», версия ${version}, в столбцах`,
  point: 'Пункт',
  table: 'Внесённый текст',
  compromise: 'Компромисс',
  column: 'Столбец',
  parties: (n, all) => `Стороны: ${n} из ${all}`,
  which: 'Стороны рядом',
  asTabled: 'как во внесённом тексте',
  new: 'нет во внесённом тексте',
  unchanged: (n) => `Пункты без изменений: ${n}`,
  compromiseOn: (point) => `Компромисс: ${point}`,
  take: 'Взять эти слова',
  draft: 'ваш проект следующей версии',
  leftOut: 'не входит в следующую версию',
  inText: 'В тексте',
  tableNext: (version, n) => `Внести версию ${version}; написано пунктов: ${n}`,
  nextWhat:
    'Написанное вами войдёт в текст. В остальных пунктах — слова, которых хотят все, иначе внесённые. Позиции по изменённым словам утратят силу.',
};
