import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const changes = (n: number): string =>
  plural('fr', n, { one: `${n} modification`, other: `${n} modifications` });
const these = (n: number): string =>
  plural('fr', n, { one: 'cette modification', other: `ces ${n} modifications` });

export const bring: Words['bring'] = {
  title: 'Apporter un fichier',
  intro:
    'Votre propre fichier, avec le texte entier tel que vous le voulez. L’hôte le lit et n’en garde rien ; rien n’est inscrit avant que vous ayez vu ce qu’il modifie.',
  open: 'Apporter mon fichier',
  back: 'Revenir au texte',
  another: 'Apporter un autre fichier',
  choose: 'Choisissez un fichier ou déposez-le ici',
  kinds: 'Word (.docx), OpenDocument (.odt), Markdown, texte brut ou Akoma Ntoso',
  otherKind: (name, kinds) => `${name} est d’un type qui n’est pas lu ici : apportez ${kinds}.`,
  reading: (name) => `Lecture de ${name}…`,
  understood: 'Ce qui a été compris',
  read: (n, name) =>
    `${plural('fr', n, { one: `${n} point lu`, other: `${n} points lus` })} dans ${name}.`,
  tracked: (author, inserted, deleted, moved) =>
    `Modifications suivies (${author || 'auteur non indiqué'}), lues comme acceptées : ${inserted} ajouts, ${deleted} suppressions, ${moved} déplacements.`,
  comments: (n) =>
    `${plural('fr', n, { one: `${n} commentaire`, other: `${n} commentaires` })} : hors du texte, sans effet sur les propositions.`,
  pointAt: (place) => `paragraphe ${place}`,
  notWords: {
    field: 'contient un champ ; il est lu tel qu’il s’affiche.',
    note: 'contient une note ; ses mots forment un paragraphe à la fin.',
    picture: 'contient une image, qui est laissée de côté.',
    formula: 'contient une formule ; seuls ses signes sont lus.',
    'reading above': 'contient des mots surmontés de leur lecture ; celle-ci est laissée de côté.',
  },
  without: (what) => `Laissé de côté : ${what}.`,
  aim: 'L’apporter',
  asWanted: (party) => `comme le texte voulu par ${party}`,
  changes: (n) => (n === 0 ? 'Rien ne change : c’est déjà votre texte' : changes(n)),
  showSame: (n) =>
    `Montrer aussi ${plural('fr', n, { one: 'le point inchangé', other: `les ${n} points inchangés` })}`,
  status: {
    same: 'inchangé',
    changed: 'reformulé',
    new: 'nouveau : rien de semblable dans le texte',
    gone: 'supprimé : absent du fichier',
    moved: 'déplacé',
  },
  movedFrom: (label) => `place précédente : ${label}`,
  noTitle: 'Seule la partie qui tient la plume modifie le titre.',
  propose: (n, party) => `Proposer ${these(n)} au nom de ${party}`,
  table: (n, version) => `Déposer la version ${version} avec ${these(n)}`,
  progress: (recorded, of) => `${recorded} sur ${of} inscrites`,
  goOn: 'Continuer',
  proposed: (n, party) => `Proposé au nom de ${party} : ${changes(n)}.`,
  tabled: 'La nouvelle version est déposée.',
};
