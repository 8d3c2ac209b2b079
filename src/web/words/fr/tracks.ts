import type { TracksWords } from '../en/tracks.ts';
import { plural } from '../plural.ts';

export const tracks: TracksWords = {
  title: 'Volets',
  intro:
    'Les salles auxquelles vous avez accès, côte à côte dans le temps. Un nœud est une séance ; un fil, des mots transmis d’une salle à une autre.',
  noTrack: 'Hors volet',
  nothing: 'Rien ne s’est encore passé dans une salle à laquelle vous avez accès.',
  chart: 'Les salles dans le temps',
  acts: (n) => plural('fr', n, { one: `${n} acte`, other: `${n} actes` }),
  sessions: 'Séances par ordre chronologique',
  calendar: 'Enregistrer les séances pour un agenda (iCalendar)',
  noSessions: 'Aucune séance n’est prévue ou consignée dans ces salles.',
  rough: 'La date n’est pas exacte.',
  thread: (from, to) => `Transmission : de « ${from} » à « ${to} »`,
  threads: 'Transmis de salle en salle',
  now: 'maintenant',
  asOf: 'état au',
  find: 'Chercher une salle ou un volet',
  shown: (n, all) => `${n} salles sur ${all}`,
  foldAll: 'Replier les volets',
  unfoldAll: 'Afficher toutes les salles',
  together: (n) => plural('fr', n, { one: `${n} salle`, other: `${n} salles ensemble` }),
  bunch: (n) => plural('fr', n, { one: `${n} séance`, other: `${n} séances` }),
  table: {
    chart: 'Le graphique en tableau',
    day: 'Jour',
    version: 'Version',
    title: 'Les salles en tableau',
    track: 'Volet',
    from: 'Premier acte',
    until: 'Dernier',
    acts: 'Actes',
    sessions: 'Séances',
  },
};
