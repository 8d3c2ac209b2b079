import type { RecordWords } from '../en/record.ts';
import { plural } from '../plural.ts';

const number = new Intl.NumberFormat('fr');
const entries = (n: number): string =>
  plural('fr', n, {
    one: `${number.format(n)} inscription`,
    other: `${number.format(n)} inscriptions`,
  });

export const record: RecordWords = {
  title: 'Registre',
  intro:
    'Tout ce qui a été inscrit dans les salles auxquelles vous avez accès, tel qu’il a été signé. Tout le reste de ces pages en découle.',
  room: 'Salle',
  entries,
  roomWithEntries: (room, n) => `${room}, ${entries(n)}`,
  fingerprint: 'Empreinte',
  fingerprintNote: (n) =>
    `Elle porte sur ce que vous voyez (${entries(n)}). Lisez-la au téléphone : qui a la même a le même registre.`,
  columns: {
    seq: 'N°',
    recorded: 'Inscrit',
    who: 'Qui',
    kind: 'Type',
    said: 'Contenu',
    id: 'Identifiant',
  },
  caption: (room) => `Registre de la salle ${room}`,
  refused: 'Inscrit, et refusé par les règles',
  refusedNote: 'Ces inscriptions figurent au journal et ne changent rien.',
  noneRefused: 'Les règles ne refusent aucune de ces inscriptions.',
  check: 'Tout vérifier ici, dans ce navigateur',
  checking: (done, all) => `Vérification : ${done} sur ${all}`,
  sound: (n, rooms) =>
    `Tout est conforme à ce qui a été signé : ${entries(n)}, ${plural('fr', rooms, {
      one: `${rooms} salle`,
      other: `${rooms} salles`,
    })}. Chaque signature et chaque contenu ont été vérifiés ici, aucune inscription ne manque, et tous les auteurs avaient vu ce même historique.`,
  unsound: (n) =>
    plural('fr', n, {
      one: `Une anomalie a été constatée :`,
      other: `${n} anomalies ont été constatées :`,
    }),
  fault: {
    signature: (seq, room) =>
      `Le n° ${seq} (${room}) ne porte pas la signature de la clé qu’il indique.`,
    body: (seq, room) => `Le contenu du n° ${seq} (${room}) n’est pas celui qui a été signé.`,
    gap: (seq, room) =>
      `Des inscriptions manquent avant le n° ${seq} (${room}), ou il y figure deux fois.`,
    history: (seq, room) =>
      `L’auteur du n° ${seq} (${room}) avait vu un autre historique que celui-ci : comparez les empreintes par téléphone.`,
  },
  differs: (room) =>
    `L’empreinte recalculée à l’instant n’est pas celle qui est affichée : ${room}.`,
  notContinued: (room, had, has) =>
    has < had
      ? `L’hébergeur montre moins qu’auparavant (${room}) : ce navigateur avait vu ${entries(had)}, il y en a maintenant ${number.format(has)}.`
      : `L’hébergeur montre un autre passé qu’auparavant (${room}) : les ${number.format(had)} premières inscriptions ne sont pas celles que ce navigateur avait vues.`,
  notContinuedWhat:
    'Conservez ce que vous avez, comparez l’empreinte avec une autre personne par téléphone, et demandez à l’hébergeur si une sauvegarde a été rétablie.',
  take: 'Emporter le registre',
  takeNote:
    'Un seul fichier contenant toutes les salles auxquelles vous avez accès. Il porte sa propre preuve : « parley verify » n’a besoin ni de cet hébergeur ni d’un réseau.',
  page: (from, to, all) => `${from} à ${to} sur ${all}`,
  later: 'Plus récentes',
  earlier: 'Plus anciennes',
  details: 'Tel que signé',
  showAsSigned: (seq) => `Afficher le n° ${seq} tel qu’il a été signé`,
  happened: 'Survenu',
  key: 'Signé avec la clé',
};
