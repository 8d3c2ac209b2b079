import type { Words } from '../en.ts';

export const webhooks: Words['webhooks'] = {
  open: 'Faire envoyer les inscriptions à une adresse',
  title: 'Inscriptions envoyées à une adresse (webhooks)',
  what: 'Les nouvelles inscriptions que vous pouvez consulter sont envoyées, signées, à une adresse de votre choix, jusqu’à ce que vous la retiriez ou qu’il soit mis fin à la clé de ce navigateur. Quiconque lit à cette adresse lit ce que vous pouvez consulter.',
  off: 'L’hébergeur n’a pas activé cette fonction.',
  none: 'Aucune adresse pour le moment.',
  address: 'Adresse, commençant par https://',
  add: 'Ajouter cette adresse',
  secret:
    'Le secret qui permet au destinataire de vérifier ce qu’il reçoit. Il n’est affiché que maintenant : conservez-le là où seul le destinataire le lit.',
  nothingYet: 'Aucun envoi remis pour le moment',
  delivered: (when) => `Dernière remise : ${when}`,
  waiting: (n) => `Restant à remettre : ${n}`,
  failing: (since) => `Le destinataire n’accepte plus rien depuis : ${since}`,
  again: (when) => `Nouvel essai : ${when}`,
  givenUp: 'Envoi abandonné : ajoutez de nouveau l’adresse pour le reprendre.',
  keyEnded: 'Terminé : il a été mis fin à la clé qui l’avait demandé.',
  remove: (address) => `Retirer ${address}`,
};
