import type { RatesWords } from '../en/rates.ts';

export const rates: RatesWords = {
  title: 'Taux',
  intro:
    'Les montants en d’autres unités sont comptés à ces taux, chacun à compter de sa date, exactement, et arrondis une seule fois, à l’unité inférieure.',
  none: 'Aucun taux n’est indiqué : les montants en unités différentes restent séparés.',
  rate: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf} ; indiqué par ${r.by})`,
  told: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf})`,
  joined: (amounts, rates) => `Y est compris : ${amounts}, au taux suivant : ${rates}.`,
  state: 'Indiquer un taux',
  one: 'Une unité de',
  is: 'Vaut combien (par exemple 0.92)',
  of: 'De quelle unité',
  asOf: 'À quelle date',
  saidBy: 'De qui est ce taux',
  go: 'Indiquer ce taux',
  takeBack: 'Retirer',
  takeBackOne: (one, of) => `Retirer le taux entre ${one} et ${of}`,
  severally: 'plusieurs : répartir',
  share: (requirement) => `Part destinée à : ${requirement}`,
  split: (shares, rest) => `Répartition : ${shares}${rest && ` ; ${rest} sans besoin désigné`}`,
  towardsOne: (amount, requirement) => `${amount} pour « ${requirement} »`,
  tooMuch: (amount) => `Le total des parts dépasse la contribution annoncée : au plus ${amount}.`,
};
