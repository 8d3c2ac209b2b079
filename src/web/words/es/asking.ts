import type { Words } from '../en.ts';
import { withArticle } from './dates.ts';

export const asking: Words['asking'] = {
  toPage: 'Solicitar acceso mediante la identificación de su ministerio',
  title: 'Solicitar acceso',
  what: 'Identifíquese en su propio ministerio. La jefatura de su delegación ve entonces su solicitud y decide. Se crea una clave en este navegador; su ministerio no la recibe, y una vez concedido el acceso ya no necesitará esa identificación.',
  through: (provider) => `Identificarse: ${provider}`,
  none: 'Aquí no se ha configurado ningún ministerio para identificarse: pida un código a la jefatura de su delegación.',
  asked: (provider) => `Solicitud enviada: ${provider}`,
  askedOn: (when, until) =>
    `Fecha de la solicitud: ${when}. Si nadie le da acceso, aquí no se dirá nada; si sigue sin respuesta pasado ${withArticle(until)}, solicítelo de nuevo.`,
  readOut:
    'La jefatura de su delegación debe saber que esta clave es suya. Léale estas palabras en voz alta, por teléfono o en persona:',
  look: 'Comprobar si se ha concedido el acceso',
  notYet: 'El acceso aún no se ha concedido.',
  refused: {
    expired:
      'Este trámite no se inició en este navegador, o se inició hace demasiado tiempo: vuelva a empezar.',
    declined:
      'No se completó la identificación: vuelva a empezar, o pida un código a la jefatura de su delegación.',
    'not-vouched':
      'La respuesta recibida no es válida y no se tiene en cuenta: vuelva a empezar, y avise a quien administra este servidor si ocurre de nuevo.',
    unreachable:
      'No hubo respuesta, o fue demasiado larga: inténtelo de nuevo dentro de un momento.',
    'too-often':
      'Se han hecho muchas solicitudes en poco tiempo: espere diez minutos y vuelva a empezar.',
  },
  theyAsk: 'Solicitudes de acceso',
  vouched: (provider, subject) =>
    `“${provider}” atestigua la identificación de esta persona, con el identificador “${subject}”.`,
  keyWords: 'Las palabras de la clave:',
  askedAndUntil: (when, until) =>
    `Fecha de la solicitud: ${when}. Se muestra aquí hasta ${withArticle(until)}.`,
  letIn: (name) => `Dar acceso a ${name}`,
  turnAway: (name) => `Denegar el acceso a ${name}`,
  whyCompare:
    'Otros atestiguan la identidad de la persona, pero solo estas palabras atestiguan la clave: quien administra el servidor podría haberla sustituido por otra. Pida que se las lean en voz alta.',
  compared: (name) => `${name} me ha leído estas palabras, y son las mismas`,
  accredit: 'Acreditar',
};
