import type { PeopleWords } from '../en/people.ts';
import { plural } from '../plural.ts';
import { untilDate, withArticle } from './dates.ts';

export const people: PeopleWords = {
  title: 'Participants',
  intro: 'Les parties, et les personnes qui agissent pour elles, avec leur mandat.',
  neither: 'Que le texte ne lie pas',
  neitherNote:
    'La présidence, la médiation et l’observation : ces fonctions conduisent ou suivent les pourparlers, et le texte ne les lie pas.',
  coalition: (members) => `Coalition réunissant ${members}`,
  about: (n) => `environ ${n} membres`,
  memberOf: (names) => `Membre de la coalition : ${names}`,
  noDelegates: 'Personne n’est encore accrédité pour cette partie.',
  stands: 'Sa position sur chaque point',
  head: 'chef de délégation',
  you: 'vous',
  may: (mandates) => `Mandat : ${mandates}.`,
  mayAll: 'Peut tout faire pour la partie, en qualité de chef de délégation.',
  mayNothing: 'Sans mandat : peut se trouver dans les salles et y prendre la parole.',
  role: (from, until) =>
    until
      ? `En fonctions depuis ${withArticle(from)}, ${untilDate(until)}`
      : `En fonctions depuis ${withArticle(from)}`,
  roleBy: (date) => `En fonctions au plus tard ${withArticle(date)}`,
  ended: (date) => `Fin de fonctions : ${date}`,
  keys: (n) =>
    n === 0 ? 'pas encore de clé' : plural('fr', n, { one: `${n} clé`, other: `${n} clés` }),
  change: (name) => `Modifier le mandat : ${name}`,
  mandateOf: (name, party) => `Ce que ${name} peut faire pour ${party}`,
  give: 'Donner ce mandat',
  end: 'Mettre fin au mandat',
  partyKey: 'Sa propre clé :',
  noPartyKey:
    'Cette partie n’a pas encore de clé propre : son chef de délégation en crée une en prenant place.',
  replacedByChair: (when) =>
    `Cette clé a été mise en place par la présidence, sans le sceau de la précédente (${when}). Motif indiqué :`,
  keyHere:
    'La clé de la partie se trouve dans ce navigateur. Enregistrez-la dans un fichier que la partie conserve : sans elle, personne de nouveau ne peut prendre place pour la partie.',
  saveKey: 'Enregistrer la clé de la partie dans un fichier',
  forgetKey: 'Ne plus la conserver ici',
  makeKey: (name) => `Créer la clé propre à la partie, en tant que ${name}`,
  changeKey: 'Changer la clé de la partie',
  bringKey: 'La clé de la partie n’est pas dans ce navigateur. Fournissez son fichier :',
  notItsKey: 'Ce fichier ne contient pas la clé de la partie : choisissez le dernier enregistré.',
  replaceKey: 'La partie a perdu sa clé',
  replaceTitle: (party) => `Remplacer la clé de la partie ${party}`,
  replaceWhat:
    'Uniquement pour une partie qui a perdu sa clé. Chacun voit que vous l’avez fait, et la partie en garde la marque. Comparez la nouvelle clé avec son chef de délégation, par téléphone.',
  replaceWith: 'La nouvelle clé, telle que la partie la donne : 64 caractères, 0-9 et a-f',
  replaceReason: 'Motif',
  replaceGo: 'Remplacer la clé, au vu de tous',
  keysOf: (name) => `Clés : ${name}`,
  isCode: 'un code',
  endKey: 'Mettre fin à cette clé',
  keyEnded: (when) => `fin : ${when}`,
  endWhy: 'Pourquoi mettre fin à une clé (facultatif)',
  recall: (name) => `Mettre fin aux fonctions : ${name}`,
  giveUp: 'Renoncer à mes fonctions',
  endKeyMeans: (name) =>
    `Qui détient cette clé ne pourra plus rien inscrire au nom de ${name} ni plus rien voir, même sur une page ouverte. Ce qu’elle a signé reste valable. Pour revenir, il faudra un nouveau code.`,
  recallMeans: (name) =>
    `Fin des fonctions : ${name}. Cette personne ne pourra plus rien inscrire ni plus rien voir. Ses actes demeurent. Pour revenir, elle devra être accréditée comme une nouvelle personne, avec une nouvelle clé.`,
  giveUpMeans:
    'Vous ne pourrez plus rien inscrire ni plus rien voir. Vos actes demeurent. Pour revenir, vous devrez être accrédité comme une nouvelle personne, avec une nouvelle clé.',
  newCode: 'Créer un nouveau code',
  newCodeWhat:
    'Pour un autre appareil, ou pour remplacer un appareil perdu : mettez alors fin aussi à la clé de ce dernier.',
  codeFor: (name) => `Code pour ${name}`,
  codeUntil: (when) => `Utilisable une seule fois, ${untilDate(when)}.`,
  codeWhat:
    'Lisez-le à haute voix ou remettez-le en main propre ; il n’est affiché que maintenant, et se saisit sous « Entrer avec un code ». L’hébergeur ne le voit jamais.',
  codeLasts: 'Durée de validité du code',
  hours: (n) => plural('fr', n, { one: `${n} heure`, other: `${n} heures` }),
  days: (n) => plural('fr', n, { one: `${n} jour`, other: `${n} jours` }),
  print: 'Imprimer',
};
