import type { Words } from '../en.ts';

export const facts: Words['facts'] = {
  title: '关口所待的事实',
  name: '列明一项事实',
  changeIt: '更改宣布者',
  what: '事实，写成一句可判断真伪的话',
  who: '有权宣布者（均未勾选时为主席）',
  number: '其中须有几方宣布（留空为全部）',
  go: '登记此项事实',
  byChair: '由主席宣布。',
  byParties: (names, number) =>
    number === undefined ? `由${names}宣布。` : `由${names}中的${number}方宣布。`,
  said: (party, from) =>
    from === undefined ? `${party}：成立` : `${party}：成立，起始日期：${from}`,
  notSaid: (party) => `${party}：未宣布`,
  chairSaid: (holds) => (holds ? '主席：成立' : '主席：不成立'),
  from: '起始日期（可不填）',
  declare: '宣布成立',
  takeBack: '宣布不成立',
  declareTitle: (fact) => `宣布下述事实成立：${fact}`,
  declareFor: (party) => `代表${party}宣布`,
  declareAsChair: '宣布',
};
