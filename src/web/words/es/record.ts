import type { RecordWords } from '../en/record.ts';
import { plural } from '../plural.ts';

const number = new Intl.NumberFormat('es');
const entries = (n: number): string =>
  plural('es', n, {
    one: `${number.format(n)} inscripción`,
    other: `${number.format(n)} inscripciones`,
  });

export const record: RecordWords = {
  title: 'Registro',
  intro:
    'Todo lo que se inscribió en las salas a las que usted tiene acceso, tal como se firmó. De ello se deduce todo lo demás en estas páginas.',
  room: 'Sala',
  entries,
  roomWithEntries: (room, n) => `${room}, ${entries(n)}`,
  fingerprint: 'Huella',
  fingerprintNote: (n) =>
    `De lo que usted ve (${entries(n)}). Léala por teléfono: quien tiene la misma tiene el mismo registro.`,
  columns: {
    seq: 'N.º',
    recorded: 'Inscrito',
    who: 'Quién',
    kind: 'Tipo',
    said: 'Qué dice',
    id: 'Identificador',
  },
  caption: (room) => `Registro de la sala ${room}`,
  refused: 'Inscrito, y rechazado por las reglas',
  refusedNote: 'Estas inscripciones constan y no cambian nada.',
  noneRefused: 'Las reglas no rechazan ninguna de estas inscripciones.',
  check: 'Verificar todo aquí, en este navegador',
  checking: (done, all) => `Verificación: ${done} de ${all}`,
  sound: (n, rooms) =>
    `Todo está tal como se firmó: ${entries(n)} en ${plural('es', rooms, {
      one: `${rooms} sala`,
      other: `${rooms} salas`,
    })}. Aquí se han verificado todas las firmas y todos los contenidos, no falta ninguna inscripción intermedia y todos los autores habían visto este mismo historial.`,
  unsound: (n) =>
    plural('es', n, {
      one: `Se ha encontrado ${n} anomalía:`,
      other: `Se han encontrado ${n} anomalías:`,
    }),
  fault: {
    signature: (seq, room) =>
      `La inscripción n.º ${seq} (${room}) no lleva la firma de la clave que indica.`,
    body: (seq, room) =>
      `El contenido de la inscripción n.º ${seq} (${room}) no es el que se firmó.`,
    gap: (seq, room) =>
      `Antes de la inscripción n.º ${seq} (${room}) faltan inscripciones, o consta dos veces.`,
    history: (seq, room) =>
      `En la inscripción n.º ${seq} (${room}) consta que su autor había visto un historial distinto de este: compare las huellas por teléfono.`,
  },
  differs: (room) => `La huella calculada ahora no es la que se muestra: ${room}.`,
  notContinued: (room, had, has) =>
    has < had
      ? `El servidor muestra menos que antes (${room}): este navegador había visto ${entries(had)}, y ahora hay ${number.format(has)}.`
      : `El servidor muestra un pasado distinto del de antes (${room}): las primeras ${number.format(had)} inscripciones no son las que este navegador había visto.`,
  notContinuedWhat:
    'Conserve lo que tiene, compare la huella con otra persona por teléfono, y pregunte a quien administra el servidor si se restauró una copia de seguridad.',
  take: 'Llevarse el registro',
  takeNote:
    'Un solo archivo con todas las salas a las que usted tiene acceso. Se prueba por sí mismo: “parley verify” no necesita ni este servidor ni una red.',
  page: (from, to, all) => `${from} a ${to} de ${all}`,
  later: 'Posteriores',
  earlier: 'Anteriores',
  details: 'Tal como se firmó',
  showAsSigned: (seq) => `Mostrar la inscripción n.º ${seq} tal como se firmó`,
  happened: 'Ocurrido',
  key: 'Firmado con la clave',
};
