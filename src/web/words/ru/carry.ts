import type { CarryWords } from '../en/carry.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string =>
  point && title
    ? `${point}, «${title}»`
    : point || (title ? `пункт документа «${title}»` : 'пункт');

export const carry: CarryWords = {
  open: 'Передать в другую комнату',
  openWhat: (whose) => `Передать в другую комнату: ${whose}`,
  title: 'Передача в другую комнату',
  intro:
    'Вы передаёте это в другую комнату от своего имени. Ничто в записи не указывает на эту комнату, это действие или его автора, кроме того, что вы сообщите сами.',
  to: 'В какую комнату',
  how: 'Что передаётся',
  asItStands: 'эти слова дословно, кроме того, что вы опустите',
  inMyWords: 'изложение вашими словами',
  asItIs: 'Слова в том виде, в каком они стоят здесь',
  leaveOutHint:
    'Выделите слова (с клавиатуры — Shift и стрелки), затем опустите их. Вместо них ставится один знак, какова бы ни была их длина.',
  leaveOut: 'Опустить выделенное',
  putBack: 'Вернуть всё опущенное',
  words: 'Что прочтут в другой комнате',
  note: 'Пояснение от вас (необязательно)',
  whose: 'Чьи это слова',
  nobody: 'не указывается',
  named: (what) => `Указать, что это: ${what}`,
  nowhere: 'Вы не состоите ни в одной другой комнате, куда это можно передать.',
  previewTitle: (room) => `Именно это появится в комнате «${room}»`,
  previewNobody: 'Там это прочтёте только вы.',
  previewFor: (names) => `Это прочтут: ${names}.`,
  go: (room) => `Передать в комнату «${room}»`,
  leftOut: 'опущенные слова',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `пожелание исключить ${placeOf(a)}` : `формулировка (${placeOf(a)})`;
      case 'position':
        return `позиция (${placeOf(a)}): ${a.position}`;
      case 'remark':
        return 'высказывание';
      case 'statement':
        return 'публичное заявление';
      case 'outcome':
        return a.title ? `итог заседания «${a.title}»` : 'итог заседания';
      case 'pledge':
        return 'обязательство';
    }
  },
};
