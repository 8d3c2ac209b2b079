import type { ReadOutsWords } from '../en/read-outs.ts';
import { plural } from '../plural.ts';

export const readOuts: ReadOutsWords = {
  title: 'Reseñas y comunicados',
  seeTold: 'Lo que se dijo de ella',
  joint: (parties) => `Comunicado conjunto: ${parties}`,
  draft: (parties) => `Proyecto de comunicado conjunto: ${parties}`,
  stands: (since) => `✓ Aprobado por todas las partes, la última el ${since}`,
  waits: (parties) => `Aún no compromete a nadie: falta la aprobación de ${parties}.`,
  assent: (party) => `Aprobarlo en nombre de ${party}`,
  replaced: (n) =>
    plural('es', n, {
      one: `${n} proyecto sustituido por otro`,
      other: `${n} proyectos sustituidos por otros`,
    }),
  issued: (when) => `Publicada: ${when}`,
  earlier: (n) =>
    plural('es', n, { one: 'Versión anterior', other: `Versiones anteriores (${n})` }),
  common: 'Lo que dicen varias partes',
  nothingCommon: 'Ninguna frase de una se parece a una frase de otra.',
  issue: 'Publicar una reseña',
  issueAgain: 'Publicar otra reseña',
  issueTitle: (party, session) => `Reseña de ${party}: “${session}”`,
  issueNote: 'Sustituye a la anterior, que sigue siendo legible.',
  issueGo: 'Publicar esta reseña',
  text: 'Lo que se dice de la sesión',
  language: 'Su idioma (código como es o en)',
  propose: 'Proponer un comunicado conjunto',
  proposeTitle: (session) => `Proponer un comunicado conjunto: “${session}”`,
  whose: 'En nombre de quién',
  instead: 'En lugar de',
  insteadOfNone: 'ningún otro proyecto',
  proposeNote: 'Es un proyecto hasta que todas esas partes hayan aprobado exactamente este texto.',
  proposeGo: 'Proponer este comunicado',
};
