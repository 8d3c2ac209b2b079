import type { Words } from '../en.ts';
import { withArticle } from './dates.ts';

export const facts: Words['facts'] = {
  title: 'Faits dont dépendent les préalables',
  name: 'Désigner un fait',
  changeIt: 'Modifier qui peut le déclarer : ',
  what: 'Le fait, sous forme d’une phrase vraie ou fausse',
  who: 'Qui peut le déclarer (aucune case cochée : la présidence)',
  number: 'Combien doivent le faire (vide : chaque partie)',
  go: 'Inscrire le fait',
  byChair: 'À déclarer par la présidence.',
  byParties: (names, number) =>
    number === undefined
      ? `À déclarer par ${names}.`
      : `À déclarer par ${number} au moins des parties suivantes : ${names}.`,
  said: (party, from) =>
    from === undefined
      ? `${party} : fait établi`
      : `${party} : fait établi dès ${withArticle(from)}`,
  notSaid: (party) => `${party} : non déclaré`,
  chairSaid: (holds) => (holds ? 'Présidence : fait établi' : 'Présidence : fait non établi'),
  from: 'À compter de quel jour (facultatif)',
  declare: 'Déclarer ce fait établi ',
  takeBack: 'Déclarer ce fait non établi ',
  declareTitle: (fact) => `Déclarer ce fait établi : ${fact}`,
  declareFor: (party) => `Le déclarer pour ${party}`,
  declareAsChair: 'Le déclarer',
};
