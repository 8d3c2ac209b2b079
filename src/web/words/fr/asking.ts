import type { Words } from '../en.ts';

export const asking: Words['asking'] = {
  toPage: 'Demander l’accès par l’authentification de votre ministère',
  title: 'Demander l’accès',
  what: 'Authentifiez-vous auprès de votre ministère. Votre chef de délégation voit alors votre demande et décide. Une clé est créée dans ce navigateur ; votre ministère ne la reçoit pas, et une fois l’accès accordé, cette authentification n’est plus nécessaire.',
  through: (provider) => `S’authentifier : ${provider}`,
  none: 'Aucun ministère n’est configuré ici pour l’authentification : demandez un code à votre chef de délégation.',
  asked: (provider) => `Demande envoyée : ${provider}`,
  askedOn: (when, until) =>
    `Demande du ${when}. Si personne ne vous donne accès, rien ne s’affichera ici ; passé le ${until}, renouvelez votre demande.`,
  readOut:
    'Votre chef de délégation doit savoir que cette clé est la vôtre. Lisez-lui ces mots à haute voix, par téléphone ou de vive voix :',
  look: 'Vérifier si l’accès est accordé',
  notYet: 'L’accès n’est pas encore accordé.',
  refused: {
    expired:
      'Cette démarche n’a pas été engagée dans ce navigateur, ou elle l’a été il y a trop longtemps : recommencez.',
    declined:
      'L’authentification n’a pas eu lieu : recommencez, ou demandez un code à votre chef de délégation.',
    'not-vouched':
      'La réponse reçue n’est pas valable et n’est pas prise en compte : recommencez, et prévenez l’hébergeur si cela se reproduit.',
    unreachable:
      'Aucune réponse n’est parvenue, ou elle était trop longue : réessayez dans un instant.',
    'too-often':
      'De nombreuses demandes ont été faites en peu de temps : attendez dix minutes, puis recommencez.',
  },
  theyAsk: 'Demandes d’accès',
  vouched: (provider, subject) =>
    `« ${provider} » atteste l’authentification de cette personne, sous l’identifiant « ${subject} ».`,
  keyWords: 'Les mots de la clé :',
  askedAndUntil: (when, until) => `Demande du ${when}. Affichée ici jusqu’au ${until}.`,
  letIn: (name) => `Donner accès à ${name}`,
  turnAway: (name) => `Refuser l’accès à ${name}`,
  whyCompare:
    'D’autres attestent l’identité de la personne, mais seuls ces mots attestent la clé : l’hébergeur aurait pu lui en substituer une autre. Faites-vous lire ces mots à haute voix.',
  compared: (name) => `${name} m’a lu ces mots, et ils sont identiques`,
  accredit: 'Accréditer',
};
