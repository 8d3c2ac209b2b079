import type { Words } from '../en.ts';
import { fullStop } from '../full-stop.ts';
import { plural } from '../plural.ts';

const number = new Intl.NumberFormat('ru');
/** "28 пунктов", as after a preposition that wants the genitive. */
const ofPoints = (n: number): string =>
  plural('ru', n, {
    one: `${number.format(n)} пункта`,
    few: `${number.format(n)} пунктов`,
    many: `${number.format(n)} пунктов`,
    other: `${number.format(n)} пункта`,
  });
/** "по 2 пунктам" */
const onPoints = (n: number): string =>
  plural('ru', n, {
    one: `по ${number.format(n)} пункту`,
    few: `по ${number.format(n)} пунктам`,
    many: `по ${number.format(n)} пунктам`,
    other: `по ${number.format(n)} пункта`,
  });
const word = (n: number): string =>
  plural('ru', n, {
    one: `${number.format(n)} слово`,
    few: `${number.format(n)} слова`,
    many: `${number.format(n)} слов`,
    other: `${number.format(n)} слова`,
  });
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const agreed =
      by.agreed === total
        ? total === 1
          ? 'единственный пункт согласован'
          : `согласованы все пункты (${number.format(total)})`
        : by.agreed === 0
          ? total === 1
            ? 'единственный пункт ещё не согласован'
            : `ни один из ${ofPoints(total)} ещё не согласован`
          : plural('ru', by.agreed, {
              one: `согласован ${number.format(by.agreed)} из ${ofPoints(total)}`,
              other: `согласовано ${number.format(by.agreed)} из ${ofPoints(total)}`,
            });
    const parts = [
      agreed,
      by['in principle'] > 0 && `ещё ${number.format(by['in principle'])} — в принципе`,
      by.referred > 0 &&
        plural('ru', by.referred, {
          one: `${number.format(by.referred)} ожидает решения руководителей`,
          other: `${number.format(by.referred)} ожидают решения руководителей`,
        }),
      by.open > 0 &&
        plural('ru', by.open, {
          one: `${number.format(by.open)} не согласован`,
          other: `${number.format(by.open)} не согласовано`,
        }),
      mover && `сторона ${mover.party} изменила позицию ${onPoints(mover.points)} с ${mover.since}`,
      gate && `«${gate.guards}» ожидает согласования ещё ${ofPoints(gate.missing)}`,
    ].filter((part) => typeof part === 'string');
    return fullStop(upper(parts.join('; ')));
  },
  noText: (room) => `В комнате «${room}» текст ещё не внесён.`,
  noRoom: 'В этих переговорах для вас пока нет комнаты.',
  waitToBeLetIn: 'Вас может пригласить тот, кто уже состоит в комнате; она появится здесь сама.',
  convergence: (from, to, before, now) =>
    fullStop(
      `Как сближался текст: согласовано пунктов — ${number.format(before)} на ${from}, ${number.format(now)} на ${to}`,
    ),
  versionsAsTicks: (n) =>
    plural('ru', n, {
      one: `${number.format(n)} версия, на шкале отмечена штрихом`,
      few: `${number.format(n)} версии, каждая отмечена штрихом`,
      many: `${number.format(n)} версий, каждая отмечена штрихом`,
      other: `${number.format(n)} версии, каждая отмечена штрихом`,
    }),
  desk: 'Мой стол',
  unsaid: (n) => `Ваша сторона ещё не высказала позицию ${onPoints(n)}.`,
  deskClear: 'Ничто не ожидает вашего слова.',
  yourLapsed: (position, day) =>
    `ваша позиция («${position}») утратила силу ${day}; слова изменились.`,
  yourLapsedAndBack: (position, day) =>
    `ваша позиция («${position}») утратила силу ${day}; слова вновь стали прежними.`,
  wouldClose: (names) => `присоединение к формулировке (${names}) закрыло бы скобки.`,
  yourOvertaken: (version) =>
    `ваша формулировка отстала от версии ${version}; предложите её снова или оставьте.`,
  yourPlaceOvertaken: (version) =>
    `желаемого места в версии ${version} больше нет; перенесите пункт заново или оставьте как есть.`,
  onlyYou: 'все остальные согласны; недостаёт только вашего слова.',
  gates: 'Предварительные условия',
  gateIs: (open) => (open ? 'не препятствует' : 'препятствует'),
  holds: (holds) => (holds ? 'выполнено' : 'пока не выполнено'),
  behind: (guards, open) =>
    open ? `${guards}: препятствий нет.` : `Ожидает выполнения: ${guards}.`,
  waived: (guards, reason) => `${guards}: условие снято председателем; причина: ${reason}`,
  condition: {
    all: 'Все эти условия:',
    any: 'Одно из этих условий:',
    atLeast: (n) => `Из этих условий не менее чем ${number.format(n)}:`,
    points: (level, except) =>
      except === 0
        ? `Каждый пункт не ниже чем «${level}».`
        : `Каждый пункт не ниже чем «${level}»; исключений не более чем ${number.format(except)}.`,
    named: (names, level) => `Не ниже чем «${level}»: ${names}.`,
    ofNamed: (n, level, except) =>
      `Каждый из ${ofPoints(n)} не ниже чем «${level}»${except === 0 ? '' : `; исключений не более чем ${number.format(except)}`}.`,
    fact: (title) => title,
    undeclared: 'Факт, который ещё никем не констатирован.',
    notBefore: (date) => fullStop(`Не ранее: ${date}`),
    judgement: (words) => `Вопрос усмотрения: ${words}`,
  },
  bracketLeft: 'остаются слова в скобках',
  andMore: (n) => `и ещё ${number.format(n)}`,
  distance: (n, of, version) =>
    n === 0
      ? `В версии ${version} те же слова, что и в первом проекте.`
      : `От первого проекта (${word(of)}) до версии ${version} добавлено или исключено ${word(n)}; больше всего:`,
  distanceOfPoint: (n) => `(${number.format(n)})`,
  distanceUnknown: (version) =>
    `Насколько версия ${version} отличается от первого проекта, подсчитать нельзя: их текст не публичен.`,
  distanceWithheld: (n) =>
    plural('ru', n, {
      one: `Не учтён ${n} пункт: его текст не публичен.`,
      few: `Не учтены ${n} пункта: их текст не публичен.`,
      many: `Не учтено ${n} пунктов: их текст не публичен.`,
      other: `Не учтено ${n} пункта: их текст не публичен.`,
    }),
  showRedline: 'Показать изменения по сравнению с первым проектом',
  sessions: 'Ближайшие заседания',
  sought: 'предложено',
  moved: {
    title: (since) => `Что изменилось с вашего последнего посещения (${since})`,
    textStill: 'Текст и позиции по нему остались прежними.',
    version: (version) => `Внесена версия ${version}.`,
    joined: (who, whom, on) => `Сторона ${who} присоединилась к формулировке (${whom}): ${on}.`,
    nearer: (who, whom, on) =>
      `Позиция стороны ${who} приблизилась к формулировке (${whom}): ${on}.`,
    reworded: (who, on) => `Сторона ${who} предложила иные слова: ${on}.`,
    point: (on, to) =>
      `${upper(on)}: ${[
        to.now && `теперь — ${to.now}`,
        to.bracket && (to.bracket === 'closed' ? 'скобки закрыты' : 'открыты скобки'),
      ]
        .filter(Boolean)
        .join('; ')}.`,
    position: (who, position, on) => `${who}, ${on}: ${position}.`,
    more: (n) => `Показать ещё ${number.format(n)}`,
  },
  latest: 'Последние события',
  allOfRoom: (room) => `Всё в комнате «${room}»`,
  firstSteps: 'Первые шаги',
  noHeads: 'Ни у одной делегации ещё нет главы: допустите каждого главу по коду.',
  heads: (n) =>
    plural('ru', n, {
      one: `Аккредитован ${n} глава делегации.`,
      few: `Аккредитованы ${n} главы делегаций.`,
      many: `Аккредитовано ${n} глав делегаций.`,
      other: `Аккредитовано ${n} главы делегации.`,
    }),
  letHeadIn: 'Допустить главу делегации',
  letDelegateIn: 'Допустить делегата',
  name: 'Имя',
  office: 'Должность, как на пропуске',
  party: 'Сторона',
  role: 'Роль',
  mandates: 'Полномочия',
  lettingInto: 'Пригласить также в эти комнаты',
  makeCode: 'Создать код',
};
