import type { Words } from '../en.ts';

export const search: Words['search'] = {
  title: '检索',
  intro:
    '各稿案文、修正、发言、声明、人员：您可查看的全部内容。词语的其他形式也会检出；加“引号”者按原样检索。',
  what: '检索词语',
  find: '检索',
  results: '检索结果',
  nothing: '未检出任何内容。请减少词语，或改用其他形式。',
  total: (n) => `${n}段`,
  more: (n) => (n === 1 ? '显示最后一段' : `显示更多（尚余${n}段）`),
  version: (n) => `第${n}稿新增`,
};
