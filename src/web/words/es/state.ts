import type { Words } from '../en.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

const number = new Intl.NumberFormat('es');
const point = (n: number): string => plural('es', n, { one: `${n} punto`, other: `${n} puntos` });
const word = (n: number): string =>
  plural('es', n, { one: `${number.format(n)} palabra`, other: `${number.format(n)} palabras` });
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const agreedOf = (agreed: number, total: number): string => {
  if (agreed === 0) return `ninguno de los puntos (${total}) está acordado aún`;
  if (agreed < total)
    return plural('es', agreed, {
      one: `${agreed} de los ${total} puntos está acordado`,
      other: `${agreed} de los ${total} puntos están acordados`,
    });
  return total === 1 ? 'el único punto está acordado' : `los ${total} puntos están todos acordados`;
};

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const parts = [
      agreedOf(by.agreed, total),
      by['in principle'] > 0 &&
        plural('es', by['in principle'], {
          one: `${by['in principle']} lo está en principio`,
          other: `${by['in principle']} lo están en principio`,
        }),
      by.referred > 0 &&
        plural('es', by.referred, {
          one: `${by.referred} espera a las autoridades políticas`,
          other: `${by.referred} esperan a las autoridades políticas`,
        }),
      by.open > 0 &&
        plural('es', by.open, {
          one: `${by.open} sigue sin acuerdo`,
          other: `${by.open} siguen sin acuerdo`,
        }),
      mover &&
        `movimiento en ${point(mover.points)} desde ${withArticle(mover.since)} (${mover.party})`,
      gate &&
        plural('es', gate.missing, {
          one: `“${gate.guards}” espera a que se cierre un punto más`,
          other: `“${gate.guards}” espera a que se cierren ${gate.missing} puntos más`,
        }),
    ].filter((part) => typeof part === 'string');
    return `${upper(parts.join('; '))}.`;
  },
  noText: (room) => `Aún no hay ningún texto sobre la mesa en la sala ${room}.`,
  noRoom: 'Aún no hay para usted ninguna sala en estas conversaciones.',
  waitToBeLetIn:
    'Quien esté en una sala puede darle acceso a ella; la sala aparecerá aquí por sí sola.',
  convergence: (from, to, before, now) =>
    `Acercamiento del texto, en puntos con acuerdo: ${before} ${withArticle(from)}, ${now} ${withArticle(to)}.`,
  versionsAsTicks: (n) =>
    plural('es', n, { one: `${n} versión`, other: `${n} versiones, cada una con su marca` }),
  desk: 'Mi mesa',
  unsaid: (n) => `Su parte no ha indicado su posición sobre ${point(n)}.`,
  deskClear: 'Nada espera su respuesta.',
  yourLapsed: (position, day) =>
    `su posición (${position}) caducó ${withArticle(day)}; cambió la redacción.`,
  yourLapsedAndBack: (position, day) =>
    `su posición (${position}) caducó ${withArticle(day)}; la redacción vuelve a ser la que era.`,
  wouldClose: (names) => `hacer suya la redacción de ${names} cerraría los corchetes.`,
  yourOvertaken: (version) =>
    `su redacción quedó superada por la versión ${version}; propóngala de nuevo, o desista de ella.`,
  yourPlaceOvertaken: (version) =>
    `la ubicación deseada ya no existe en la versión ${version}; traslade de nuevo el punto o déjelo así.`,
  onlyYou: 'todas las demás partes han dado su acuerdo; solo falta su respuesta.',
  gates: 'Requisitos previos',
  gateIs: (open) => (open ? 'superado' : 'pendiente'),
  holds: (holds) => (holds ? 'se cumple' : 'aún no se cumple'),
  behind: (guards, open) => (open ? `Ya es posible: ${guards}.` : `En espera: ${guards}.`),
  waived: (guards, reason) =>
    `${guards}: requisito dispensado por la presidencia, que declara: ${reason}`,
  condition: {
    all: 'Todo lo siguiente:',
    any: 'Una de estas condiciones:',
    atLeast: (n) => `Al menos ${n} de estas condiciones:`,
    points: (level, except) =>
      except === 0
        ? `Todos los puntos, al menos ${level}.`
        : `Todos los puntos, al menos ${level}, salvo ${point(except)} como máximo.`,
    named: (names, level) => `Al menos ${level}: ${names}.`,
    ofNamed: (n, level, except) =>
      `De ${point(n)}, cada uno al menos ${level}${
        except === 0 ? '' : `, salvo ${except} como máximo`
      }.`,
    fact: (title) => title,
    undeclared: 'Un hecho que nadie ha declarado aún.',
    notBefore: (date) => `Fecha más temprana: ${date}.`,
    judgement: (words) => `Cuestión de apreciación: ${words}`,
  },
  bracketLeft: 'quedan palabras entre corchetes',
  andMore: (n) => `y ${n} más`,
  distance: (n, of, version) =>
    n === 0
      ? `La versión ${version} tiene la redacción del primer proyecto.`
      : `Del primer proyecto (${word(of)}) a la versión ${version}, palabras añadidas o suprimidas: ${number.format(n)}; sobre todo:`,
  distanceOfPoint: (n) => `(${number.format(n)})`,
  distanceUnknown: (version) =>
    `No puede medirse cuánto dista la versión ${version} del primer proyecto: su texto no es público.`,
  distanceWithheld: (n) =>
    plural('es', n, {
      one: `${n} punto no se cuenta: su texto no es público.`,
      other: `${n} puntos no se cuentan: su texto no es público.`,
    }),
  showRedline: 'Comparar con el primer proyecto',
  sessions: 'Próximas sesiones',
  sought: 'solicitada',
  moved: {
    title: (since) => `Qué ha cambiado desde su última visita (${since})`,
    textStill: 'El texto y las posiciones sobre él siguen como estaban.',
    version: (version) => `Se presentó la versión ${version}.`,
    joined: (who, whom, on) => `${who}: adhesión a la redacción de ${whom} (${on}).`,
    nearer: (who, whom, on) => `${who}: acercamiento a ${whom} (${on}).`,
    reworded: (who, on) => `${who}: otra redacción propuesta (${on}).`,
    point: (on, to) =>
      `${upper(on)}: ${[
        to.now && `ahora ${to.now}`,
        to.bracket && (to.bracket === 'closed' ? 'corchetes cerrados' : 'corchetes abiertos'),
      ]
        .filter(Boolean)
        .join('; ')}.`,
    position: (who, position, on) => `${who}: ${position} (${on}).`,
    more: (n) => `Mostrar ${n} más`,
  },
  latest: 'Lo último ocurrido',
  allOfRoom: (room) => `Todo lo que consta en la sala “${room}”`,
  firstSteps: 'Primeros pasos',
  noHeads: 'Ninguna delegación tiene aún jefatura: dé acceso a cada jefatura con un código.',
  heads: (n) =>
    plural('es', n, {
      one: `Hay ${n} jefatura de delegación acreditada.`,
      other: `Hay ${n} jefaturas de delegación acreditadas.`,
    }),
  letHeadIn: 'Dar acceso a la jefatura de una delegación',
  letDelegateIn: 'Dar acceso a un miembro de la delegación',
  name: 'Nombre',
  office: 'Cargo, tal como figura en la credencial',
  party: 'Parte',
  role: 'Función',
  mandates: 'Mandatos',
  lettingInto: 'Dar acceso también a estas salas',
  makeCode: 'Crear un código',
};
