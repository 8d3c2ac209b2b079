import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const word = (n: number): string =>
  plural('ru', n, {
    one: `${n} слово`,
    few: `${n} слова`,
    many: `${n} слов`,
    other: `${n} слова`,
  });

export const text: Words['text'] = {
  noRoom: 'Пока нет комнаты, в которой мог бы быть внесён текст.',
  noText: (room) => `В комнате «${room}» текст ещё не внесён.`,
  notYetTabled: 'Ни одна его версия ещё не внесена.',
  which: 'Какой текст',
  read: 'Читать',
  withBrackets: 'со скобками',
  clean: 'чистый, как внесён',
  against: 'Отличия от прежних версий',
  againstVersion: (n, day) => `отличия от версии ${n}, ${day}`,
  earlier: 'Внесено ранее',
  versionOf: (n, day) => `версия ${n}, ${day}`,
  parallel: 'Параллельный текст',
  besideVersion: (n, day) => `рядом с версией ${n}, ${day}`,
  asOne: 'В редакции одной стороны',
  asParty: (party) => `редакция стороны ${party}`,
  ladder: 'Пункты и степень их согласования',
  rung: (name, stage) => `Пункт ${name}: ${stage}`,
  changedInAll: (n) => `добавлено или исключено: ${word(n)}`,
  under: 'Развивает пункт',
  deeper: 'Предстоит развить из этого пункта',
  notTabledYet: 'текста ещё нет',
  inTree: (depth, title) => (depth === 0 ? title : `${'– '.repeat(depth)}${title}`),
  tableUnder: 'Внести текст к этому пункту',
  bracket: (alternatives) => `скобки: ${alternatives.join('; ')}`,
  wants: (n, names, said) =>
    names === '' ? `«${said}»` : `${names} ${n === 1 ? 'предлагает' : 'предлагают'} «${said}»`,
  wantsOut: (n, names) =>
    names === ''
      ? 'исключить'
      : `${names} ${n === 1 ? 'предлагает' : 'предлагают'} исключить эти слова`,
  bracketsAt: (point, n) =>
    n === 0 ? `${point}: скобок не осталось.` : `${point}: мест в скобках — ${n}.`,
  foldBracket: 'Свернуть',
  joinHere: (names) => `Присоединиться только в этих словах: ${names}`,
  draftKept:
    'Этот проект не отправлен. Он хранится в этой вкладке, пока вы его не предложите или не удалите.',
  discard: 'Удалить проект',
  delete: 'исключить',
  withheld: 'текст не публичен',
  margin: (point) => `О пункте: ${point}`,
  legend: 'Знаки и клавиши',
  choosePoint: 'Выберите пункт, и на полях появятся сведения о нём.',
  keys: [
    ['j', 'следующий пункт'],
    ['k', 'предыдущий пункт'],
    [']', 'следующие скобки'],
    ['[', 'предыдущие скобки'],
    ['Enter', 'раскрыть скобки; Esc — свернуть'],
    ['o', 'следующий несогласованный пункт'],
    ['m', 'что о нём сказано на полях; Esc — назад'],
  ],
  lapsedPoint: 'не согласовано: одна из позиций утратила силу',
  provisionally: 'предварительно, до согласования всего текста',
  positions: 'Позиции',
  through: (party, coalition) => `${party}, через коалицию: ${coalition}`,
  forMembers: (coalition, members) =>
    members === ''
      ? `${coalition} (члены говорят сами за себя)`
      : `${coalition} (за членов: ${members})`,
  silentParties: (n) =>
    plural('ru', n, {
      one: `${n} сторона не высказалась`,
      few: `${n} стороны не высказались`,
      many: `${n} сторон не высказались`,
      other: `${n} стороны не высказались`,
    }),
  bySilence: ' (в порядке процедуры умолчания)',
  lapsedFrom: (position) => `утратила силу (прежняя: ${position})`,
  wordsChanged: (n, day) =>
    plural('ru', n, {
      one: `${n} слово изменено ${day}`,
      few: `${n} слова изменены ${day}`,
      many: `${n} слов изменено ${day}`,
      other: `${n} слова изменено ${day}`,
    }),
  cameBack: (day) =>
    `слова изменились ${day} и вновь стали прежними: возобновите позицию или оставьте как есть`,
  wordings: 'Формулировки',
  onTable: 'Внесённый текст',
  noSuchPoint: 'Такого пункта нет.',
  join: (names) => `Присоединиться к формулировке: ${names}`,
  joinTable: 'Вернуться к словам внесённого текста',
  propose: 'Предложить формулировку',
  goOn: 'Продолжить работу над проектом',
  newPoint: 'Предложить новый пункт после этого',
  newPointAfter: (point) => `Новый пункт; предыдущий: ${point}`,
  number: 'Номер',
  proposePoint: 'Предложить этот пункт',
  overtaken: (party, version) =>
    `Формулировка стороны ${party} к версии ${version} отстала от ныне внесённой версии:`,
  proposeAgain: 'Предложить снова',
  withdraw: 'Снять нашу формулировку',
  move: 'Перенести этот пункт',
  moveOf: (point) => `Перенос: ${point}`,
  moveBehind: 'Желаемое место',
  moveLevel: 'На каком уровне',
  beside: 'на том же уровне',
  below: 'внутри него, уровнем ниже',
  withParts:
    'Всё, что входит в пункт, переносится вместе с ним. Позиции от этого силы не утрачивают.',
  proposeMove: 'Предложить это место',
  withdrawMove: 'Оставить пункт на месте',
  places: 'Место пункта',
  place: {
    first: 'перед всеми остальными пунктами',
    after: (point) => `после: ${point}`,
    under: (point) => `в составе: ${point}`,
    table: 'как во внесённом тексте',
  },
  joinPlace: (names) => `Присоединиться: ${names}`,
  placeOvertaken: (party, version, place) =>
    `В версии ${version} сторона ${party} предлагала место: ${place}; во внесённой версии такого места больше нет.`,
  movedFrom: (label) => (label === '' ? 'перенесено сюда' : `перенесено из ${label}`),
  movedTo: (label) => (label === '' ? 'перенесено в другое место' : `перенесено в ${label}`),
  wordingOf: (party) => `Формулировка стороны ${party}`,
  proposeThis: 'Предложить эту формулировку',
  proposeOut: 'Предложить исключить пункт',
  wouldRead: 'Текст гласил бы:',
  standsOn: (party) => `Позиция стороны ${party} по этим словам`,
  take: 'Записать эту позицию',
  renew: (position) => `Возобновить: ${position}`,
  noteOf: {
    objects: 'Причина',
    reserved: 'Почему её ещё нельзя высказать',
    'with reservation': 'Текст оговорки',
    'ad referendum': 'Кто должен утвердить и к какому сроку',
    referred: 'На чьё решение и почему',
  },
  missing: (mandates, party) =>
    `Для остального недостаёт полномочий от имени стороны ${party} (${mandates}): их может предоставить глава вашей делегации.`,
  history: (n) =>
    plural('ru', n, {
      one: `История: ${n} запись`,
      few: `История: ${n} записи`,
      many: `История: ${n} записей`,
      other: `История: ${n} записи`,
    }),
  tableFirst: 'Внести текст',
  tableNext: 'Внести следующую версию',
  tableVersion: (n) => `Внести версию ${n}`,
  titleOfText: 'Название текста',
  languageOfText: 'Его язык (например en, ar, fr)',
  mustAgree: 'Стороны, согласие которых требуется',
  mustAgreeOf: (n, all) => `Стороны, согласие которых требуется: ${n} из ${all}`,
  fromFile: 'Из файла (Word, Markdown, простой текст)',
  orPaste: 'Или вставьте его сюда; между пунктами — пустая строка',
};
