import type { ColumnsWords } from '../en/columns.ts';

export const columns: ColumnsWords = {
  title: '分栏对照',
  caption: (title, version) => `《${title}》第${version}稿，分栏对照`,
  point: '条款',
  table: '所提案文',
  compromise: '折中案文',
  column: '栏目',
  parties: (n, all) => `当事方：${n}/${all}`,
  which: '并列的当事方',
  asTabled: '与所提案文相同',
  new: '所提案文中没有',
  unchanged: (n) => `${n}款无改动`,
  compromiseOn: (point) => `折中案文：${point}`,
  take: '采用此措辞',
  draft: '您为下一稿起草的措辞',
  leftOut: '不列入下一稿',
  inText: '在案文中查看',
  tableNext: (version, n) => `提交第${version}稿：已起草${n}款`,
  nextWhat:
    '您起草的措辞将写入下一稿。其余条款采用各方一致同意的措辞；不一致的，采用所提案文的措辞。措辞有变的立场即告失效。',
};
