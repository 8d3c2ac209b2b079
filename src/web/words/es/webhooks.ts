import type { Words } from '../en.ts';

export const webhooks: Words['webhooks'] = {
  open: 'Enviar las inscripciones a una dirección',
  title: 'Inscripciones enviadas a una dirección (webhooks)',
  what: 'Las nuevas inscripciones que usted puede consultar se envían, firmadas, a una dirección suya, hasta que la retire o se ponga fin a la clave de este navegador. Quien lee en esa dirección lee lo que usted puede consultar.',
  off: 'Quien administra este servidor no ha activado esta función.',
  none: 'Aún no hay ninguna dirección.',
  address: 'Dirección, que empiece por https://',
  add: 'Añadir esta dirección',
  secret:
    'El secreto con el que el receptor comprueba lo que recibe. Solo se muestra ahora: guárdelo donde solo lo lea el receptor.',
  nothingYet: 'Aún no se ha entregado nada',
  delivered: (when) => `Última entrega: ${when}`,
  waiting: (n) => `Pendientes de entrega: ${n}`,
  failing: (since) => `El receptor no acepta nada desde: ${since}`,
  again: (when) => `Nuevo intento: ${when}`,
  givenUp: 'Envío abandonado: añada de nuevo la dirección para reanudarlo.',
  keyEnded: 'Terminado: se puso fin a la clave con la que se solicitó.',
  remove: (address) => `Retirar ${address}`,
};
