import type { TracksWords } from '../en/tracks.ts';
import { plural } from '../plural.ts';

export const tracks: TracksWords = {
  title: 'Vías',
  intro:
    'Las salas a las que usted tiene acceso, lado a lado en el tiempo. Un nudo es una sesión; un hilo, palabras trasladadas de una sala a otra.',
  noTrack: 'Sin vía',
  nothing: 'Aún no ha ocurrido nada en una sala a la que usted tenga acceso.',
  chart: 'Las salas en el tiempo',
  acts: (n) => plural('es', n, { one: `${n} acto`, other: `${n} actos` }),
  sessions: 'Sesiones por orden cronológico',
  calendar: 'Guardar las sesiones para un calendario (iCalendar)',
  noSessions: 'No hay sesiones previstas ni consignadas en estas salas.',
  rough: 'La fecha no es exacta.',
  thread: (from, to) => `Traslado de “${from}” a “${to}”`,
  threads: 'Trasladado de sala en sala',
  now: 'ahora',
  asOf: 'a fecha de',
  find: 'Buscar una sala o una vía',
  shown: (n, all) => `${n} de ${all} salas`,
  foldAll: 'Plegar las vías',
  unfoldAll: 'Mostrar todas las salas',
  together: (n) => plural('es', n, { one: `${n} sala`, other: `${n} salas juntas` }),
  bunch: (n) => plural('es', n, { one: `${n} sesión`, other: `${n} sesiones` }),
  table: {
    chart: 'El gráfico como tabla',
    day: 'Día',
    version: 'Versión',
    title: 'Las salas en una tabla',
    track: 'Vía',
    from: 'Primer acto',
    until: 'Último',
    acts: 'Actos',
    sessions: 'Sesiones',
  },
};
