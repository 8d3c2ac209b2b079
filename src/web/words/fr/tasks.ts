import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const tasks: Words['tasks'] = {
  speak: 'toutes les autres parties ont indiqué leur position ; seule la vôtre n’a rien dit.',
  answer: 'vos négociateurs ont accepté ad referendum ; la réponse de votre capitale est attendue.',
  silence: (until, points) =>
    `procédure d’approbation tacite (terme : ${until}) ; sans réponse, votre partie sera réputée d’accord sur ${points}.`,
  translation: (language, points) =>
    `le libellé en ${language} attend l’acceptation de votre partie : ${points}.`,
  sign: 'le texte est arrêté et attend la signature de votre partie.',
  signInFull: 'votre partie a signé ad referendum ; sa signature définitive est attendue.',
  ratify: 'votre partie a signé et n’a pas encore ratifié.',
  closeSilence: 'le délai d’approbation tacite est écoulé ; la procédure peut être close.',
  freeze: 'tout est convenu ; le texte peut être arrêté pour la signature.',
  declareForce: 'ses conditions sont remplies ; son entrée en vigueur peut être déclarée.',
  waiting: (names) => `Attendent votre réponse : ${names}.`,
  waitingMany: (n) =>
    plural('fr', n, {
      one: `${n} partie attend votre réponse.`,
      other: `${n} parties attendent votre réponse.`,
    }),
  gate: (guards) => `En dépend aussi : ${guards}.`,
  inRoom: (text, room) => `${text} (${room})`,
  waitedFor: 'Parties dont la réponse est attendue',
  othersDid: 'Sur ces points, toutes les autres ont fait leur part.',
};
