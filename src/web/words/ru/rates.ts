import type { RatesWords } from '../en/rates.ts';

export const rates: RatesWords = {
  title: 'Курсы пересчёта',
  intro:
    'Суммы в других единицах пересчитываются по этим курсам, каждый из которых действует со своей даты, точно и округляются вниз один раз.',
  none: 'Курс не указан: суммы в разных единицах показаны раздельно.',
  rate: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf}; указан: ${r.by})`,
  told: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf})`,
  joined: (amounts, rates) => `В том числе: ${amounts}; курс: ${rates}.`,
  state: 'Указать курс',
  one: 'Одна единица чего',
  is: 'Равна скольким (например 0.92)',
  of: 'Каким единицам',
  asOf: 'На какой день',
  saidBy: 'Чей это курс',
  go: 'Указать',
  takeBack: 'Отозвать',
  takeBackOne: (one, of) => `Отозвать курс: ${one} и ${of}`,
  severally: 'к нескольким: распределить',
  share: (requirement) => `Доля на потребность: ${requirement}`,
  split: (shares, rest) =>
    `Распределено: ${shares}${rest && `; не отнесено к потребностям: ${rest}`}`,
  towardsOne: (amount, requirement) => `${amount} — «${requirement}»`,
  tooMuch: (amount) => `Сумма долей превышает обещанное: не более чем ${amount}.`,
};
