import type { RatesWords } from '../en/rates.ts';

export const rates: RatesWords = {
  title: 'Tipos de cambio',
  intro:
    'Los importes en otras unidades se cuentan a estos tipos de cambio, cada uno a partir de su fecha, con exactitud, y se redondean una sola vez, a la unidad inferior.',
  none: 'No se ha indicado ningún tipo de cambio: los importes en unidades distintas van por separado.',
  rate: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf}; indicado por ${r.by})`,
  told: (r) => `1 ${r.one} = ${r.is} ${r.of} (${r.saidBy}, ${r.asOf})`,
  joined: (amounts, rates) => `Se incluye: ${amounts}, al tipo de cambio: ${rates}.`,
  state: 'Indicar un tipo de cambio',
  one: 'Una unidad de',
  is: 'Cuántas vale (por ejemplo: 0.92)',
  of: 'De qué unidad',
  asOf: 'A qué fecha',
  saidBy: 'De quién es el tipo de cambio',
  go: 'Indicarlo',
  takeBack: 'Retirar',
  takeBackOne: (one, of) => `Retirar el tipo de cambio entre ${one} y ${of}`,
  severally: 'varias: repartir',
  share: (requirement) => `De ello, para: ${requirement}`,
  split: (shares, rest) => `Reparto: ${shares}${rest && `; ${rest} sin necesidad designada`}`,
  towardsOne: (amount, requirement) => `${amount} para “${requirement}”`,
  tooMuch: (amount) => `La suma del reparto supera lo prometido: ${amount} como máximo.`,
};
