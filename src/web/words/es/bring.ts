import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const changes = (n: number): string =>
  plural('es', n, { one: `${n} cambio`, other: `${n} cambios` });
const these = (n: number): string =>
  plural('es', n, { one: 'este cambio', other: `estos ${n} cambios` });

export const bring: Words['bring'] = {
  title: 'Traer un archivo',
  intro:
    'Su propio archivo, con el texto entero como usted lo quiere. El anfitrión lo lee y no conserva nada; nada se inscribe antes de que usted vea lo que cambia.',
  open: 'Traer mi archivo',
  back: 'Volver al texto',
  another: 'Traer otro archivo',
  choose: 'Elija un archivo o suéltelo aquí',
  kinds: 'Word (.docx), OpenDocument (.odt), Markdown, texto sin formato o Akoma Ntoso',
  otherKind: (name, kinds) => `${name} es de un tipo que aquí no se lee: traiga ${kinds}.`,
  reading: (name) => `Leyendo ${name}…`,
  understood: 'Lo que se ha entendido',
  read: (n, name) =>
    `${plural('es', n, { one: `${n} punto leído`, other: `${n} puntos leídos` })} de ${name}.`,
  tracked: (author, inserted, deleted, moved) =>
    `Control de cambios (${author || 'sin autoría indicada'}), leído como aceptado: ${inserted} inserciones, ${deleted} supresiones, ${moved} traslados.`,
  comments: (n) =>
    `${plural('es', n, { one: `${n} comentario`, other: `${n} comentarios` })}: fuera del texto; no se propone nada de ello.`,
  pointAt: (place) => `párrafo ${place}`,
  notWords: {
    field: 'contiene un campo; se lee como las palabras que muestra.',
    note: 'contiene una nota; sus palabras forman un párrafo al final.',
    picture: 'contiene una imagen, que se omite.',
    formula: 'contiene una fórmula; solo se leen sus signos.',
    'reading above': 'contiene palabras con su lectura encima; la lectura se omite.',
  },
  without: (what) => `Se omite: ${what}.`,
  aim: 'Traerlo',
  asWanted: (party) => `como lo que quiere ${party}`,
  changes: (n) => (n === 0 ? 'Nada cambia: ya es su texto' : changes(n)),
  showSame: (n) =>
    `Mostrar también ${plural('es', n, { one: 'el punto sin cambios', other: `los ${n} puntos sin cambios` })}`,
  status: {
    same: 'sin cambios',
    changed: 'nueva redacción',
    new: 'nuevo: no hay nada semejante en el texto',
    gone: 'suprimido: no figura en el archivo',
    moved: 'trasladado',
  },
  movedFrom: (label) => `lugar anterior: ${label}`,
  noTitle: 'Solo quien lleva la redacción cambia el título.',
  propose: (n, party) => `Proponer ${these(n)} en nombre de ${party}`,
  table: (n, version) => `Presentar la versión ${version} con ${these(n)}`,
  progress: (recorded, of) => `Inscritos: ${recorded} de ${of}`,
  goOn: 'Continuar',
  proposed: (n, party) => `Propuesto en nombre de ${party}: ${changes(n)}.`,
  tabled: 'La nueva versión está sobre la mesa.',
};
