import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

export const domain: Words['domain'] = {
  stage: {
    agreed: 'согласовано',
    'in principle': 'согласовано в принципе',
    referred: 'вынесено на решение руководителей',
    open: 'не согласовано',
  },
  translation: {
    missing: 'отсутствует',
    stale: 'устарело: исходные слова изменились',
    current: 'соответствует исходному тексту',
    confirmed: 'подтверждено',
  },
  language: (tag) => languageName('ru', tag),
  lapsed: 'позиция утратила силу',
  provisional: 'согласовано предварительно: ничто не согласовано, пока не согласовано всё',
  position: {
    objects: 'возражение',
    reserved: 'позиция зарезервирована',
    referred: 'вынесено на решение руководителей',
    silent: 'не высказана',
    'in principle': 'согласие в принципе',
    'with reservation': 'согласие с оговоркой',
    'ad referendum': 'согласие ad referendum',
    agreed: 'согласие',
  },
  role: {
    principal: 'руководитель',
    envoy: 'посланник',
    negotiator: 'участник переговоров',
    expert: 'эксперт',
    spokesperson: 'официальный представитель',
    chair: 'председатель',
    mediator: 'посредник',
    observer: 'наблюдатель',
  },
  mandate: {
    speak: 'выступать',
    propose: 'предлагать формулировки',
    'agree ad referendum': 'давать согласие ad referendum',
    agree: 'давать согласие',
    sign: 'подписывать',
  },
  purpose: {
    roster: 'реестр участников',
    plenary: 'пленарное заседание',
    bilateral: 'двусторонние переговоры',
    caucus: 'консультации группы',
    delegation: 'своя делегация',
    mediator: 'канцелярия посредника',
    working: 'рабочая группа',
    public: 'открытая для всех',
  },
  point: (label) => `пункт ${label}`,
  version: (n) => `версия ${n}`,
};
