import type { ReadOutsWords } from '../en/read-outs.ts';
import { plural } from '../plural.ts';

export const readOuts: ReadOutsWords = {
  title: 'Comptes rendus et communiqués',
  seeTold: 'Ce qui en a été dit',
  joint: (parties) => `Communiqué conjoint : ${parties}`,
  draft: (parties) => `Projet de communiqué conjoint : ${parties}`,
  stands: (since) => `✓ Approuvé par chaque partie, en dernier lieu le ${since}`,
  waits: (parties) => `N’engage encore personne : approbation attendue de ${parties}.`,
  assent: (party) => `L’approuver au nom de ${party}`,
  replaced: (n) =>
    plural('fr', n, {
      one: `${n} projet remplacé par un autre`,
      other: `${n} projets remplacés par d’autres`,
    }),
  issued: (when) => `Publié le ${when}`,
  earlier: (n) =>
    plural('fr', n, { one: 'Version antérieure', other: `Versions antérieures (${n})` }),
  common: 'Ce que disent plusieurs parties',
  nothingCommon: 'Aucune phrase de l’un ne ressemble à une phrase d’un autre.',
  issue: 'Publier un compte rendu',
  issueAgain: 'Publier un autre compte rendu',
  issueTitle: (party, session) => `Compte rendu de ${party} : « ${session} »`,
  issueNote: 'Il remplace le précédent, qui reste lisible.',
  issueGo: 'Publier ce compte rendu',
  text: 'Ce qui est dit de la séance',
  language: 'Sa langue (code tel que fr ou en)',
  propose: 'Proposer un communiqué conjoint',
  proposeTitle: (session) => `Proposer un communiqué conjoint : « ${session} »`,
  whose: 'Au nom de qui',
  instead: 'À la place de',
  insteadOfNone: 'aucun autre projet',
  proposeNote: 'C’est un projet tant que toutes ces parties n’ont pas approuvé ce libellé même.',
  proposeGo: 'Proposer ce communiqué',
};
