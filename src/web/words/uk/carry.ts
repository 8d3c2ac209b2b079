import type { CarryWords } from '../en/carry.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string =>
  point && title
    ? `${point}, «${title}»`
    : point || (title ? `пункт документа «${title}»` : 'пункт');

export const carry: CarryWords = {
  open: 'Передати до іншої кімнати',
  openWhat: (whose) => `Передати до іншої кімнати: ${whose}`,
  title: 'Передання до іншої кімнати',
  intro:
    'Ви передаєте це до іншої кімнати від свого імені. Ніщо в записі не вказує на цю кімнату, цю дію чи її автора, крім того, що ви повідомите самі.',
  to: 'До якої кімнати',
  how: 'Що передається',
  asItStands: 'ці слова дослівно, крім того, що ви опустите',
  inMyWords: 'виклад вашими словами',
  asItIs: 'Слова в тому вигляді, у якому вони стоять тут',
  leaveOutHint:
    'Виділіть слова (з клавіатури — Shift і стрілки), потім опустіть їх. Замість них ставиться один знак, хоч би якої довжини вони були.',
  leaveOut: 'Опустити виділене',
  putBack: 'Повернути все опущене',
  words: 'Що прочитають в іншій кімнаті',
  note: 'Пояснення від вас (необов’язково)',
  whose: 'Чиї це слова',
  nobody: 'не зазначається',
  named: (what) => `Зазначити, що це: ${what}`,
  nowhere: 'Вас немає в жодній іншій кімнаті, до якої це можна передати.',
  previewTitle: (room) => `Саме це з’явиться в кімнаті «${room}»`,
  previewNobody: 'Там це прочитаєте лише ви.',
  previewFor: (names) => `Це прочитають: ${names}.`,
  go: (room) => `Передати до кімнати «${room}»`,
  leftOut: 'опущені слова',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `побажання вилучити ${placeOf(a)}` : `формулювання (${placeOf(a)})`;
      case 'position':
        return `позиція (${placeOf(a)}): ${a.position}`;
      case 'remark':
        return 'висловлювання';
      case 'statement':
        return 'публічна заява';
      case 'outcome':
        return a.title ? `підсумок засідання «${a.title}»` : 'підсумок засідання';
      case 'pledge':
        return 'зобов’язання';
    }
  },
};
