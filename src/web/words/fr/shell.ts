import type { Words } from '../en.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

/** What the host says of requests by the code of the problem; of the others it says more. */
const problems: Readonly<Record<string, string>> = {
  'too-large': 'Le fichier est trop grand : apportez-en un plus petit.',
  'too-often': 'Trop de demandes à la fois : attendez une minute et réessayez.',
  'not-now': 'L’hébergeur est occupé : réessayez dans un instant.',
  'not-signed-in': 'Cette page n’est plus connue de l’hébergeur : rechargez-la.',
};

export const shell: Words['shell'] = {
  parley: 'Parley',
  tagline: 'Le registre partagé d’une négociation portant sur un texte',
  skip: 'Aller au contenu',
  navigation: 'Vues des pourparlers',
  views: {
    state: 'État des pourparlers',
    principal: 'Responsables politiques',
    text: 'Texte',
    columns: 'Colonnes',
    languages: 'Textes faisant foi',
    matrix: 'Tableau des positions',
    rooms: 'Salles',
    tracks: 'Volets',
    statements: 'Déclarations',
    pledges: 'Contributions',
    closing: 'Clôture',
    people: 'Participants',
    record: 'Registre',
    search: 'Recherche',
  },
  imprint: 'Mentions légales',
  language: 'Langue',
  languageMissing: (name) => `Impossible de charger pour le moment depuis l’hébergeur : ${name}.`,
  opening: 'Ouverture du registre…',
  beingChecked: 'vérification en cours',
  checking: (done, all) => `Vérification des signatures : ${done} sur ${all}`,
  noKey: 'Ce navigateur ne détient aucune clé pour cette négociation.',
  noKeyWhat:
    'Entrez avec le code que votre chef de délégation vous a remis, ou commencez par la page d’accueil.',
  notFound: 'Aucune négociation de ce nom n’existe ici pour vous.',
  unreachable: 'L’hébergeur est injoignable. Parley réessaiera lorsque vous rechargerez la page.',
  chooseFile: 'Choisir un fichier',
  hostUnreachable: 'L’hébergeur est injoignable : vérifiez la connexion et réessayez.',
  hostFailed: 'L’hébergeur n’a pas pu répondre : réessayez dans un instant.',
  hostSays: (code, detail) =>
    problems[code] ?? `L’hébergeur a refusé et dit, en anglais : « ${detail} »`,
  nowhere: 'Cette page n’existe pas.',
  notShown: 'Cette page n’a pas pu être affichée.',
  notShownWhat:
    'Rechargez-la lorsque l’hébergeur sera joignable. Ce que vous écriviez pour un point est conservé dans ce navigateur.',
  loadAgain: 'Recharger la page',
  whatHappened: 'Ce qui s’est passé',
  toHome: 'Vers la page d’accueil',
  enterCode: 'Entrer avec un code',
  writingIn: 'Vous écrivez dans',
  room: 'Salle',
  whoSees: (names) => `Visible par ${names}.`,
  nobodyElse: 'Visible par personne d’autre que vous.',
  inRoom: (n) =>
    plural('fr', n, { one: `${n} personne dans la salle`, other: `${n} personnes dans la salle` }),
  counts: {
    open: (n) => `${n} en suspens`,
    referred: (n) => `${n} soumis`,
    'in principle': (n) => `${n} en principe`,
    agreed: (n) => `${n} acquis`,
  },
  versionOf: (n, date) => `v${n}, ${date}`,
  me: (name, title) => `Votre identité ici : ${name}, ${title}`,
  switchPerson: 'Changer d’identité',
  otherPeople: 'Poursuivre sous une autre identité',
  oneKey: 'Ce navigateur agit ici pour cette personne. Les autres entrent avec leur propre code.',
  link: {
    live: 'en direct',
    'catching up': 'mise à jour en cours',
    offline: 'hors ligne',
  },
  time: 'Temps',
  now: 'maintenant',
  asOf: (date) => `état au ${date}`,
  backToNow: 'Revenir à maintenant',
  earlier: 'Une inscription plus tôt',
  later: 'Une inscription plus tard',
  past: 'Vous consultez le passé : aucune action n’est possible ici.',
  entries: (n) => plural('fr', n, { one: `${n} inscription`, other: `${n} inscriptions` }),
  copy: (date) =>
    `Ceci est une copie du registre, arrêtée ${withArticle(date)} : ce qui est venu ensuite n’y figure pas, et rien ne peut y être inscrit.`,
  notInCopy: 'Ceci est une copie : rien ne peut y être inscrit. Adressez-vous à l’hébergeur.',
  notInThePast: 'Aucune action n’est possible dans le passé : revenez d’abord à maintenant.',
  notOpenYet: 'Le registre n’est pas encore ouvert : réessayez dans un instant.',
  notSent:
    'La connexion a été perdue avant la réponse du registre ; si l’inscription a eu lieu, elle apparaîtra ici d’elle-même.',
  notNow:
    'L’hébergeur est injoignable : rien n’a été envoyé. Ce que vous avez écrit est conservé ici ; recommencez une fois la connexion rétablie.',
  notSaid: 'Rien n’a été dit.',
  wider: {
    title: 'Davantage de personnes verront ceci',
    what: (room) => `Ce que vous faites maintenant est dit dans la salle ${room}. Le verront :`,
    yes: (room) => `Le dire dans la salle ${room}`,
    no: 'Ne pas le dire',
  },
  close: 'Fermer',
  cancel: 'Annuler',
};
