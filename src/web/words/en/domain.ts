import type { Stage } from '../../../core/record/condition.ts';
import type { Position } from '../../../core/record/instrument.ts';
import type { TranslationState } from '../../../core/record/languages.ts';
import type { Mandate, Role } from '../../../core/record/roster.ts';
import type { Purpose } from '../../../core/record/state.ts';
import { languageName } from '../language-name.ts';

/** The field's own words, as shown. */
export const domain = {
  stage: {
    agreed: 'agreed',
    'in principle': 'in principle',
    referred: 'referred to the principals',
    open: 'open',
  } as Record<Stage, string>,
  translation: {
    missing: 'missing',
    stale: 'stale: the leading words changed',
    current: 'current',
    confirmed: 'confirmed',
  } as Record<TranslationState, string>,
  language: (tag: string) => languageName('en', tag),
  lapsed: 'lapsed',
  provisional: 'agreed, provisionally: nothing is agreed until everything is agreed',
  position: {
    objects: 'objects',
    reserved: 'reserved',
    referred: 'referred to the principals',
    silent: 'silent',
    'in principle': 'in principle',
    'with reservation': 'with reservation',
    'ad referendum': 'ad referendum',
    agreed: 'agreed',
  } as Record<Position, string>,
  role: {
    principal: 'principal',
    envoy: 'envoy',
    negotiator: 'negotiator',
    expert: 'expert',
    spokesperson: 'spokesperson',
    chair: 'chair',
    mediator: 'mediator',
    observer: 'observer',
  } as Record<Role, string>,
  mandate: {
    speak: 'speak',
    propose: 'propose wording',
    'agree ad referendum': 'agree ad referendum',
    agree: 'agree',
    sign: 'sign',
  } as Record<Mandate, string>,
  purpose: {
    roster: 'roster',
    plenary: 'plenary',
    bilateral: 'bilateral',
    caucus: 'caucus',
    delegation: 'own delegation',
    mediator: 'mediator’s office',
    working: 'working group',
    public: 'public',
  } as Record<Purpose, string>,
  /** Between a name and what is said of it. */
  colon: ': ',
  point: (label: string) => `point ${label}`,
  version: (n: number) => `version ${n}`,
};
