import type { MatrixWords } from '../en/matrix.ts';

export const matrix: MatrixWords = {
  title: '立场矩阵',
  intro: '横看可知当事方的态度，竖看可知条款的前景。',
  nothing: '您所在的会议室内没有正在谈判的案文。',
  caption: (title, version) => `各方对《${title}》第${version}稿的立场`,
  parties: '当事方',
  together: '各方合计',
  cell: (party, point, position) => `${party}对${point}：${position}`,
  fate: (point, stage) => `${point}：${stage}`,
  bracketed: '所提措辞不止一种',
  lapsed: (position, date) => `原为“${position}”，因措辞变动而失效（${date}）`,
  entered: (date) => `登记日期：${date}`,
  ownWording: '另有自己的措辞',
  through: (coalition) => `由${coalition}代为表态`,
  wordingThrough: (coalition) => `采用${coalition}的措辞`,
  throughLegend: '由联盟代表未自行表态的成员表态',
  fold: (n) => `收起${n}个成员`,
  unfold: (n) => `显示${n}个成员`,
  counts: (agreed, all, lapsed) =>
    `已商定${agreed}/${all}${lapsed === 0 ? '' : `，已失效${lapsed}`}`,
  legend: '符号',
  text: '案文',
};
