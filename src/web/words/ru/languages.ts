import type { LanguagesWords } from '../en/languages.ts';
import { plural } from '../plural.ts';

export const languages: LanguagesWords = {
  title: 'Аутентичные тексты',
  intro:
    'Текст на всех языках, на которых он имеет обязательную силу, рядом. Каждая формулировка следует тем исходным словам, по которым она составлена.',
  leading: (language) => `Язык исходного текста: ${language}.`,
  frozen: 'Все эти тексты зафиксированы вместе: подпись относится к каждому из них.',
  none: 'Текст аутентичен только на этом языке.',
  toDo: 'Только то, что ещё предстоит сделать',
  nothingToDo: 'Всё сделано: каждый пункт есть на каждом языке.',
  counted: (n, state) =>
    `${{ missing: 'отсутствует', stale: 'устарело', current: 'соответствует', confirmed: 'подтверждено' }[state]}: ${n}`,
  concerns: (parties) =>
    parties === ''
      ? 'Формулировки на нём не требуют принятия сторонами.'
      : `Формулировки на нём должны принять: ${parties}.`,
  since: 'Что с тех пор изменилось в исходных словах:',
  waitsFor: (parties) => `Ожидается принятие: ${parties}.`,
  translate: {
    missing: 'Перевести',
    stale: 'Обновить',
    current: 'Изменить формулировку',
    confirmed: 'Изменить формулировку',
  },
  translateInto: (language, point, state) =>
    ({
      missing: `Перевести ${point} (язык: ${language})`,
      stale: `Обновить ${point} (язык: ${language})`,
      current: `Изменить формулировку: ${point} (язык: ${language})`,
      confirmed: `Изменить формулировку: ${point} (язык: ${language})`,
    })[state],
  wordingOf: (language, point) => `Формулировка: ${point} (язык: ${language})`,
  file: 'Внести формулировку',
  accept: 'Принять',
  acceptOf: (language, point) => `Принять формулировку: ${point} (язык: ${language})`,
  acceptAll: (language, n) =>
    plural('ru', n, {
      one: `Принять ${n} текущую формулировку (язык: ${language})`,
      few: `Принять все ${n} текущие формулировки (язык: ${language})`,
      many: `Принять все ${n} текущих формулировок (язык: ${language})`,
      other: `Принять ${n} текущей формулировки (язык: ${language})`,
    }),
  set: 'Установить языки аутентичных текстов',
  add: 'Добавить язык',
  another: 'Ещё один язык',
  leaveOut: (language) => `Исключить язык: ${language}`,
  tag: 'Его код, например fr или ar',
  titleIn: 'Название текста на этом языке',
  mustAccept: 'Какие стороны должны принять каждую формулировку на нём',
  settle: 'Установить языки',
};
