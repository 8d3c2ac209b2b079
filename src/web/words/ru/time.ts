import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const time: Words['time'] = {
  play: 'Показывать по порядку отсюда',
  pause: 'Остановить показ',
  speed: 'Скорость',
  perSecond: (n) =>
    plural('ru', n, {
      one: `${n} запись в секунду`,
      few: `${n} записи в секунду`,
      many: `${n} записей в секунду`,
      other: `${n} записи в секунду`,
    }),
  version: (n, title) => `Версия ${n}: ${title}`,
  session: (title) => `Заседание: ${title}`,
  marks: 'Версии и заседания',
};
