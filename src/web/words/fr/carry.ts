import type { CarryWords } from '../en/carry.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string =>
  [point, title && `« ${title} »`].filter(Boolean).join(', ');

const at = (where: { readonly point: string; readonly title: string }): string =>
  placeOf(where) && ` (${placeOf(where)})`;

export const carry: CarryWords = {
  open: 'Transmettre à une autre salle',
  openWhat: (whose) => `Transmettre à une autre salle : ${whose}`,
  title: 'Transmettre à une autre salle',
  intro:
    'Vous transmettez ceci à une autre salle en votre propre nom. Rien, dans l’inscription, ne permet de remonter à cette salle, à cet acte ou à son auteur, sauf ce que vous en dites ici vous-même.',
  to: 'À quelle salle',
  how: 'Ce qui est transmis',
  asItStands: 'ce libellé tel quel, à l’exception de ce que vous omettez',
  inMyWords: 'vos propres mots',
  asItIs: 'Le libellé tel qu’il figure ici',
  leaveOutHint:
    'Sélectionnez des mots (au clavier : Maj et les flèches), puis omettez-les. Un même signe les remplace, quelle que soit leur longueur.',
  leaveOut: 'Omettre la sélection',
  putBack: 'Tout rétablir',
  words: 'Ce que lira l’autre salle',
  note: 'Un mot de votre part (facultatif)',
  whose: 'À qui sont ces mots',
  nobody: 'non précisé',
  named: (what) => `Préciser de quoi il s’agit : ${what}`,
  nowhere: 'Vous n’avez accès à aucune autre salle à laquelle ceci pourrait être transmis.',
  previewTitle: (room) => `Voici exactement ce qui figurera dans la salle ${room}`,
  previewNobody: 'Personne d’autre que vous ne le lira dans cette salle.',
  previewFor: (names) => `Qui le lira : ${names}.`,
  go: (room) => `Transmettre à la salle ${room}`,
  leftOut: 'mots omis',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `une demande de suppression${at(a)}` : `un libellé${at(a)}`;
      case 'position':
        return `une position${at(a)} : ${a.position}`;
      case 'remark':
        return 'un propos';
      case 'statement':
        return 'une déclaration publique';
      case 'outcome':
        return a.title ? `le résultat de « ${a.title} »` : 'le résultat d’une séance';
      case 'pledge':
        return 'une annonce de contribution';
    }
  },
};
