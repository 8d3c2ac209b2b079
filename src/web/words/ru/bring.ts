import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const changes = (n: number): string =>
  plural('ru', n, {
    one: `${n} изменение`,
    few: `${n} изменения`,
    many: `${n} изменений`,
    other: `${n} изменения`,
  });

export const bring: Words['bring'] = {
  title: 'Принести файл',
  intro:
    'Ваш собственный файл с полным текстом в вашей редакции. Сервер читает его и ничего не сохраняет; ничего не вносится, пока вы не увидите, что он меняет.',
  open: 'Принести свой файл',
  back: 'Назад к тексту',
  another: 'Принести другой файл',
  choose: 'Выберите файл или перетащите его сюда',
  kinds: 'Word (.docx), OpenDocument (.odt), Markdown, простой текст или Akoma Ntoso',
  otherKind: (name, kinds) => `${name} — файл такого вида здесь не читается; подойдут ${kinds}.`,
  reading: (name) => `Читается ${name}…`,
  understood: 'Что понято',
  read: (n, name) =>
    `Прочитано из ${name}: ${plural('ru', n, { one: `${n} пункт`, few: `${n} пункта`, many: `${n} пунктов`, other: `${n} пункта` })}.`,
  tracked: (author, inserted, deleted, moved) =>
    `Отслеживаемые исправления (${author || 'автор не указан'}), прочитаны как принятые: вставок — ${inserted}, удалений — ${deleted}, перемещений — ${moved}.`,
  comments: (n) => `Примечаний: ${n}. Они не входят в текст и не предлагаются.`,
  pointAt: (place) => `абзац ${place}`,
  notWords: {
    field: 'есть поле; прочитаны слова, которые оно показывает.',
    note: 'есть сноска; её слова стоят отдельным абзацем в конце.',
    picture: 'есть изображение; оно опущено.',
    formula: 'есть формула; прочитаны только её знаки.',
    'reading above': 'над словами указано чтение; оно опущено.',
  },
  without: (what) => `Опущено: ${what}.`,
  aim: 'Для чего',
  asWanted: (party) => `редакция стороны ${party}`,
  changes: (n) => (n === 0 ? 'Изменений нет: это уже ваш текст' : changes(n)),
  showSame: (n) => `Показать и пункты без изменений: ${n}`,
  status: {
    same: 'без изменений',
    changed: 'новая редакция',
    new: 'новый: ничего похожего в тексте нет',
    gone: 'исключён: в файле его нет',
    moved: 'перемещён',
  },
  movedFrom: (label) => `прежнее место: ${label}`,
  noTitle: 'Название меняет только составитель текста.',
  propose: (n, party) => `Предложить от имени ${party}: ${changes(n)}`,
  table: (n, version) => `Внести версию ${version}: ${changes(n)}`,
  progress: (recorded, of) => `Внесено: ${recorded} из ${of}`,
  goOn: 'Продолжить',
  proposed: (n, party) => `Предложено от имени ${party}: ${changes(n)}.`,
  tabled: 'Новая версия внесена.',
};
