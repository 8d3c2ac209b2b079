import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const live: Words['live'] = {
  offlineSince: (when) => `No se puede contactar con el servidor anfitrión desde el ${when}.`,
  offlineAsOf: (when) =>
    `No se puede contactar con el servidor anfitrión. Este es el registro tal como lo tenía este navegador el ${when}, verificado aquí de nuevo.`,
  offlineWhat:
    'Puede seguir leyendo. No se puede enviar nada; lo que escriba se conserva en este navegador.',
  tryNow: 'Intentar ahora',
  back: (when, n) =>
    n === 0
      ? `Se ha restablecido la conexión. No se ha registrado nada desde el ${when}.`
      : plural('es', n, {
          one: `Se ha restablecido la conexión. Desde el ${when} se ha registrado 1 asiento.`,
          other: `Se ha restablecido la conexión. Desde el ${when} se han registrado ${n} asientos.`,
        }),
  toLatest: 'Ver lo que ha llegado',
  falseEntries: (n) =>
    plural('es', n, {
      one: 'El servidor anfitrión muestra 1 asiento que no es lo que firmó su autor: no cuenta y aquí no se muestra nada de él.',
      other: `El servidor anfitrión muestra ${n} asientos que no son lo que firmaron sus autores: no cuentan y aquí no se muestra nada de ellos.`,
    }),
  toFalseEntries: 'Ver cuáles',
  hereNoOne: 'Nadie más aquí',
  here: (n) => plural('es', n, { one: '1 persona más aquí', other: `${n} personas más aquí` }),
  hereTitle: (room) => `Quién de la sala ${room} tiene Parley abierto`,
  hereNobody: 'Nadie más de esta sala tiene Parley abierto ahora.',
  hereHidden: 'Usted no muestra que está aquí ni ve quién está.',
  hereShow: 'Mostrar a los miembros de mis salas que estoy aquí',
  hereWhat:
    'Quien no lo muestra no lo ve de los demás. Nunca queda registrado y no dice nada de lo que se lee.',
  above: (n) => plural('es', n, { one: '1 cambio más arriba', other: `${n} cambios más arriba` }),
  drafts: 'Estaba escribiendo',
  draftKept: (when) => `Su borrador del ${when}, conservado en este navegador hasta que lo envíe.`,
  discard: 'Descartar',
  discardDraft: (what) => `Descartar el borrador: ${what}`,
  tabledChanged: 'Desde que empezó a escribir, ha cambiado el texto presentado:',
  ownChanged: (party) =>
    `Desde que empezó a escribir, ha cambiado la redacción de esta parte (${party}):`,
  carryOver: 'Trasladar mis palabras',
  keepMine: 'Dejar mis palabras como están',
  bothChanged:
    'Usted y los demás cambiaron las mismas palabras: allí se mantienen las suyas. Vuelva a leerlas.',
  choosingChanged: 'Las palabras han cambiado desde que eligió:',
  haveRead: 'He leído el cambio',
  pointGone: 'El punto sobre el que escribía ya no figura en el texto. Sus palabras se conservan:',
  recorded: 'Registrado.',
  takeBack: 'Retirarlo',
  takeBackWhat: 'Ambas cosas quedan en el registro: lo que hizo y que lo retiró.',
  takenBack: 'Retirado.',
  forGood: 'Este acto no se puede retirar.',
  browser: 'Este navegador',
  browserKeeps: (name) =>
    `Conserva la clave de ${name}, lo que se está escribiendo y una copia del registro para cuando no se pueda contactar con el servidor anfitrión.`,
  signOut: 'Cerrar la sesión; olvidar la copia y los borradores',
  wipe: 'Borrar este navegador…',
  wipeTitle: '¿Borrar este navegador?',
  wipeWhat:
    'Se elimina todo lo que Parley guarda en este navegador: todas las claves de todas las negociaciones, los borradores y las copias. No se puede deshacer: para volver a entrar necesitará un nuevo código del jefe de su delegación. La clave propia de una parte que solo esté aquí se pierde; guarde antes su archivo.',
  wipeYes: 'Eliminar todo lo que hay aquí',
  cannotWipe:
    'No se pudo eliminar todo. Borre los datos de este sitio en los ajustes del navegador.',
  stillEmpty: (field) => `El campo “${field}” aún está vacío: rellénelo.`,
  notTicked: (field) => `Marque esto primero: “${field}”.`,
  notWhole: (field) => `La fecha u hora en “${field}” está incompleta: complétela o bórrela.`,
  tooEarly: (field) => `El día en “${field}” es demasiado temprano: elija uno posterior.`,
  notNumber: (field) => `“${field}” debe ser un número entero que corresponda.`,
  tooLong: (field, has, most) =>
    `“${field}” es demasiado largo: ${has} caracteres, y caben ${most}.`,
  unreadable: (field) => `Lo escrito en “${field}” no puede leerse: escríbalo como allí se pide.`,
  incomplete: 'Aún hay algo vacío, o un número no corresponde.',
};
