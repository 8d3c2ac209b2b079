import type { PeopleWords } from '../en/people.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

export const people: PeopleWords = {
  title: 'Participantes',
  intro: 'Las partes, y quienes actúan por ellas, con su mandato.',
  neither: 'A quienes el texto no obliga',
  neitherNote:
    'La presidencia, la mediación y la observación: dirigen o siguen las conversaciones, y el texto no las obliga.',
  coalition: (members) => `Coalición integrada por ${members}`,
  about: (n) => `unos ${n} miembros`,
  memberOf: (names) => `Integra la coalición: ${names}`,
  noDelegates: 'Aún no se ha acreditado a nadie por esta parte.',
  stands: 'Su posición sobre cada punto',
  head: 'jefatura de la delegación',
  you: 'usted',
  may: (mandates) => `Mandato: ${mandates}.`,
  mayAll: 'Puede hacerlo todo por la parte, desde la jefatura de su delegación.',
  mayNothing: 'Sin mandato: puede estar en las salas y hacer allí uso de la palabra.',
  role: (from, until) =>
    until
      ? `En funciones desde ${withArticle(from)} hasta ${withArticle(until)}`
      : `En funciones desde ${withArticle(from)}`,
  roleBy: (date) => `En funciones a más tardar ${withArticle(date)}`,
  ended: (date) => `Fin de funciones: ${date}`,
  keys: (n) =>
    n === 0 ? 'aún sin clave' : plural('es', n, { one: `${n} clave`, other: `${n} claves` }),
  change: (name) => `Modificar el mandato de ${name}`,
  mandateOf: (name, party) => `Lo que ${name} puede hacer por ${party}`,
  give: 'Dar este mandato',
  end: 'Poner fin al mandato',
  partyKey: 'Su clave propia:',
  noPartyKey: 'Aún no tiene clave propia: la jefatura de su delegación crea una al incorporarse.',
  replacedByChair: (when) =>
    `Esta clave la estableció la presidencia, sin el sello de la anterior (${when}). Motivo indicado:`,
  keyHere:
    'La clave de la parte está en este navegador. Guárdela en un archivo que conserve la parte: sin ella nadie nuevo puede incorporarse por la parte.',
  saveKey: 'Guardar la clave de la parte en un archivo',
  forgetKey: 'No conservarla más aquí',
  makeKey: (name) => `Crear la clave propia de la parte, como ${name}`,
  changeKey: 'Cambiar la clave de la parte',
  bringKey: 'La clave de la parte no está en este navegador. Aporte su archivo:',
  notItsKey: 'Este archivo no contiene la clave de la parte: elija el último que se guardó.',
  replaceKey: 'La parte ha perdido su clave',
  replaceTitle: (party) => `Sustituir la clave de ${party}`,
  replaceWhat:
    'Solo para una parte que ha perdido su clave. Todos ven que usted lo ha hecho, y la parte queda señalada. Compare por teléfono la clave nueva con la jefatura de su delegación.',
  replaceWith: 'La clave nueva, tal como la da la parte: 64 caracteres, 0-9 y a-f',
  replaceReason: 'Motivo',
  replaceGo: 'Sustituir la clave a la vista de todos',
  keysOf: (name) => `Claves de ${name}`,
  isCode: 'un código',
  endKey: 'Dar por terminada esta clave',
  keyEnded: (when) => `terminada: ${when}`,
  endWhy: 'Por qué se da por terminada una clave (opcional)',
  recall: (name) => `Poner fin a las funciones de ${name}`,
  giveUp: 'Renunciar a mis funciones',
  endKeyMeans: (name) =>
    `Quien tenga esta clave ya no podrá registrar nada como ${name} ni ver nada más, tampoco en páginas abiertas. Lo que firmó sigue siendo válido. Para volver a entrar hará falta un código nuevo.`,
  recallMeans: (name) =>
    `${name} ya no podrá registrar ni ver nada más. Sus actos se mantienen. Para volver tendrá que ser acreditada como una persona nueva, con una clave nueva.`,
  giveUpMeans:
    'Usted ya no podrá registrar ni ver nada más. Sus actos se mantienen. Para volver tendrá que ser acreditada como una persona nueva, con una clave nueva.',
  newCode: 'Crear un código nuevo',
  newCodeWhat:
    'Para otro dispositivo, o en lugar de uno perdido: en ese caso, dé también por terminada la clave del perdido.',
  codeFor: (name) => `Código para ${name}`,
  codeUntil: (when) => `Puede usarse una sola vez, hasta ${withArticle(when)}.`,
  codeWhat:
    'Léalo en voz alta o entréguelo en mano; solo se muestra ahora, y se escribe en “Entrar con un código”. El servidor no lo ve nunca.',
  codeLasts: 'Validez del código',
  hours: (n) => plural('es', n, { one: `${n} hora`, other: `${n} horas` }),
  days: (n) => plural('es', n, { one: `${n} día`, other: `${n} días` }),
  print: 'Imprimir',
};
