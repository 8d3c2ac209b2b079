import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const search: Words['search'] = {
  title: 'Recherche',
  intro:
    'Textes de toutes les versions, amendements, propos, déclarations, participants : tout ce que vous pouvez voir. Les mots sont aussi trouvés sous leurs autres formes ; « entre guillemets », tels quels.',
  what: 'Mots à rechercher',
  find: 'Rechercher',
  results: 'Résultats',
  nothing: 'Rien n’a été trouvé. Essayez moins de mots, ou une autre forme.',
  total: (n) => plural('fr', n, { one: `${n} passage`, other: `${n} passages` }),
  more: (n) =>
    plural('fr', n, { one: 'Afficher le dernier', other: `Afficher la suite (encore ${n})` }),
  version: (n) => `nouveau dans la version ${n}`,
};
