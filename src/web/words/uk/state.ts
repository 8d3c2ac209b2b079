import type { Words } from '../en.ts';
import { fullStop } from '../full-stop.ts';
import { plural } from '../plural.ts';

const number = new Intl.NumberFormat('uk');
/** "28 пунктів", as after a preposition that wants the genitive. */
const ofPoints = (n: number): string =>
  plural('uk', n, {
    one: `${number.format(n)} пункту`,
    few: `${number.format(n)} пунктів`,
    many: `${number.format(n)} пунктів`,
    other: `${number.format(n)} пункту`,
  });
const word = (n: number): string =>
  plural('uk', n, {
    one: `${number.format(n)} слово`,
    few: `${number.format(n)} слова`,
    many: `${number.format(n)} слів`,
    other: `${number.format(n)} слова`,
  });
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const agreed =
      by.agreed === total
        ? total === 1
          ? 'єдиний пункт погоджено'
          : `погоджено всі пункти (${number.format(total)})`
        : by.agreed === 0
          ? total === 1
            ? 'єдиний пункт іще не погоджено'
            : `жодного з ${ofPoints(total)} ще не погоджено`
          : `погоджено ${number.format(by.agreed)} із ${ofPoints(total)}`;
    const parts = [
      agreed,
      by['in principle'] > 0 && `ще ${number.format(by['in principle'])} — у принципі`,
      by.referred > 0 &&
        plural('uk', by.referred, {
          one: `${number.format(by.referred)} очікує на рішення керівників`,
          few: `${number.format(by.referred)} очікують на рішення керівників`,
          many: `${number.format(by.referred)} очікують на рішення керівників`,
          other: `${number.format(by.referred)} очікує на рішення керівників`,
        }),
      by.open > 0 && `${number.format(by.open)} не погоджено`,
      mover &&
        `сторона ${mover.party} змінила позицію щодо ${ofPoints(mover.points)} від ${mover.since}`,
      gate && `«${gate.guards}» очікує на погодження ще ${ofPoints(gate.missing)}`,
    ].filter((part) => typeof part === 'string');
    return fullStop(upper(parts.join('; ')));
  },
  noText: (room) => `У кімнаті «${room}» текст іще не внесено.`,
  noRoom: 'У цих переговорах для вас поки що немає кімнати.',
  waitToBeLetIn: 'Вас може запросити той, хто вже є в кімнаті; вона з’явиться тут сама.',
  convergence: (from, to, before, now) =>
    fullStop(
      `Як зближувався текст: погоджено пунктів — ${number.format(before)} станом на ${from}, ${number.format(now)} станом на ${to}`,
    ),
  versionsAsTicks: (n) =>
    plural('uk', n, {
      one: `${number.format(n)} версія, на шкалі позначена рискою`,
      few: `${number.format(n)} версії, кожна позначена рискою`,
      many: `${number.format(n)} версій, кожна позначена рискою`,
      other: `${number.format(n)} версії, кожна позначена рискою`,
    }),
  desk: 'Мій стіл',
  unsaid: (n) => `Ваша сторона ще не висловила позиції щодо ${ofPoints(n)}.`,
  deskClear: 'Ніщо не чекає на ваше слово.',
  yourLapsed: (position, day) =>
    `ваша позиція («${position}») втратила чинність ${day}; слова змінилися.`,
  yourLapsedAndBack: (position, day) =>
    `ваша позиція («${position}») втратила чинність ${day}; слова знову стали такими, як були.`,
  wouldClose: (names) => `приєднання до формулювання (${names}) закрило б дужки.`,
  yourOvertaken: (version) =>
    `ваше формулювання відстало від версії ${version}; запропонуйте його знову або залиште.`,
  yourPlaceOvertaken: (version) =>
    `бажаного місця у версії ${version} вже немає; перенесіть пункт заново або лишіть як є.`,
  onlyYou: 'усі інші згодні; бракує лише вашого слова.',
  gates: 'Попередні умови',
  gateIs: (open) => (open ? 'не перешкоджає' : 'перешкоджає'),
  holds: (holds) => (holds ? 'виконано' : 'поки що не виконано'),
  behind: (guards, open) => (open ? `${guards}: перешкод немає.` : `Очікує виконання: ${guards}.`),
  waived: (guards, reason) => `${guards}: умову знято головою; причина: ${reason}`,
  condition: {
    all: 'Усі ці умови:',
    any: 'Одна з цих умов:',
    atLeast: (n) => `Із цих умов щонайменше ${number.format(n)}:`,
    points: (level, except) =>
      except === 0
        ? `Кожен пункт не нижче ніж «${level}».`
        : `Кожен пункт не нижче ніж «${level}»; винятків не більше ніж ${number.format(except)}.`,
    named: (names, level) => `Не нижче ніж «${level}»: ${names}.`,
    ofNamed: (n, level, except) =>
      `Кожен із ${ofPoints(n)} не нижче ніж «${level}»${except === 0 ? '' : `; винятків не більше ніж ${number.format(except)}`}.`,
    fact: (title) => title,
    undeclared: 'Факт, якого ще ніхто не констатував.',
    notBefore: (date) => fullStop(`Не раніше: ${date}`),
    judgement: (words) => `Питання розсуду: ${words}`,
  },
  bracketLeft: 'залишаються слова в дужках',
  andMore: (n) => `і ще ${number.format(n)}`,
  distance: (n, of, version) =>
    n === 0
      ? `У версії ${version} ті самі слова, що й у першому проєкті.`
      : `Від першого проєкту (${word(of)}) до версії ${version} додано або вилучено ${word(n)}; найбільше:`,
  distanceOfPoint: (n) => `(${number.format(n)})`,
  distanceUnknown: (version) =>
    `Наскільки версія ${version} відрізняється від першого проєкту, підрахувати не можна: їхній текст не публічний.`,
  distanceWithheld: (n) =>
    plural('uk', n, {
      one: `Не враховано ${n} пункт: його текст не публічний.`,
      few: `Не враховано ${n} пункти: їхній текст не публічний.`,
      many: `Не враховано ${n} пунктів: їхній текст не публічний.`,
      other: `Не враховано ${n} пункту: їхній текст не публічний.`,
    }),
  showRedline: 'Показати зміни порівняно з першим проєктом',
  sessions: 'Найближчі засідання',
  sought: 'запропоновано',
  moved: {
    title: (since) => `Що змінилося від вашого останнього відвідування (${since})`,
    textStill: 'Текст і позиції щодо нього залишилися такими, як були.',
    version: (version) => `Внесено версію ${version}.`,
    joined: (who, whom, on) => `Сторона ${who} приєдналася до формулювання (${whom}): ${on}.`,
    nearer: (who, whom, on) =>
      `Позиція сторони ${who} наблизилася до формулювання (${whom}): ${on}.`,
    reworded: (who, on) => `Сторона ${who} запропонувала інші слова: ${on}.`,
    point: (on, to) =>
      `${upper(on)}: ${[
        to.now && `тепер — ${to.now}`,
        to.bracket && (to.bracket === 'closed' ? 'дужки закрито' : 'дужки відкрито'),
      ]
        .filter(Boolean)
        .join('; ')}.`,
    position: (who, position, on) => `${who}, ${on}: ${position}.`,
    more: (n) => `Показати ще ${number.format(n)}`,
  },
  latest: 'Останні події',
  allOfRoom: (room) => `Усе в кімнаті «${room}»`,
  firstSteps: 'Перші кроки',
  noHeads: 'Жодна делегація ще не має глави: допустіть кожного главу за кодом.',
  heads: (n) =>
    plural('uk', n, {
      one: `Акредитовано ${n} главу делегації.`,
      few: `Акредитовано ${n} глав делегацій.`,
      many: `Акредитовано ${n} глав делегацій.`,
      other: `Акредитовано ${n} глави делегації.`,
    }),
  letHeadIn: 'Допустити главу делегації',
  letDelegateIn: 'Допустити делегата',
  name: 'Ім’я',
  office: 'Посада, як на перепустці',
  party: 'Сторона',
  role: 'Роль',
  mandates: 'Повноваження',
  lettingInto: 'Запросити також до цих кімнат',
  makeCode: 'Створити код',
};
