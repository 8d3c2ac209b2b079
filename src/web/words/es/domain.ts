import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

/** Positions and roles are nouns, stages the same for one point and for many: nothing has to agree with a name or a number. */
export const domain: Words['domain'] = {
  stage: {
    agreed: 'con acuerdo',
    'in principle': 'con acuerdo en principio',
    referred: 'en manos de las autoridades políticas',
    open: 'sin acuerdo',
  },
  translation: {
    missing: 'falta',
    stale: 'desactualizada: cambió el texto de referencia',
    current: 'al día',
    confirmed: 'confirmada',
  },
  language: (tag) => languageName('es', tag),
  lapsed: 'caducada',
  provisional: 'con acuerdo provisional: nada está acordado hasta que todo esté acordado',
  position: {
    objects: 'objeción',
    reserved: 'posición reservada',
    referred: 'remisión a las autoridades políticas',
    silent: 'silencio',
    'in principle': 'acuerdo en principio',
    'with reservation': 'acuerdo con reserva',
    'ad referendum': 'acuerdo ad referendum',
    agreed: 'acuerdo',
  },
  role: {
    principal: 'autoridad política',
    envoy: 'representante especial',
    negotiator: 'negociación',
    expert: 'especialista',
    spokesperson: 'portavoz',
    chair: 'presidencia',
    mediator: 'mediación',
    observer: 'observación',
  },
  mandate: {
    speak: 'hacer uso de la palabra',
    propose: 'proponer redacciones',
    'agree ad referendum': 'dar acuerdo ad referendum',
    agree: 'dar acuerdo',
    sign: 'firmar',
  },
  purpose: {
    roster: 'lista de participantes',
    plenary: 'plenaria',
    bilateral: 'reunión bilateral',
    caucus: 'concertación de grupo',
    delegation: 'delegación propia',
    mediator: 'oficina de mediación',
    working: 'grupo de trabajo',
    public: 'sala pública',
  },
  colon: ': ',
  point: (label) => `punto ${label}`,
  version: (n) => `versión ${n}`,
};
