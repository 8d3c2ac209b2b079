import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const tasks: Words['tasks'] = {
  speak: 'todas las demás partes han indicado su posición; solo falta la suya.',
  answer: 'sus negociadores aceptaron ad referéndum; falta la respuesta de su capital.',
  silence: (until, points) =>
    `procedimiento de acuerdo tácito (plazo: ${until}); si su parte no dice nada, se entenderá que acepta ${points}.`,
  translation: (language, points) =>
    `la redacción en ${language} espera la aceptación de su parte: ${points}.`,
  sign: 'el texto está fijado y espera la firma de su parte.',
  signInFull: 'su parte firmó ad referéndum; falta su firma definitiva.',
  ratify: 'su parte ha firmado y aún no ha ratificado.',
  closeSilence:
    'ha vencido el plazo del procedimiento de acuerdo tácito; puede darse por concluido.',
  freeze: 'todo está acordado; el texto puede fijarse para la firma.',
  declareForce: 'se cumplen sus condiciones; puede declararse su entrada en vigor.',
  waiting: (names) => `Esperan su respuesta: ${names}.`,
  waitingMany: (n) =>
    plural('es', n, {
      one: '1 parte espera su respuesta.',
      other: `${n} partes esperan su respuesta.`,
    }),
  gate: (guards) => `También depende de ello: ${guards}.`,
  inRoom: (text, room) => `${text} (${room})`,
  waitedFor: 'Partes cuya respuesta se espera',
  othersDid: 'En estos puntos, todas las demás han hecho lo suyo.',
};
