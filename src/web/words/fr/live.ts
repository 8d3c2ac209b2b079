import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const live: Words['live'] = {
  offlineSince: (when) => `L’hébergeur est injoignable depuis le ${when}.`,
  offlineAsOf: (when) =>
    `L’hébergeur est injoignable. Voici le registre tel que ce navigateur l’avait le ${when}, vérifié de nouveau ici.`,
  offlineWhat:
    'Vous pouvez continuer à lire. Rien ne peut être envoyé ; ce que vous écrivez est conservé dans ce navigateur.',
  tryNow: 'Réessayer maintenant',
  back: (when, n) =>
    n === 0
      ? `La connexion est rétablie. Rien n’a été inscrit depuis le ${when}.`
      : plural('fr', n, {
          one: `La connexion est rétablie. Depuis le ${when}, 1 inscription a été faite.`,
          other: `La connexion est rétablie. Depuis le ${when}, ${n} inscriptions ont été faites.`,
        }),
  toLatest: 'Voir ce qui est arrivé',
  falseEntries: (n) =>
    plural('fr', n, {
      one: 'L’hébergeur présente 1 inscription qui n’est pas ce que son auteur a signé : elle ne compte pas et rien n’en est montré ici.',
      other: `L’hébergeur présente ${n} inscriptions qui ne sont pas ce que leurs auteurs ont signé : elles ne comptent pas et rien n’en est montré ici.`,
    }),
  toFalseEntries: 'Voir lesquelles',
  hereNoOne: 'Personne d’autre ici',
  here: (n) => plural('fr', n, { one: '1 autre présent', other: `${n} autres présents` }),
  hereTitle: (room) => `Qui a Parley ouvert parmi les membres de la salle ${room}`,
  hereNobody: 'Aucun autre membre de cette salle n’a Parley ouvert en ce moment.',
  hereHidden: 'Vous n’indiquez pas votre présence et ne voyez pas celle des autres.',
  hereShow: 'Indiquer ma présence aux membres de mes salles',
  hereWhat:
    'Qui n’indique pas sa présence ne voit pas celle des autres. Elle n’est jamais inscrite au registre et ne dit rien de ce qui est lu.',
  above: (n) =>
    plural('fr', n, { one: '1 changement plus haut', other: `${n} changements plus haut` }),
  drafts: 'Vous étiez en train d’écrire',
  draftKept: (when) => `Votre brouillon du ${when}, conservé dans ce navigateur jusqu’à son envoi.`,
  discard: 'Abandonner',
  discardDraft: (what) => `Abandonner le brouillon : ${what}`,
  tabledChanged: 'Depuis que vous avez commencé à écrire, le texte présenté a changé :',
  ownChanged: (party) =>
    `Depuis que vous avez commencé à écrire, la formulation de cette partie a changé (${party}) :`,
  carryOver: 'Reporter mes mots',
  keepMine: 'Laisser mes mots tels quels',
  bothChanged:
    'Vous et les autres avez modifié les mêmes mots : à ces endroits, les vôtres sont maintenus. Relisez-les.',
  choosingChanged: 'Les mots ont changé depuis votre choix :',
  haveRead: 'J’ai lu la modification',
  pointGone:
    'Le point sur lequel vous écriviez ne figure plus dans le texte. Vos mots sont conservés :',
  recorded: 'Inscrit.',
  takeBack: 'Revenir dessus',
  takeBackWhat:
    'Les deux restent au registre : ce que vous avez fait, et que vous êtes revenu dessus.',
  takenBack: 'C’est annulé par un nouvel acte.',
  forGood: 'Il n’est pas possible de revenir sur cet acte.',
  browser: 'Ce navigateur',
  browserKeeps: (name) =>
    `Il conserve la clé de ${name}, les textes en cours d’écriture et une copie du registre pour les moments où l’hébergeur est injoignable.`,
  signOut: 'Se déconnecter ; oublier la copie et les brouillons',
  wipe: 'Effacer ce navigateur…',
  wipeTitle: 'Effacer ce navigateur ?',
  wipeWhat:
    'Tout ce que Parley conserve dans ce navigateur est supprimé : toutes les clés de toutes les négociations, les brouillons et les copies. Il n’est pas possible de revenir dessus : pour entrer de nouveau, il vous faudra un nouveau code du chef de votre délégation. La clé propre d’une partie qui ne se trouve qu’ici est perdue ; conservez d’abord son fichier.',
  wipeYes: 'Tout supprimer ici',
  cannotWipe:
    'Tout n’a pas pu être supprimé. Effacez les données de ce site dans les réglages du navigateur.',
  stillEmpty: (field) => `Le champ « ${field} » est encore vide : remplissez-le.`,
  notTicked: (field) => `Cochez d’abord : « ${field} ».`,
  notWhole: (field) =>
    `La date ou l’heure sous « ${field} » est incomplète : complétez-la, ou effacez-la.`,
  tooEarly: (field) => `Le jour sous « ${field} » est trop tôt : choisissez-en un plus tardif.`,
  notNumber: (field) => `« ${field} » doit être un nombre entier qui convient.`,
  tooLong: (field, has, most) =>
    `« ${field} » est trop long : ${has} caractères, pour ${most} au plus.`,
  unreadable: (field) =>
    `Ce qui est écrit sous « ${field} » est illisible : écrivez-le comme il y est demandé.`,
  incomplete: 'Un champ est encore vide, ou un nombre ne convient pas.',
};
