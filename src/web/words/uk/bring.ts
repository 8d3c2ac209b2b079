import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const changes = (n: number): string =>
  plural('uk', n, { one: `${n} зміна`, few: `${n} зміни`, many: `${n} змін`, other: `${n} зміни` });

export const bring: Words['bring'] = {
  title: 'Принести файл',
  intro:
    'Ваш власний файл із повним текстом у вашій редакції. Сервер читає його й нічого не зберігає; нічого не вноситься, доки ви не побачите, що він змінює.',
  open: 'Принести свій файл',
  back: 'Назад до тексту',
  another: 'Принести інший файл',
  choose: 'Виберіть файл або перетягніть його сюди',
  kinds: 'Word (.docx), OpenDocument (.odt), Markdown, простий текст або Akoma Ntoso',
  otherKind: (name, kinds) => `${name} — файл такого виду тут не читається; підійдуть ${kinds}.`,
  reading: (name) => `Читається ${name}…`,
  understood: 'Що зрозуміло',
  read: (n, name) =>
    `Прочитано з ${name}: ${plural('uk', n, { one: `${n} пункт`, few: `${n} пункти`, many: `${n} пунктів`, other: `${n} пункту` })}.`,
  tracked: (author, inserted, deleted, moved) =>
    `Відстежувані виправлення (${author || 'автора не вказано'}), прочитані як прийняті: вставлень — ${inserted}, вилучень — ${deleted}, переміщень — ${moved}.`,
  comments: (n) => `Приміток: ${n}. Вони не входять до тексту й не пропонуються.`,
  pointAt: (place) => `абзац ${place}`,
  notWords: {
    field: 'є поле; прочитано слова, які воно показує.',
    note: 'є виноска; її слова стоять окремим абзацом наприкінці.',
    picture: 'є зображення; його опущено.',
    formula: 'є формула; прочитано лише її знаки.',
    'reading above': 'над словами вказано читання; його опущено.',
  },
  without: (what) => `Опущено: ${what}.`,
  aim: 'Для чого',
  asWanted: (party) => `редакція сторони ${party}`,
  changes: (n) => (n === 0 ? 'Змін немає: це вже ваш текст' : changes(n)),
  showSame: (n) => `Показати й пункти без змін: ${n}`,
  status: {
    same: 'без змін',
    changed: 'нова редакція',
    new: 'новий: нічого схожого в тексті немає',
    gone: 'вилучено: у файлі його немає',
    moved: 'переміщено',
  },
  movedFrom: (label) => `попереднє місце: ${label}`,
  noTitle: 'Назву змінює лише укладач тексту.',
  propose: (n, party) => `Запропонувати від імені ${party}: ${changes(n)}`,
  table: (n, version) => `Внести версію ${version}: ${changes(n)}`,
  progress: (recorded, of) => `Внесено: ${recorded} із ${of}`,
  goOn: 'Продовжити',
  proposed: (n, party) => `Запропоновано від імені ${party}: ${changes(n)}.`,
  tabled: 'Нову версію внесено.',
};
