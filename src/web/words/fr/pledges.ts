import type { PledgesWords } from '../en/pledges.ts';
import { untilDate, withArticle } from './dates.ts';

export const pledges: PledgesWords = {
  title: 'Contributions',
  intro:
    'Ce qui est nécessaire, par ordre de priorité, et la part que couvrent les contributions annoncées. Des montants en unités différentes ne sont additionnés qu’à un taux indiqué.',
  nothing: 'Aucun besoin ni aucune contribution dans une salle à laquelle vous avez accès.',
  requirement: (order, title) => `${order}. ${title}`,
  needed: (amount) => `Besoin : ${amount}.`,
  noAmount:
    'Aucun montant n’a été fixé : les contributions annoncées sont énumérées, et rien ne peut être dit manquant.',
  inForce: (amount) => `en vigueur : ${amount}`,
  waiting: (amount) => `en attente : ${amount}`,
  missing: (amount) => `manque : ${amount}`,
  over: (amount) => `au-delà du besoin : ${amount}`,
  covered: 'Couvert : rien ne manque.',
  beside: (amounts) => `À part, en d’autres unités : ${amounts}.`,
  besideOne: (inForce, waiting) =>
    [inForce && `${inForce} en vigueur`, waiting && `${waiting} en attente`]
      .filter(Boolean)
      .join(', '),
  overTime: 'Dans le temps',
  beforeAll: 'Au départ',
  fromThenOn: (date) => `Dès ${withArticle(date)}`,
  noPledges: 'Aucune contribution n’a été annoncée pour ce besoin.',
  other: 'Contributions sans besoin désigné',
  gates: 'Ce dont dépendent les contributions',
  status: {
    considered: 'envisagée',
    offered: 'offerte',
    confirmed: 'confirmée',
    'in force': 'en vigueur',
    fulfilled: 'exécutée',
    withdrawn: 'retirée',
  },
  kind: {
    people: 'personnel',
    money: 'fonds',
    equipment: 'équipement',
    training: 'formation',
    monitoring: 'surveillance',
    diplomatic: 'diplomatie',
  },
  together: (names) => `avec ${names}`,
  from: (date) => `dès ${withArticle(date)}`,
  until: untilDate,
  condition: (condition) => `Sous condition : ${condition}`,
  gateOpen: (gate) => `Préalable rempli : ${gate}`,
  gateWaived: (gate) => `Préalable levé par la présidence : ${gate}`,
  gateClosed: (gate) => `Dépend d’un préalable non levé : ${gate}`,
  asSaid: (speakers) => `Selon ${speakers}`,
  noAmountSaid: 'montant non précisé',
  notCounted: 'non comptée : seulement envisagée',
  withdrawn: 'non comptée : retirée',
  change: 'Modifier son état',
  changeTo: (status) => `L’inscrire comme « ${status} »`,
  make: 'Annoncer une contribution',
  makeWhat: 'Ce qui est annoncé',
  makeKind: 'Nature',
  makeValue: 'Combien (nombre entier ; facultatif)',
  makeUnit: (known) =>
    known === '' ? 'En quelle unité' : `En quelle unité (déjà employées : ${known})`,
  makeTowards: 'Pour quel besoin',
  makeTowardsNone: 'aucun',
  makeCondition: 'Sous quelle condition (facultatif)',
  makeGo: (party) => `Annoncer la contribution pour ${party}`,
};
