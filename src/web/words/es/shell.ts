import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

/** What the host says of requests by the code of the problem; of the others it says more. */
const problems: Readonly<Record<string, string>> = {
  'too-large': 'El archivo es demasiado grande: traiga uno más pequeño.',
  'too-often': 'Demasiadas peticiones a la vez: espere un minuto e inténtelo de nuevo.',
  'not-now': 'El servidor está ocupado: inténtelo de nuevo en un momento.',
  'not-signed-in': 'El servidor ya no reconoce esta página: cárguela de nuevo.',
};

export const shell: Words['shell'] = {
  parley: 'Parley',
  tagline: 'El registro compartido de una negociación sobre un texto',
  skip: 'Ir al contenido',
  navigation: 'Vistas de las conversaciones',
  views: {
    state: 'Estado de las conversaciones',
    principal: 'Autoridades políticas',
    text: 'Texto',
    columns: 'Columnas',
    languages: 'Textos auténticos',
    matrix: 'Cuadro de posiciones',
    rooms: 'Salas',
    tracks: 'Vías',
    statements: 'Declaraciones',
    pledges: 'Contribuciones',
    closing: 'Cierre',
    people: 'Participantes',
    record: 'Registro',
    search: 'Búsqueda',
  },
  imprint: 'Aviso legal',
  language: 'Idioma',
  languageMissing: (name) => `Por ahora no se puede obtener del servidor: ${name}.`,
  opening: 'Abriendo el registro…',
  beingChecked: 'en verificación',
  checking: (done, all) => `Verificación de firmas: ${done} de ${all}`,
  noKey: 'Este navegador no tiene ninguna clave para esta negociación.',
  noKeyWhat:
    'Entre con el código que le dio la jefatura de su delegación, o empiece por la página inicial.',
  notFound: 'Para usted no existe aquí tal negociación.',
  unreachable:
    'No se puede conectar con el servidor. Parley lo intentará de nuevo cuando vuelva a cargar la página.',
  chooseFile: 'Elegir un archivo',
  hostUnreachable: 'No se puede acceder al servidor: compruebe la conexión e inténtelo de nuevo.',
  hostFailed: 'El servidor no pudo responder: inténtelo de nuevo en un momento.',
  hostSays: (code, detail) =>
    problems[code] ?? `El servidor lo rechazó y dice, en inglés: “${detail}”`,
  nowhere: 'No existe tal página.',
  notShown: 'No se pudo mostrar esta página.',
  notShownWhat:
    'Vuelva a cargarla cuando se pueda conectar con el servidor. Lo que estaba escribiendo para un punto se conserva en este navegador.',
  loadAgain: 'Volver a cargar la página',
  whatHappened: 'Qué ha ocurrido',
  toHome: 'A la página inicial',
  enterCode: 'Entrar con un código',
  writingIn: 'Usted escribe en',
  room: 'Sala',
  whoSees: (names) => `Visible para ${names}.`,
  nobodyElse: 'Visible solo para usted.',
  inRoom: (n) =>
    plural('es', n, { one: `${n} persona en la sala`, other: `${n} personas en la sala` }),
  counts: {
    open: (n) => `${n} sin acuerdo`,
    referred: (n) => plural('es', n, { one: `${n} remitido`, other: `${n} remitidos` }),
    'in principle': (n) => `${n} en principio`,
    agreed: (n) => `${n} con acuerdo`,
  },
  versionOf: (n, date) => `v${n}, ${date}`,
  me: (name, title) => `Su identidad aquí: ${name}, ${title}`,
  switchPerson: 'Cambiar de identidad',
  otherPeople: 'Continuar con otra identidad',
  oneKey: 'Este navegador actúa aquí por esta persona. Las demás entran con un código propio.',
  link: {
    live: 'en directo',
    'catching up': 'poniéndose al día',
    offline: 'sin conexión',
  },
  time: 'Tiempo',
  now: 'ahora',
  asOf: (date) => `a fecha de ${date}`,
  backToNow: 'Volver al momento actual',
  earlier: 'Una inscripción antes',
  later: 'Una inscripción después',
  past: 'Está viendo el pasado: aquí no se puede hacer nada.',
  entries: (n) => plural('es', n, { one: `${n} inscripción`, other: `${n} inscripciones` }),
  copy: (date) =>
    `Esta es una copia del registro a fecha de ${date}: lo posterior no consta en ella, y no se puede inscribir nada.`,
  notInCopy: 'Esta es una copia: aquí no se puede inscribir nada. Hágalo en el servidor.',
  notInThePast: 'No se puede hacer nada en el pasado: vuelva primero al momento actual.',
  notOpenYet: 'El registro aún no está abierto: inténtelo de nuevo dentro de un momento.',
  notSent:
    'Se perdió la conexión antes de que respondiera el registro; si se inscribió, aparecerá aquí por sí solo.',
  notNow:
    'No se puede contactar con el servidor anfitrión: no se envió nada. Lo que escribió se conserva aquí; hágalo de nuevo cuando vuelva la conexión.',
  notSaid: 'No se dijo nada.',
  wider: {
    title: 'Esto lo verán más personas',
    what: (room) => `Lo que hace ahora se dice en la sala ${room}. Lo verán:`,
    yes: (room) => `Decirlo en la sala ${room}`,
    no: 'No decirlo',
  },
  close: 'Cerrar',
  cancel: 'Cancelar',
};
