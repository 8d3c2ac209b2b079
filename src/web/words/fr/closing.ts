import type { ClosingWords } from '../en/closing.ts';
import { untilDate, withArticle } from './dates.ts';

export const closing: ClosingWords = {
  title: 'Clôture',
  intro: 'Ce que le texte attend encore, et ce qui suit une fois son libellé arrêté.',
  agenda: 'Pour les responsables politiques',
  noAgenda: 'Aucun point ne leur est réservé.',
  keptBy: (point, party) => `${point}, réservé par ${party}`,
  lapses: 'Positions caduques',
  noLapses: 'Aucune.',
  lapsed: (point, party, position) =>
    `${point} : ${party}, « ${position} » jusqu’à la modification du libellé`,
  silence: 'Procédure d’approbation tacite',
  noSilence: 'Le texte n’a pas été soumis à la procédure d’approbation tacite.',
  under: (until, points) => `Échéance : ${until}. Points concernés : ${points}.`,
  silenceIs: {
    running:
      'Elle est en cours : toute partie restée silencieuse à l’échéance sera réputée donner son accord.',
    broken: 'Le silence a été rompu par une objection.',
    closed: 'Elle est close : toute partie restée silencieuse est réputée donner son accord.',
    'words changed': 'Elle a pris fin : le libellé a été modifié.',
  },
  until: 'Échéance, à votre heure locale',
  call: 'Soumettre le texte à la procédure d’approbation tacite',
  early: 'Elle peut être close une fois l’échéance atteinte.',
  close: 'Clore la procédure',
  reason: 'Motif de votre objection',
  break: 'Rompre le silence',
  frozen: 'Le texte arrêté',
  notFrozen: 'Le texte n’est pas arrêté : son libellé peut encore être modifié.',
  freeze: 'Arrêter le texte en vue de la signature',
  hash: 'Ce qui est signé (SHA-256) :',
  bracketed: 'Il pourra être arrêté lorsque toutes les parties auront le même libellé.',
  act: {
    signed: 'Signer',
    ratified: 'Déposer l’instrument de ratification',
    acceded: 'Déposer l’instrument d’adhésion',
    'force-declared': 'Déclarer le texte en vigueur',
    'withdrawal-notified': 'Notifier le retrait',
  },
  reservation: 'Ce que vous excluez ou interprétez autrement',
  reserve: 'Formuler la réserve',
  onPoint: 'À l’égard de',
  wholeText: 'l’ensemble du texte',
  adReferendum: 'Ad referendum : la signature vaut une fois confirmée par une nouvelle signature',
  toConfirm: 'Vous avez signé ad referendum : signer de nouveau en fait une signature définitive.',
  confirm: 'Confirmer la signature',
  means: {
    'text-frozen': (title) =>
      `Plus un mot de « ${title} » ne pourra changer. C’est exactement ce libellé qui sera signé ; ce qui devrait se lire autrement exigera un autre texte.`,
    signed: (party, title) =>
      `Partie signataire : ${party}. « ${title} » est signé sous votre nom, dans le libellé exact du texte arrêté. Toutes les personnes présentes dans la salle le verront aussitôt.`,
    'signed ad referendum': (party, title) =>
      `Partie signataire : ${party}. « ${title} » est signé ad referendum, sous votre nom : la signature vaut une fois confirmée par une nouvelle signature. Elle reste visible même si elle n’est jamais confirmée.`,
    ratified: (party, title) =>
      `Partie qui consent à être liée par « ${title} » : ${party}. Une fois le texte en vigueur, elle ne pourra s’en retirer que par notification, aux conditions du texte.`,
    acceded: (party, title) =>
      `Partie qui adhère à « ${title} » sans l’avoir signé et consent à être liée : ${party}. Une fois le texte en vigueur, elle ne pourra s’en retirer que par notification, aux conditions du texte.`,
    'force-declared': (title, from) =>
      `Vous déclarez devant toutes les personnes présentes dans la salle que « ${title} » est en vigueur. Date d’effet : ${from}.`,
  },
  leaving: (party) => `Retrait : ${party}`,
  leavingMeans: (title, until) =>
    `Cet acte est irrévocable. « ${title} » vous lie ${untilDate(until)}, terme du préavis ; ensuite, vous n’y êtes plus partie, et vous perdez ce qu’il accorde à ses parties. Toutes les personnes présentes dans la salle le liront aussitôt.`,
  leavingWhy: 'Motif, si vous souhaitez l’indiquer',
  leave: 'Notifier le retrait, sans retour possible',
  reservations: 'Réserves',
  noReservations: 'Aucune partie n’en a formulé.',
  takenBack: (date) => `retirée ${withArticle(date)}`,
  takeBack: {
    'reservation-withdrawn': () => 'Retirer la réserve',
    'objection-withdrawn': (whose) => `Retirer l’objection à la réserve formulée par ${whose}`,
  },
  object: (whose) => `Faire objection à la réserve formulée par ${whose}`,
  objection: 'Motif, si vous souhaitez l’indiquer',
  precludes: (whose) =>
    `S’opposer à l’entrée en vigueur du texte entre nous et la partie auteur de la réserve (${whose})`,
  objectionMeans: {
    'in part':
      'Le texte est en vigueur entre vos deux parties, à l’exception de ce sur quoi porte la réserve, dans la mesure prévue par celle-ci.',
    precludes: 'Rien du texte n’est en vigueur entre vos deux parties.',
  },
  enterObjection: 'Formuler l’objection',
  objects: (party, precludes) =>
    precludes
      ? `Objection : ${party}. Le texte n’est pas en vigueur entre les deux parties.`
      : `Objection : ${party}.`,
  participants: {
    title: 'Participants',
    party: 'Partie',
    signed: 'Signature',
    bound: 'Ratification ou adhésion',
    reservations: 'Réserves',
    inForce: 'Entrée en vigueur à son égard',
  },
  how: { ratified: 'ratification', acceded: 'adhésion' },
  standing: (standing, all) => (standing === all ? all : `${standing} sur ${all}`),
  outFrom: untilDate,
  notifications: 'Notifications dépositaires',
  notified: {
    'text-frozen': () => 'Texte arrêté en vue de la signature.',
    signed: (party) => `Signature : ${party}.`,
    ratified: (party) => `Ratification : ${party}.`,
    acceded: (party) => `Adhésion : ${party}.`,
    'reservation-entered': (party) => `Réserve : ${party}.`,
    'reservation-withdrawn': (party) => `Retrait d’une réserve : ${party}.`,
    'objection-made': (party, of) => `Objection : ${party} (réserve formulée par ${of}).`,
    'objection-withdrawn': (party, of) =>
      `Retrait d’une objection : ${party} (réserve formulée par ${of}).`,
    'withdrawal-notified': (party) => `Notification de retrait : ${party}.`,
    'in-force': () => 'Entrée en vigueur.',
    left: (party) => `Prise d’effet du retrait : ${party}.`,
  },
  needed: 'Nombre de ratifications requises',
  named: (n) =>
    n === 0
      ? 'Parties dont la ratification est indispensable : aucune'
      : `Parties dont la ratification est indispensable : ${n}`,
  notBefore: 'Pas avant, à votre heure locale',
  daysOfNotice: 'Jours de préavis en cas de retrait',
  depositary: 'Dépositaire de l’original',
  chairKeeps: 'La présidence ou la médiation',
  daysAfter: 'Jours entre la dernière ratification et l’entrée en vigueur',
  settle: 'Fixer les conditions d’entrée en vigueur',
  signedBy: (party, person) => `${party} : signature de ${person}`,
  reserved: (party, on) => `Réserve : ${party} (${on}) :`,
  consents: (parties) =>
    parties === '' ? 'Aucune ratification ni adhésion.' : `Ratification ou adhésion : ${parties}.`,
  inForce: (since, parties) => `En vigueur depuis ${withArticle(since)} : ${parties}.`,
  notInForce: (missing, parties) =>
    `Pas encore en vigueur. Ratifications manquantes : ${missing}.${
      parties && ` Ratifications attendues : ${parties}.`
    }`,
};
