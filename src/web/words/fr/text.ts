import type { Words } from '../en.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

const word = (n: number): string => plural('fr', n, { one: `${n} mot`, other: `${n} mots` });

export const text: Words['text'] = {
  noRoom: 'Il n’y a pas encore de salle où un texte pourrait être déposé.',
  noText: (room) => `Aucun texte n’est encore à l’examen dans la salle ${room}.`,
  notYetTabled: 'Aucune version n’en a encore été déposée.',
  which: 'Quel texte',
  read: 'Lecture',
  withBrackets: 'avec crochets',
  clean: 'au propre, tel que déposé',
  against: 'Comparaison',
  againstVersion: (n, day) => `avec la version ${n}, ${day}`,
  earlier: 'Tel que déposé auparavant',
  versionOf: (n, day) => `version ${n}, ${day}`,
  parallel: 'En regard',
  besideVersion: (n, day) => `en regard de la version ${n}, ${day}`,
  asOne: 'Tel qu’une partie le veut',
  asParty: (party) => `version voulue par ${party}`,
  ladder: 'Les points et où ils en sont',
  rung: (name, stage) => `Point ${name} : ${stage}`,
  changedInAll: (n) => `ajouts et suppressions : ${word(n)}`,
  under: 'Développé à partir de :',
  deeper: 'À développer à partir de ce point',
  notTabledYet: 'pas encore de texte',
  inTree: (depth, title) => (depth === 0 ? title : `${'– '.repeat(depth)}${title}`),
  tableUnder: 'Déposer un texte sous ce point',
  bracket: (alternatives) => `crochets : ${alternatives.join(' ; ')}`,
  wants: (n, names, said) =>
    names === ''
      ? `« ${said} »`
      : `${names} ${plural('fr', n, { one: 'propose', other: 'proposent' })} « ${said} »`,
  wantsOut: (n, names) =>
    names === ''
      ? 'supprimé'
      : `${names} ${plural('fr', n, { one: 'propose', other: 'proposent' })} de le supprimer`,
  bracketsAt: (point, n) =>
    n === 0
      ? `${point} : plus aucun crochet.`
      : `${point} : ${n} ${plural('fr', n, { one: 'passage', other: 'passages' })} entre crochets.`,
  foldBracket: 'Replier',
  joinHere: (names) => `Reprendre ces seuls mots de ${names}`,
  draftKept:
    'Ce projet n’a pas été envoyé. Il est conservé dans cet onglet jusqu’à ce que vous le proposiez ou l’abandonniez.',
  discard: 'Abandonner',
  delete: 'supprimer',
  withheld: 'texte non public',
  margin: (point) => `Au sujet de : ${point}`,
  legend: 'Signes et touches',
  choosePoint: 'Choisissez un point, et la marge vous en parle.',
  keys: [
    ['j', 'point suivant'],
    ['k', 'point précédent'],
    [']', 'crochets suivants'],
    ['[', 'crochets précédents'],
    ['Entrée', 'ouvre des crochets ; Échap les replie'],
    ['o', 'prochain point non acquis'],
    ['m', 'ce que la marge en dit ; Échap pour revenir'],
  ],
  lapsedPoint: 'en suspens : une position est devenue caduque',
  provisionally: 'à titre provisoire, jusqu’à ce que tout le texte soit acquis',
  positions: 'Positions',
  through: (party, coalition) => `${party}, par l’intermédiaire de ${coalition}`,
  forMembers: (coalition, members) =>
    members === ''
      ? `${coalition} (ses membres s’expriment eux-mêmes)`
      : `${coalition} (au nom de ${members})`,
  silentParties: (n) =>
    plural('fr', n, { one: `${n} partie n’a rien dit`, other: `${n} parties n’ont rien dit` }),
  bySilence: ' (silence gardé pendant la procédure d’approbation tacite)',
  lapsedFrom: (position) => `caduque (était : ${position})`,
  wordsChanged: (n, day) =>
    `${plural('fr', n, { one: `${n} mot modifié`, other: `${n} mots modifiés` })} ${withArticle(day)}`,
  cameBack: (day) =>
    `le libellé a été modifié ${withArticle(day)}, puis est redevenu ce qu’il était : à renouveler, ou non`,
  wordings: 'Libellés',
  onTable: 'À l’examen',
  noSuchPoint: 'Pas de point.',
  join: (names) => `Reprendre le libellé proposé par ${names}`,
  joinTable: 'Revenir au libellé déposé',
  propose: 'Proposer un libellé',
  goOn: 'Reprendre votre projet',
  newPoint: 'Proposer un nouveau point après celui-ci',
  newPointAfter: (point) => `Nouveau point après : ${point}`,
  number: 'Numéro',
  proposePoint: 'Proposer ce point',
  overtaken: (party, version) =>
    `Libellé proposé par ${party} sur la version ${version}, devancé par la version à l’examen :`,
  proposeAgain: 'Le proposer de nouveau',
  withdraw: 'Retirer notre libellé',
  move: 'Déplacer ce point',
  moveOf: (point) => `Déplacement : ${point}`,
  moveBehind: 'Emplacement souhaité',
  moveLevel: 'À quel niveau',
  beside: 'au même niveau',
  below: 'au-dessous, un niveau plus bas',
  withParts: 'Ce qui dépend du point le suit. Aucune position ne devient caduque de ce fait.',
  proposeMove: 'Proposer cet emplacement',
  withdrawMove: 'Laisser le point à sa place',
  places: 'Emplacement du point',
  place: {
    first: 'avant tous les autres points',
    after: (point) => `après : ${point}`,
    under: (point) => `sous : ${point}`,
    table: 'là où le place le texte déposé',
  },
  joinPlace: (names) => `Se rallier à ${names}`,
  placeOvertaken: (party, version, place) =>
    `Dans la version ${version}, l’emplacement souhaité par ${party} était : ${place} ; la version à l’examen ne le comporte plus.`,
  movedFrom: (label) => (label === '' ? 'déplacé ici' : `déplacé de ${label}`),
  movedTo: (label) => (label === '' ? 'déplacé ailleurs' : `déplacé à ${label}`),
  wordingOf: (party) => `Libellé proposé par ${party}`,
  proposeThis: 'Proposer ce libellé',
  proposeOut: 'Proposer la suppression du point',
  wouldRead: 'Le texte se lirait ainsi :',
  standsOn: (party) => `${party} : position sur ce libellé`,
  take: 'Prendre cette position',
  renew: (position) => `Renouveler : ${position}`,
  noteOf: {
    objects: 'Motif',
    reserved: 'Pourquoi elle ne peut encore être dite',
    'with reservation': 'Texte de la réserve',
    'ad referendum': 'Qui doit approuver, et pour quand',
    referred: 'À qui, et pourquoi',
  },
  missing: (mandates, party) =>
    `Pour aller plus loin, il manque un mandat pour ${party} (${mandates}) : votre chef de délégation peut le donner.`,
  history: (n) =>
    `Historique : ${plural('fr', n, { one: `${n} inscription`, other: `${n} inscriptions` })}`,
  tableFirst: 'Déposer un texte',
  tableNext: 'Déposer la version suivante',
  tableVersion: (n) => `Déposer la version ${n}`,
  titleOfText: 'Titre du texte',
  languageOfText: 'Sa langue (par exemple fr, ar, en)',
  mustAgree: 'Parties dont l’accord est requis',
  mustAgreeOf: (n, all) => `Parties dont l’accord est requis : ${n} sur ${all}`,
  fromFile: 'À partir d’un fichier (Word, Markdown, texte brut)',
  orPaste: 'Ou collez-le ici, avec une ligne vide entre les points',
};
