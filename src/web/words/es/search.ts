import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const search: Words['search'] = {
  title: 'Búsqueda',
  intro:
    'Textos de todas las versiones, enmiendas, intervenciones, declaraciones, participantes: todo lo que usted puede ver. Las palabras se encuentran también en sus otras formas; “entre comillas”, tal cual.',
  what: 'Palabras que se buscan',
  find: 'Buscar',
  results: 'Resultados',
  nothing: 'No se encontró nada. Pruebe con menos palabras, o con otra forma de ellas.',
  total: (n) => plural('es', n, { one: `${n} pasaje`, other: `${n} pasajes` }),
  more: (n) => plural('es', n, { one: 'Mostrar el último', other: `Mostrar más (quedan ${n})` }),
  version: (n) => `nuevo en la versión ${n}`,
};
