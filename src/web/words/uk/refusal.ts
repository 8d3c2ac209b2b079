import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { fullStop } from '../full-stop.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { domain } from './domain.ts';
import { faults, phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: 'формулювання ще немає, спочатку внесіть його',
  stale:
    'формулювання складено за вихідними словами, які відтоді змінилися, спочатку внесіть його заново',
  current: 'формулювання прийняли ще не всі, кого стосується ця мова, спочатку зверніться до них',
};

const named = (phrase: string): string => phraseInWords(phrases, ' або ', phrase);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return `Запис не вдається прочитати; поле «${why.where}»: ${faults.get(why.why) ?? why.why}. Виправте його та внесіть запис знову.`;
    case 'unknown-kind':
      return `Цій версії Parley не відомі записи виду «${why.kind}»: оновіть її та повторіть спробу.`;
    case 'body-differs':
      return 'Зміст не той, що підписано: надішліть запис у тому вигляді, у якому його складено.';
    case 'bad-signature':
      return 'Підпис зроблено не ключем автора: підпишіть запис заново.';
    case 'not-found':
      return 'Такої кімнати немає.';
    case 'key-ended':
      return `Дію цього ключа припинено (власник: ${why.person}): попросіть новий код у глави вашої делегації.`;
    case 'code-expired':
      return `Цей код більше не дійсний (одержувач: ${why.person}): попросіть новий у тих, від кого його отримано.`;
    case 'not-sealed':
      return `Які ключі мають представники сторони ${why.party}, вирішується лише її власним ключем: скріпити це має його власник.`;
    case 'role-not-begun':
      return `Повноваження ще не почалися (${why.person}; початок: ${why.from}): дочекайтеся цього дня або зверніться до того, чиї повноваження чинні.`;
    case 'role-ended':
      return `Повноваження закінчено (${why.person}): це може зробити той, чиї повноваження чинні.`;
    case 'not-yours':
      return `Зробити це має право ${named(why.whose)}: зверніться з проханням туди.`;
    case 'no-mandate':
      return `Бракує повноважень від імені сторони ${why.party} (${mandateInWords(domain.mandate, why.mandate)}): їх може надати глава вашої делегації.`;
    case 'no-such':
      return `Тут не знайдено: ${named(why.what)} «${why.name}». Перевірте назву.`;
    case 'taken':
      return `Тут уже є: ${named(why.what)} «${why.name}». Виберіть іншу назву.`;
    case 'words-changed':
      return `Слова пункту ${why.point} відтоді змінилися: прочитайте їх і повторіть сказане.`;
    case 'older-version':
      return `Це стосується версії ${why.given}, а внесено вже версію ${why.current}: ознайомтеся з нею та повторіть сказане.`;
    case 'next-version':
      return `Це внесено як версію ${why.given}, а наступна за порядком — ${why.next}: внесіть під цим номером.`;
    case 'nothing-changes':
      return 'Тут уже стоять саме ці слова: нічого не записано.';
    case 'not-asked':
      return `Сторона ${why.party} не належить до тих, чия згода потрібна щодо документа «${why.instrument}».`;
    case 'gate-closed':
      return fullStop(
        `Цьому перешкоджає попередня умова «${why.gate}». Ще бракує: ${why.missing.map(missingInWords).join('; ') || 'внесеного тексту'}`,
      );
    case 'bracket-left':
      return `У пункті ${why.point} залишаються слова в дужках: спочатку врегулюйте їх.`;
    case 'not-agreed':
      return `Пункт ${why.point} погодили не всі, чия згода потрібна: зверніться до них або попросіть голову зняти попередню умову.`;
    case 'not-translated':
      return `Пункт ${why.point}, мова «${why.language}»: ${untranslated[why.state]}.`;
    case 'frozen':
      return `Документ «${why.instrument}» зафіксовано для підписання: його слова більше не змінюються.`;
    case 'text-differs':
      return `Це стосується не нинішнього тексту документа «${why.instrument}»: прочитайте його та повторіть сказане.`;
    case 'not-in-force':
      return `Документ «${why.instrument}» зараз не має такої обов’язкової сили: подивіться, на що ще очікує набрання ним чинності.`;
    case 'too-late':
      return `Строк для цього сплив ${why.until}: зверніться до голови.`;
    case 'too-early':
      return `Це можна буде зробити не раніше ${why.from}: дочекайтеся цього часу.`;
    case 'split-history':
      return `Історія цієї кімнати, відома авторові (записів: ${why.size}), відрізняється від записаної тут: звірте слова відбитка з партнером телефоном.`;
    case 'recorded-already':
      return `Це ще раз запис № ${why.seq}, а запис враховується один раз: щоб повторити сказане, складіть новий.`;
    case 'out-of-order':
      return `Запис № ${why.seq} передано на місці запису № ${why.next} цієї кімнати: запитайте в сервера те, чого бракує.`;
    case 'wrong-place':
      return `Для цього є лише одне місце — ${named(why.place)}: зробіть це там.`;
  }
}

/** What a gate still waits for; it reads on from "бракує", names in the nominative. */
function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const { fact, parties } = missing;
    return parties ? `факту «${fact}» (не констатовано: ${parties.join(', ')})` : `факту «${fact}»`;
  }
  if (missing.what === 'date') return `настання дати ${missing.notBefore}`;
  if (missing.what === 'judgement') return `рішення голови («${missing.judgement}»)`;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  const who = parties.length > 0 ? parties.join(', ') : 'залишаються дужки';
  return `згоди: ${text}, пункт ${point} (${who})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const act = missing.consents === 'signed' ? 'підписання' : 'ратифікації';
  return `${act}: ${whoseInWords(missing)} (${missing.text})`;
}

function forceInWords(missing: Extract<Missing, { what: 'force' }>): string {
  const who = whoseInWords(missing);
  const why = who && ` (ратифікація: ${who})`;
  return `набрання чинності: ${missing.text}${why}`;
}

function whoseInWords(missing: {
  readonly parties: readonly string[];
  readonly number: number;
}): string {
  const { parties, number } = missing;
  const more = number > 0 ? [`ще сторін: ${number}`] : [];
  return [...parties, ...more].join(', ');
}
