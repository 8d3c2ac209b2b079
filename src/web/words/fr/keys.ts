import type { KeysWords } from '../en/keys.ts';

export const keys: KeysWords = {
  title: 'Touches',
  show: 'Liste des touches',
  single: 'Les lettres et signes frappés seuls agissent',
  singleWhat:
    'À désactiver si vous dictez, ou si des touches sont frappées par mégarde. La liste s’ouvre alors depuis votre nom, en haut.',
  everywhere: 'Partout',
  thisList: 'cette liste',
  anywhere: [['Esc', 'ferme une fenêtre']],
  inText: [
    ['Enter', 'déplier un crochet : qui veut quels mots'],
    ['Esc', 'pendant la rédaction : garder le brouillon et fermer'],
  ],
  inMatrix: [
    ['← ↑ → ↓ Home End', 'de case en case'],
    ['Enter', 'vers le point'],
  ],
  inPress: [
    ['y', 'confirmer'],
    ['e', 'modifier'],
    ['n', 'rejeter'],
    ['j', 'la suivante'],
    ['k', 'la précédente'],
  ],
  inTime: [
    ['← →', 'plus tôt et plus tard, sur la ligne du temps'],
    ['Space', 'lecture et arrêt'],
  ],
};
