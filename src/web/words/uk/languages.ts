import type { LanguagesWords } from '../en/languages.ts';
import { plural } from '../plural.ts';

export const languages: LanguagesWords = {
  title: 'Автентичні тексти',
  intro:
    'Текст усіма мовами, якими він має обов’язкову силу, поруч. Кожне формулювання відповідає тим вихідним словам, за якими його складено.',
  leading: (language) => `Мова вихідного тексту: ${language}.`,
  frozen: 'Усі ці тексти зафіксовано разом: підпис стосується кожного з них.',
  none: 'Текст автентичний лише цією мовою.',
  toDo: 'Лише те, що ще належить зробити',
  nothingToDo: 'Усе зроблено: кожен пункт є кожною мовою.',
  counted: (n, state) =>
    `${{ missing: 'відсутнє', stale: 'застаріло', current: 'відповідає', confirmed: 'підтверджено' }[state]}: ${n}`,
  concerns: (parties) =>
    parties === ''
      ? 'Формулювання цією мовою не потребують прийняття сторонами.'
      : `Формулювання цією мовою мають прийняти: ${parties}.`,
  since: 'Що відтоді змінилося у вихідних словах:',
  waitsFor: (parties) => `Очікується прийняття: ${parties}.`,
  translate: {
    missing: 'Перекласти',
    stale: 'Оновити',
    current: 'Змінити формулювання',
    confirmed: 'Змінити формулювання',
  },
  translateInto: (language, point, state) =>
    ({
      missing: `Перекласти ${point} (мова: ${language})`,
      stale: `Оновити ${point} (мова: ${language})`,
      current: `Змінити формулювання: ${point} (мова: ${language})`,
      confirmed: `Змінити формулювання: ${point} (мова: ${language})`,
    })[state],
  wordingOf: (language, point) => `Формулювання: ${point} (мова: ${language})`,
  file: 'Внести формулювання',
  accept: 'Прийняти',
  acceptOf: (language, point) => `Прийняти формулювання: ${point} (мова: ${language})`,
  acceptAll: (language, n) =>
    plural('uk', n, {
      one: `Прийняти ${n} поточне формулювання (мова: ${language})`,
      few: `Прийняти всі ${n} поточні формулювання (мова: ${language})`,
      many: `Прийняти всі ${n} поточних формулювань (мова: ${language})`,
      other: `Прийняти ${n} поточного формулювання (мова: ${language})`,
    }),
  set: 'Установити мови автентичних текстів',
  add: 'Додати мову',
  another: 'Ще одна мова',
  leaveOut: (language) => `Вилучити мову: ${language}`,
  tag: 'Її код, наприклад fr або ar',
  titleIn: 'Назва тексту цією мовою',
  mustAccept: 'Які сторони мають прийняти кожне формулювання цією мовою',
  settle: 'Установити мови',
};
