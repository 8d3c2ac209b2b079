import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { fullStop } from '../full-stop.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { domain } from './domain.ts';
import { faults, phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: 'формулировки ещё нет, сначала внесите её',
  stale:
    'формулировка составлена по исходным словам, которые с тех пор изменились, сначала внесите её заново',
  current: 'формулировку приняли ещё не все, кого касается этот язык, сначала обратитесь к ним',
};

const named = (phrase: string): string => phraseInWords(phrases, ' или ', phrase);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return `Запись не удаётся прочитать; поле «${why.where}»: ${faults.get(why.why) ?? why.why}. Исправьте его и внесите запись снова.`;
    case 'unknown-kind':
      return `Этой версии Parley не известны записи вида «${why.kind}»: обновите её и повторите попытку.`;
    case 'body-differs':
      return 'Содержание не то, что подписано: отправьте запись в том виде, в каком она составлена.';
    case 'bad-signature':
      return 'Подпись сделана не ключом автора: подпишите запись заново.';
    case 'not-found':
      return 'Такой комнаты нет.';
    case 'key-ended':
      return `Действие этого ключа прекращено (владелец: ${why.person}): попросите новый код у главы вашей делегации.`;
    case 'code-expired':
      return `Этот код более не действителен (получатель: ${why.person}): попросите новый у тех, от кого он получен.`;
    case 'not-sealed':
      return `Какие ключи имеют представители стороны ${why.party}, решается только её собственным ключом: скрепить это должен его обладатель.`;
    case 'role-not-begun':
      return `Полномочия ещё не начались (${why.person}; начало: ${why.from}): дождитесь этого дня или обратитесь к тому, чьи полномочия действуют.`;
    case 'role-ended':
      return `Полномочия окончены (${why.person}): это может сделать тот, чьи полномочия действуют.`;
    case 'not-yours':
      return `Сделать это вправе ${named(why.whose)}: обратитесь с просьбой туда.`;
    case 'no-mandate':
      return `Недостаёт полномочий от имени стороны ${why.party} (${mandateInWords(domain.mandate, why.mandate)}): их может предоставить глава вашей делегации.`;
    case 'no-such':
      return `Здесь не найдено: ${named(why.what)} «${why.name}». Проверьте название.`;
    case 'taken':
      return `Здесь уже есть: ${named(why.what)} «${why.name}». Выберите другое название.`;
    case 'words-changed':
      return `Слова пункта ${why.point} с тех пор изменились: прочтите их и повторите сказанное.`;
    case 'older-version':
      return `Это относится к версии ${why.given}, а внесена уже версия ${why.current}: ознакомьтесь с ней и повторите сказанное.`;
    case 'next-version':
      return `Это внесено как версия ${why.given}, а следующая по порядку — ${why.next}: внесите под этим номером.`;
    case 'nothing-changes':
      return 'Здесь уже стоят именно эти слова: ничего не записано.';
    case 'not-asked':
      return `Сторона ${why.party} не входит в число тех, чьё согласие требуется по документу «${why.instrument}».`;
    case 'gate-closed':
      return fullStop(
        `Этому препятствует предварительное условие «${why.gate}». Ещё недостаёт: ${why.missing.map(missingInWords).join('; ') || 'внесённого текста'}`,
      );
    case 'bracket-left':
      return `В пункте ${why.point} остаются слова в скобках: сначала урегулируйте их.`;
    case 'not-agreed':
      return `Пункт ${why.point} согласован не всеми, чьё согласие требуется: обратитесь к ним или попросите председателя снять предварительное условие.`;
    case 'not-translated':
      return `Пункт ${why.point}, язык «${why.language}»: ${untranslated[why.state]}.`;
    case 'frozen':
      return `Документ «${why.instrument}» зафиксирован для подписания: его слова больше не меняются.`;
    case 'text-differs':
      return `Это относится не к нынешнему тексту документа «${why.instrument}»: прочтите его и повторите сказанное.`;
    case 'not-in-force':
      return `Документ «${why.instrument}» сейчас не имеет такой обязательной силы: посмотрите, чего ещё ожидает его вступление в силу.`;
    case 'too-late':
      return `Срок для этого истёк ${why.until}: обратитесь к председателю.`;
    case 'too-early':
      return `Это можно будет сделать не ранее ${why.from}: дождитесь этого времени.`;
    case 'split-history':
      return `История этой комнаты, известная автору (записей: ${why.size}), отличается от записанной здесь: сверьте слова отпечатка с партнёром по телефону.`;
    case 'recorded-already':
      return `Это ещё раз запись № ${why.seq}, а запись учитывается один раз: чтобы повторить сказанное, составьте новую.`;
    case 'out-of-order':
      return `Запись № ${why.seq} передана на месте записи № ${why.next} этой комнаты: запросите недостающее у сервера.`;
    case 'wrong-place':
      return `Этому есть только одно место — ${named(why.place)}: сделайте это там.`;
  }
}

/** What a gate still waits for; it reads on from "недостаёт", names in the nominative. */
function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const { fact, parties } = missing;
    return parties
      ? `факта «${fact}» (не констатировано: ${parties.join(', ')})`
      : `факта «${fact}»`;
  }
  if (missing.what === 'date') return `наступления даты ${missing.notBefore}`;
  if (missing.what === 'judgement') return `решения председателя («${missing.judgement}»)`;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  const who = parties.length > 0 ? parties.join(', ') : 'остаются скобки';
  return `согласия: ${text}, пункт ${point} (${who})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const act = missing.consents === 'signed' ? 'подписания' : 'ратификации';
  return `${act}: ${whoseInWords(missing)} (${missing.text})`;
}

function forceInWords(missing: Extract<Missing, { what: 'force' }>): string {
  const who = whoseInWords(missing);
  const why = who && ` (ратификация: ${who})`;
  return `вступления в силу: ${missing.text}${why}`;
}

function whoseInWords(missing: {
  readonly parties: readonly string[];
  readonly number: number;
}): string {
  const { parties, number } = missing;
  const more = number > 0 ? [`ещё сторон: ${number}`] : [];
  return [...parties, ...more].join(', ');
}
