import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const time: Words['time'] = {
  play: 'Reproducir desde aquí',
  pause: 'Detener la reproducción',
  speed: 'Velocidad',
  perSecond: (n) =>
    plural('es', n, { one: '1 asiento por segundo', other: `${n} asientos por segundo` }),
  version: (n, title) => `Versión ${n}: ${title}`,
  session: (title) => `Sesión: ${title}`,
  marks: 'Versiones y sesiones',
};
