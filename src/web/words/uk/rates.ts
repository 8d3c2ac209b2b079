import type { RatesWords } from '../en/rates.ts';

export const rates: RatesWords = {
  title: 'Курси перерахунку',
  intro:
    'Суми в інших одиницях перераховуються за цими курсами, кожен з яких діє від своєї дати, точно й округлюються вниз один раз.',
  none: 'Курсу не зазначено: суми в різних одиницях показано окремо.',
  rate: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf}; зазначено: ${r.by})`,
  told: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf})`,
  joined: (amounts, rates) => `Зокрема: ${amounts}; курс: ${rates}.`,
  state: 'Зазначити курс',
  one: 'Одна одиниця чого',
  is: 'Дорівнює скільком (наприклад 0.92)',
  of: 'Яким одиницям',
  asOf: 'Станом на який день',
  saidBy: 'Чий це курс',
  go: 'Зазначити',
  takeBack: 'Відкликати',
  takeBackOne: (one, of) => `Відкликати курс: ${one} і ${of}`,
  severally: 'до кількох: розподілити',
  share: (requirement) => `Частка на потребу: ${requirement}`,
  split: (shares, rest) => `Розподілено: ${shares}${rest && `; не віднесено до потреб: ${rest}`}`,
  towardsOne: (amount, requirement) => `${amount} — «${requirement}»`,
  tooMuch: (amount) => `Сума часток перевищує обіцяне: не більше ніж ${amount}.`,
};
