import type { ColumnsWords } from '../en/columns.ts';
import { plural } from '../plural.ts';

export const columns: ColumnsWords = {
  title: 'Columnas',
  caption: (title, version) => `“${title}”, versión ${version}, en columnas`,
  point: 'Punto',
  table: 'Sobre la mesa',
  compromise: 'Fórmula de transacción',
  column: 'Columna',
  parties: (n, all) => `Partes: ${n} de ${all}`,
  which: 'Partes lado a lado',
  asTabled: 'igual que el texto sobre la mesa',
  new: 'no figura en el texto sobre la mesa',
  unchanged: (n) =>
    plural('es', n, { one: `${n} punto sin cambios`, other: `${n} puntos sin cambios` }),
  compromiseOn: (point) => `Fórmula de transacción: ${point}`,
  take: 'Adoptar esta redacción',
  draft: 'su borrador para la próxima versión',
  leftOut: 'omitido en la próxima versión',
  inText: 'En el texto',
  tableNext: (version, n) =>
    plural('es', n, {
      one: `Presentar la versión ${version}: ${n} punto redactado`,
      other: `Presentar la versión ${version}: ${n} puntos redactados`,
    }),
  nextWhat:
    'Se incorpora lo que usted redactó. En los demás puntos, la redacción que todas quieren o, en su defecto, la que está sobre la mesa. Las posiciones sobre redacciones modificadas caducan.',
};
