import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const time: Words['time'] = {
  play: 'Показувати по порядку звідси',
  pause: 'Зупинити показ',
  speed: 'Швидкість',
  perSecond: (n) =>
    plural('uk', n, {
      one: `${n} запис за секунду`,
      few: `${n} записи за секунду`,
      many: `${n} записів за секунду`,
      other: `${n} запису за секунду`,
    }),
  version: (n, title) => `Версія ${n}: ${title}`,
  session: (title) => `Засідання: ${title}`,
  marks: 'Версії та засідання',
};
