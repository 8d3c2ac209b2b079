import type { ClosingWords } from '../en/closing.ts';
import { withArticle } from './dates.ts';

export const closing: ClosingWords = {
  title: 'Cierre',
  intro: 'Lo que el texto aún espera, y lo que sigue una vez fijada su redacción.',
  agenda: 'Para las autoridades políticas',
  noAgenda: 'No se les reserva ningún punto.',
  keptBy: (point, party) => `${point}, reservado por ${party}`,
  lapses: 'Posiciones caducadas',
  noLapses: 'Ninguna.',
  lapsed: (point, party, position) =>
    `${point}: ${party}, “${position}” hasta que cambió la redacción`,
  silence: 'Procedimiento de acuerdo tácito',
  noSilence: 'El texto no se ha sometido al procedimiento de acuerdo tácito.',
  under: (until, points) => `Plazo: ${until}. Puntos a los que se aplica: ${points}.`,
  silenceIs: {
    running:
      'Está en curso: se considerará que da su acuerdo toda parte que guarde silencio hasta el fin del plazo.',
    broken: 'Una objeción rompió el silencio.',
    closed: 'Está cerrado: se considera que da su acuerdo toda parte que guardó silencio.',
    'words changed': 'Ha terminado: cambió la redacción.',
  },
  until: 'Hasta cuándo, según su hora local',
  call: 'Someter el texto al procedimiento de acuerdo tácito',
  early: 'Podrá cerrarse una vez vencido el plazo.',
  close: 'Cerrar el procedimiento',
  reason: 'Motivo de su objeción',
  break: 'Romper el silencio',
  frozen: 'El texto fijado',
  notFrozen: 'El texto no está fijado: su redacción aún puede cambiar.',
  freeze: 'Fijar el texto para la firma',
  hash: 'Lo que se firma (SHA-256):',
  bracketed: 'Podrá fijarse cuando todas las partes tengan la misma redacción.',
  act: {
    signed: 'Firmar',
    ratified: 'Depositar el instrumento de ratificación',
    acceded: 'Depositar el instrumento de adhesión',
    'force-declared': 'Declarar el texto en vigor',
    'withdrawal-notified': 'Notificar el retiro',
  },
  reservation: 'Lo que usted excluye o interpreta de otro modo',
  reserve: 'Formular la reserva',
  onPoint: 'Respecto de',
  wholeText: 'el texto en su conjunto',
  adReferendum: 'Ad referendum: la firma vale una vez confirmada con una nueva firma',
  toConfirm: 'Usted firmó ad referendum: firmar de nuevo la convierte en firma definitiva.',
  confirm: 'Confirmar la firma',
  means: {
    'text-frozen': (title) =>
      `Ya no podrá cambiar ninguna palabra de “${title}”. Lo que se firma es exactamente esta redacción; lo que deba decir otra cosa exigirá otro texto.`,
    signed: (party, title) =>
      `Parte que firma: ${party}. “${title}” se firma bajo su nombre, con la redacción exacta del texto fijado. Todas las personas presentes en la sala lo verán de inmediato.`,
    'signed ad referendum': (party, title) =>
      `Parte que firma: ${party}. “${title}” se firma ad referendum, bajo su nombre: la firma vale una vez confirmada con una nueva firma. Sigue a la vista aunque nunca se confirme.`,
    ratified: (party, title) =>
      `Parte que consiente en obligarse por “${title}”: ${party}. Una vez en vigor, solo podrá retirarse mediante notificación, en los términos del texto.`,
    acceded: (party, title) =>
      `Parte que se adhiere a “${title}” sin haberlo firmado y consiente en obligarse: ${party}. Una vez en vigor, solo podrá retirarse mediante notificación, en los términos del texto.`,
    'force-declared': (title, from) =>
      `Usted declara ante todas las personas presentes en la sala que “${title}” está en vigor. Fecha de efecto: ${from}.`,
  },
  leaving: (party) => `Retiro: ${party}`,
  leavingMeans: (title, until) =>
    `Este acto es irrevocable. “${title}” le obliga hasta ${withArticle(until)}, cuando termina el plazo de preaviso; después usted deja de ser parte en él y pierde lo que concede a sus partes. Todas las personas presentes en la sala lo leerán de inmediato.`,
  leavingWhy: 'Motivo, si desea indicarlo',
  leave: 'Notificar el retiro, sin vuelta atrás',
  reservations: 'Reservas',
  noReservations: 'Ninguna parte ha formulado reservas.',
  takenBack: (date) => `retirada ${withArticle(date)}`,
  takeBack: {
    'reservation-withdrawn': () => 'Retirar la reserva',
    'objection-withdrawn': (whose) => `Retirar la objeción a la reserva de ${whose}`,
  },
  object: (whose) => `Formular una objeción a la reserva de ${whose}`,
  objection: 'Motivo, si desea indicarlo',
  precludes: (whose) => `Impedir la entrada en vigor del texto entre nosotros y ${whose}`,
  objectionMeans: {
    'in part':
      'El texto está en vigor entre ambas partes, salvo aquello a lo que se refiere la reserva, en la medida determinada por ella.',
    precludes: 'Nada del texto está en vigor entre ambas partes.',
  },
  enterObjection: 'Formular la objeción',
  objects: (party, precludes) =>
    precludes
      ? `Objeción: ${party}. El texto no está en vigor entre ambas partes.`
      : `Objeción: ${party}.`,
  participants: {
    title: 'Participantes',
    party: 'Parte',
    signed: 'Firma',
    bound: 'Ratificación o adhesión',
    reservations: 'Reservas',
    inForce: 'En vigor para ella desde',
  },
  how: { ratified: 'ratificación', acceded: 'adhesión' },
  standing: (standing, all) => (standing === all ? all : `${standing} de ${all}`),
  outFrom: (date) => `hasta ${withArticle(date)}`,
  notifications: 'Notificaciones del depositario',
  notified: {
    'text-frozen': () => 'Texto fijado para la firma.',
    signed: (party) => `Firma: ${party}.`,
    ratified: (party) => `Ratificación: ${party}.`,
    acceded: (party) => `Adhesión: ${party}.`,
    'reservation-entered': (party) => `Reserva: ${party}.`,
    'reservation-withdrawn': (party) => `Retiro de una reserva: ${party}.`,
    'objection-made': (party, of) => `Objeción: ${party} (reserva de ${of}).`,
    'objection-withdrawn': (party, of) => `Retiro de una objeción: ${party} (reserva de ${of}).`,
    'withdrawal-notified': (party) => `Notificación de retiro: ${party}.`,
    'in-force': () => 'Entrada en vigor.',
    left: (party) => `Retiro efectivo: ${party}.`,
  },
  needed: 'Número de ratificaciones necesarias',
  named: (n) =>
    n === 0
      ? 'Partes cuya ratificación es indispensable: ninguna'
      : `Partes cuya ratificación es indispensable: ${n}`,
  notBefore: 'No antes de, según su hora local',
  daysOfNotice: 'Días de preaviso para el retiro',
  depositary: 'Depositario del original',
  chairKeeps: 'La presidencia o la mediación',
  daysAfter: 'Días desde la última ratificación hasta la entrada en vigor',
  settle: 'Fijar las condiciones de entrada en vigor',
  signedBy: (party, person) => `${party}: firma de ${person}`,
  reserved: (party, on) => `Reserva de ${party} (${on}):`,
  consents: (parties) =>
    parties === ''
      ? 'No hay ratificaciones ni adhesiones.'
      : `Ratificación o adhesión: ${parties}.`,
  inForce: (since, parties) => `En vigor desde ${withArticle(since)}: ${parties}.`,
  notInForce: (missing, parties) =>
    `Aún no está en vigor. Ratificaciones que faltan: ${missing}.${
      parties && ` Ratificaciones en espera: ${parties}.`
    }`,
};
