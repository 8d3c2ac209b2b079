import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const principal: Words['principal'] = {
  title: 'Pour les responsables politiques',
  waiting: (n) =>
    plural('fr', n, {
      one: `${n} point attend les responsables politiques.`,
      other: `${n} points attendent les responsables politiques.`,
    }),
  none: 'Aucun point n’attend les responsables politiques.',
  keptBy: (names) => `Soumis aux responsables politiques par ${names}.`,
  wasKeptBy: (names) =>
    `Il avait été soumis aux responsables politiques par ${names} ; le libellé a été modifié depuis.`,
  wordings: 'Les libellés',
  wanted: (names) => `Demandé par ${names}`,
  yours: 'Votre partie demande ce libellé.',
  wouldWant: (n, of) => `Avec votre partie, ${n} sur ${of} demanderaient ce libellé.`,
  allWould: 'Avec votre partie, toutes demanderaient ce libellé : les crochets seraient supprimés.',
  haveAgreed: (n, of) => `${n} parties sur ${of} ont accepté ce libellé.`,
  wouldAgree: (n, of) => `Avec la vôtre, ${n} parties sur ${of} l’auraient accepté.`,
  hangs: 'Ce qui en dépend',
  gate: (guards) => `En attente de son règlement : ${guards}.`,
  pledge: (who, what) => `Engagement de ${who}, à partir de ce moment : ${what}.`,
  under: 'Texte qui s’y rattache :',
  nothingHangs: 'Aucun préalable, aucun engagement, aucun autre texte n’en dépend.',
  decision: 'La décision',
  agree: 'Accepter ce libellé',
  keep: 'Le soumettre aux responsables politiques',
  stillKept: 'Votre partie le soumet à ses responsables politiques.',
  inText: 'Le lire dans le texte',
  print: 'Imprimer, un point par page',
  toView: 'Lire ce qui attend les responsables politiques',
};
