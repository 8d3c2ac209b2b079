import type { LanguagesWords } from '../en/languages.ts';
import { plural } from '../plural.ts';

export const languages: LanguagesWords = {
  title: 'Textes faisant foi',
  intro:
    'Le texte dans chacune des langues où il fait foi, côte à côte. Un libellé suit le libellé de référence sur lequel il a été établi.',
  leading: (language) => `Langue du texte de référence : ${language}.`,
  frozen: 'Tous ces textes ont été arrêtés ensemble : une signature porte sur chacun d’entre eux.',
  none: 'Le texte ne fait foi que dans cette langue.',
  toDo: 'Seulement ce qui reste à faire',
  nothingToDo: 'Il ne reste rien à faire : chaque point existe dans toutes les langues.',
  counted: (n, state) =>
    `${{ missing: 'manquants', stale: 'périmés', current: 'à jour', confirmed: 'confirmés' }[state]} : ${n}`,
  concerns: (parties) =>
    parties === ''
      ? 'Aucune partie n’a à accepter ses libellés.'
      : `Ses libellés doivent être acceptés par ${parties}.`,
  since: 'Ce qui a changé depuis dans le libellé de référence :',
  waitsFor: (parties) => `Acceptation attendue : ${parties}.`,
  translate: {
    missing: 'Traduire',
    stale: 'Mettre à jour',
    current: 'Reformuler',
    confirmed: 'Reformuler',
  },
  translateInto: (language, point, state) =>
    ({
      missing: `Traduire en ${language} : ${point}`,
      stale: `Mettre à jour en ${language} : ${point}`,
      current: `Reformuler en ${language} : ${point}`,
      confirmed: `Reformuler en ${language} : ${point}`,
    })[state],
  wordingOf: (language, point) => `Libellé en ${language} : ${point}`,
  file: 'Déposer le libellé',
  accept: 'Accepter',
  acceptOf: (language, point) => `Accepter le libellé en ${language} : ${point}`,
  acceptAll: (language, n) =>
    plural('fr', n, {
      one: `Accepter le libellé à jour en ${language}`,
      other: `Accepter les ${n} libellés à jour en ${language}`,
    }),
  set: 'Fixer les langues faisant foi',
  add: 'Ajouter une langue',
  another: 'Autre langue',
  leaveOut: (language) => `Retirer : ${language}`,
  tag: 'Son code, par exemple fr ou ar',
  titleIn: 'Titre du texte dans cette langue',
  mustAccept: 'Quelles parties doivent accepter chaque libellé dans cette langue',
  settle: 'Fixer les langues',
};
