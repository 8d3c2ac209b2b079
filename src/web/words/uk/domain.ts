import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

export const domain: Words['domain'] = {
  stage: {
    agreed: 'погоджено',
    'in principle': 'погоджено в принципі',
    referred: 'винесено на рішення керівників',
    open: 'не погоджено',
  },
  translation: {
    missing: 'відсутнє',
    stale: 'застаріло: вихідні слова змінилися',
    current: 'відповідає вихідному тексту',
    confirmed: 'підтверджено',
  },
  language: (tag) => languageName('uk', tag),
  lapsed: 'позиція втратила чинність',
  provisional: 'погоджено попередньо: ніщо не погоджено, доки не погоджено все',
  position: {
    objects: 'заперечення',
    reserved: 'позицію зарезервовано',
    referred: 'винесено на рішення керівників',
    silent: 'не висловлено',
    'in principle': 'згода в принципі',
    'with reservation': 'згода із застереженням',
    'ad referendum': 'згода ad referendum',
    agreed: 'згода',
  },
  role: {
    principal: 'керівник',
    envoy: 'посланник',
    negotiator: 'учасник переговорів',
    expert: 'експерт',
    spokesperson: 'офіційний представник',
    chair: 'голова',
    mediator: 'посередник',
    observer: 'спостерігач',
  },
  mandate: {
    speak: 'виступати',
    propose: 'пропонувати формулювання',
    'agree ad referendum': 'давати згоду ad referendum',
    agree: 'давати згоду',
    sign: 'підписувати',
  },
  purpose: {
    roster: 'реєстр учасників',
    plenary: 'пленарне засідання',
    bilateral: 'двосторонні переговори',
    caucus: 'консультації групи',
    delegation: 'власна делегація',
    mediator: 'канцелярія посередника',
    working: 'робоча група',
    public: 'відкрита для всіх',
  },
  point: (label) => `пункт ${label}`,
  version: (n) => `версія ${n}`,
};
