import type { Words } from '../en.ts';

export const home: Words['home'] = {
  goOn: 'Reprendre où vous en étiez',
  examples: 'Exemples',
  examplesWhat:
    'Ouvrez un exemple sous l’identité de l’une de ses personnes. De votre identité dépendent les salles qui existent pour vous et ce que vous pouvez faire ; vous pouvez en changer à tout moment.',
  openAs: 'Ouvrir sous l’identité de',
  yours: 'Votre propre négociation',
  yoursWhat:
    'Ouvrez-en une et assurez-en la présidence : votre clé est créée dans ce navigateur, et personne d’autre ne la détient jamais.',
  begin: 'Ouvrir une négociation',
  title: 'Titre de la négociation',
  titleExample: 'par exemple : Accord sur les eaux des États du lac',
  summary: 'Son objet, en une phrase',
  yourName: 'Votre nom',
  yourTitle: 'Votre titre',
  yourTitleExample: 'par exemple : Présidence de la Conférence',
  parties: 'Parties, dans l’ordre où elles figureront entre crochets',
  code: 'Code',
  codeExample: 'par exemple AR',
  partyName: 'Nom',
  addParty: 'Ajouter une partie',
  pasteParties:
    'Ou collez une liste dans l’un des champs : une ligne par partie, son code, puis son nom.',
  halfParty: (which) =>
    `« ${which} » n’a qu’un code ou qu’un nom : indiquez les deux, ou supprimez cette partie.`,
  twice: (code) => `Deux parties ont le code ${code} : donnez à chacune le sien.`,
  removeParty: (code) => `Supprimer ${code}`,
  open: 'Ouvrir la négociation',
  plenary: 'Plénière',
  chairTitle: 'Présidence',
  needs: 'Nommez au moins une partie : donnez-lui un code et un nom.',
  stepText: '1. Le texte',
  textWhat:
    'S’il existe déjà un projet, apportez son fichier : il sera déposé dès le début comme version 1. Vous pourrez aussi le faire plus tard.',
  stepParties: '2. Les parties',
  stepPeople: '3. Les personnes',
  heads: 'Chefs de délégation',
  headsWhat:
    'Chaque chef de délégation reçoit une carte d’invitation avec un code, à imprimer et à remettre, puis donne accès au reste de la délégation. Vous pourrez aussi le faire plus tard.',
  headName: 'Nom du chef de délégation',
  headTitle: 'Chef de délégation',
  addHead: 'Ajouter un chef de délégation',
  headOfNone: (name) => `Choisissez la partie représentée par ${name}.`,
  opened: (title) => `« ${title} » est ouverte`,
  cardsWhat:
    'Imprimez les cartes maintenant et remettez-les : les codes ne sont affichés qu’ici. Une carte perdue se remplace à la page des personnes.',
  printCards: 'Imprimer les cartes',
  toTalks: 'Aller aux pourparlers',
  cardOpen: (address) => `Ouvrez ${address} dans votre navigateur.`,
  cardType:
    'Saisissez le code. Une clé est créée dans votre navigateur, et personne d’autre ne la détient jamais.',
  cardThen: 'C’est fait. Depuis la première page, donnez accès à votre délégation.',
  enterTitle: 'Entrer avec un code',
  enterWhat:
    'Saisissez le code que votre chef de délégation ou la présidence vous a remis. Une clé est créée dans ce navigateur ; le code ne sert ensuite plus.',
  invitation: 'Code',
  invitationShape: 'cinq groupes de quatre lettres',
  enter: 'Entrer',
  mistyped: 'Une lettre est inexacte ou mal placée : comparez avec le code qui vous a été remis.',
  noSuchCode:
    'Personne n’est attendu ici avec ce code : vérifiez ses lettres, ou demandez-en un nouveau.',
};
