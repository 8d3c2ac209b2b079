import type { RatesWords } from '../en/rates.ts';

export const rates: RatesWords = {
  title: '折算率',
  intro: '其他单位的数额按下列折算率（各自其日期起适用）精确计算，最后一次性向下取整。',
  none: '未申明折算率：不同单位的数额分别列出。',
  rate: (r) => `1 ${r.one} = ${r.is} ${r.of}（${r.saidBy}，${r.asOf}；由${r.by}申明）`,
  told: (r) => `1 ${r.one} = ${r.is} ${r.of}（${r.saidBy}，${r.asOf}）`,
  joined: (amounts, rates) => `其中已计入：${amounts}，折算率为${rates}。`,
  state: '申明折算率',
  one: '一个何种单位',
  is: '折合多少（例如0.92）',
  of: '折成何种单位',
  asOf: '何日的折算率',
  saidBy: '何方公布的折算率',
  go: '申明',
  takeBack: '撤回',
  takeBackOne: (one, of) => `撤回${one}与${of}之间的折算率`,
  severally: '多项需求：分摊',
  share: (requirement) => `其中用于：${requirement}`,
  split: (shares, rest) => `分摊：${shares}${rest && `；${rest}不针对任何需求`}`,
  towardsOne: (amount, requirement) => `${amount}用于“${requirement}”`,
  tooMuch: (amount) => `各份额之和超出承诺数额：至多${amount}。`,
};
