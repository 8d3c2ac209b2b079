import type { TracksWords } from '../en/tracks.ts';
import { plural } from '../plural.ts';

export const tracks: TracksWords = {
  title: 'Треки',
  intro:
    'Ваші кімнати поруч на шкалі часу. Вузол — це засідання, нитка — слова, передані з однієї кімнати до іншої.',
  noTrack: 'Поза треками',
  nothing: 'У ваших кімнатах поки що нічого не відбулося.',
  chart: 'Кімнати на шкалі часу',
  acts: (n) =>
    plural('uk', n, {
      one: `${n} дія`,
      few: `${n} дії`,
      many: `${n} дій`,
      other: `${n} дії`,
    }),
  sessions: 'Засідання за порядком часу',
  calendar: 'Зберегти засідання для календаря (iCalendar)',
  noSessions: 'У цих кімнатах немає ні запланованих, ні записаних засідань.',
  rough: 'Дата приблизна.',
  thread: (from, to) => `Передано: ${from} → ${to}`,
  threads: 'Передане з кімнати до кімнати',
  now: 'зараз',
  asOf: 'станом на',
  find: 'Знайти кімнату або трек',
  shown: (n, all) => `Кімнати: ${n} із ${all}`,
  foldAll: 'Згорнути треки',
  unfoldAll: 'Показати всі кімнати',
  together: (n) => `Кімнати разом: ${n}`,
  bunch: (n) => `Засідання: ${n}`,
  table: {
    chart: 'Графік у вигляді таблиці',
    day: 'День',
    version: 'Версія',
    title: 'Кімнати в таблиці',
    track: 'Трек',
    from: 'Перша дія',
    until: 'Остання',
    acts: 'Дії',
    sessions: 'Засідання',
  },
};
