import type { LanguagesWords } from '../en/languages.ts';
import { plural } from '../plural.ts';

export const languages: LanguagesWords = {
  title: 'Textos auténticos',
  intro:
    'El texto en cada idioma en que es auténtico, lado a lado. Una redacción sigue al texto de referencia sobre el que se hizo.',
  leading: (language) => `Idioma del texto de referencia: ${language}.`,
  frozen: 'Todos se fijaron juntos: una firma recae sobre cada uno de ellos.',
  none: 'El texto es auténtico solo en este idioma.',
  toDo: 'Solo lo que queda por hacer',
  nothingToDo: 'No queda nada por hacer: todos los puntos constan en todos los idiomas.',
  counted: (n, state) =>
    `${{ missing: 'faltan', stale: 'desactualizadas', current: 'al día', confirmed: 'confirmadas' }[state]}: ${n}`,
  concerns: (parties) =>
    parties === ''
      ? 'Ninguna parte ha de aceptar sus redacciones.'
      : `Sus redacciones han de ser aceptadas por ${parties}.`,
  since: 'Qué ha cambiado desde entonces en el texto de referencia:',
  waitsFor: (parties) => `Pendiente de aceptación: ${parties}.`,
  translate: {
    missing: 'Traducir',
    stale: 'Actualizar',
    current: 'Reformular',
    confirmed: 'Reformular',
  },
  translateInto: (language, point, state) =>
    ({
      missing: `Traducir al ${language}: ${point}`,
      stale: `Actualizar en ${language}: ${point}`,
      current: `Reformular en ${language}: ${point}`,
      confirmed: `Reformular en ${language}: ${point}`,
    })[state],
  wordingOf: (language, point) => `Redacción en ${language}: ${point}`,
  file: 'Depositar la redacción',
  accept: 'Aceptar',
  acceptOf: (language, point) => `Aceptar la redacción en ${language}: ${point}`,
  acceptAll: (language, n) =>
    plural('es', n, {
      one: `Aceptar la redacción al día en ${language}`,
      other: `Aceptar las ${n} redacciones al día en ${language}`,
    }),
  set: 'Fijar los idiomas auténticos',
  add: 'Añadir un idioma',
  another: 'Otro idioma',
  leaveOut: (language) => `Quitar: ${language}`,
  tag: 'Su código, por ejemplo fr o ar',
  titleIn: 'Título del texto en ese idioma',
  mustAccept: 'Qué partes han de aceptar cada redacción en ese idioma',
  settle: 'Fijar los idiomas',
};
