import type { ColumnsWords } from '../en/columns.ts';
import { plural } from '../plural.ts';

export const columns: ColumnsWords = {
  title: 'Colonnes',
  caption: (title, version) => `« ${title} », version ${version}, en colonnes`,
  point: 'Point',
  table: 'À l’examen',
  compromise: 'Compromis',
  column: 'Colonne',
  parties: (n, all) => `Parties : ${n} sur ${all}`,
  which: 'Parties côte à côte',
  asTabled: 'comme le texte à l’examen',
  new: 'absent du texte à l’examen',
  unchanged: (n) =>
    plural('fr', n, { one: `${n} point sans changement`, other: `${n} points sans changement` }),
  compromiseOn: (point) => `Compromis : ${point}`,
  take: 'Reprendre ce libellé',
  draft: 'votre projet pour la version suivante',
  leftOut: 'omis dans la version suivante',
  inText: 'Dans le texte',
  tableNext: (version, n) =>
    plural('fr', n, {
      one: `Déposer la version ${version} : ${n} point rédigé`,
      other: `Déposer la version ${version} : ${n} points rédigés`,
    }),
  nextWhat:
    'Vos rédactions y figurent. Pour les autres points, le libellé que toutes souhaitent, sinon celui du texte à l’examen. Les positions sur un libellé modifié deviennent caduques.',
};
