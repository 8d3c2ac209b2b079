import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const time: Words['time'] = {
  play: 'Faire défiler à partir d’ici',
  pause: 'Arrêter le défilement',
  speed: 'Vitesse',
  perSecond: (n) =>
    plural('fr', n, { one: `${n} écriture par seconde`, other: `${n} écritures par seconde` }),
  version: (n, title) => `Version ${n} : ${title}`,
  session: (title) => `Séance : ${title}`,
  marks: 'Versions et séances',
};
