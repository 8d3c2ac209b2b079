import type { ActWords } from '../en/acts.ts';
import { fullStop } from '../full-stop.ts';
import { plural } from '../plural.ts';

/** "2 пунктов": how many points a wording is of. */
const ofPoints = (n: number): string =>
  plural('ru', n, {
    one: `${n} пункта`,
    few: `${n} пунктов`,
    many: `${n} пунктов`,
    other: `${n} пункта`,
  });
const at = (place: string | undefined): string => (place === undefined ? '' : `, ${place}`);
const inBrackets = (words: string): string => words && ` (${words})`;

/**
 * As summary records of the United Nations put it: in the present tense, which agrees with a person
 * of either gender; names stand in the nominative.
 */
export const acts: ActWords = {
  'negotiation-opened': (a) => `${a.who} открывает переговоры «${a.title}».`,
  'party-named': (a) =>
    `${a.who} вносит в реестр сторону: ${a.name} (${a.code})${a.members && `, коалиция в составе: ${a.members}`}${
      a.about === undefined ? '' : `; всего за ней стоит около ${a.about}`
    }.`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return `${a.who} аккредитует: ${a.person}, ${a.title}.`;
    const as = a.head ? `глава делегации стороны ${a.party}` : `от стороны ${a.party}`;
    return `${a.who} аккредитует: ${a.person}, ${a.title}, ${as}.`;
  },
  'key-certified': (a) =>
    a.own
      ? `${a.who} входит с новым ключом.`
      : `${a.who} удостоверяет ключ, владелец: ${a.person}.`,
  'code-given': (a) => `${a.who} выдаёт новый код, получатель: ${a.person}.`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : `; причина: ${a.why}`;
    return a.own
      ? `${a.who} прекращает действие собственного ключа${why}.`
      : `${a.who} прекращает действие ключа, владелец: ${a.person}${why}.`;
  },
  'delegate-recalled': (a) =>
    a.own ? `${a.who} слагает свои полномочия.` : `${a.who} отзывает делегата: ${a.person}.`,
  'party-key-set': (a) =>
    a.changed
      ? `${a.who} вводит другой ключ стороны ${a.party}, скреплённый прежним ключом.`
      : `${a.who} вводит собственный ключ стороны ${a.party}: отныне только им решается, какие ключи имеют её представители.`,
  'party-key-replaced': (a) =>
    `${a.who} заменяет ключ стороны ${a.party}; прежним ключом замена не скреплена:`,
  'mandate-given': (a) =>
    a.may === ''
      ? `${a.who} прекращает полномочия от имени стороны ${a.party}: ${a.person}.`
      : `${a.who} предоставляет полномочия от имени стороны ${a.party}: ${a.person} — ${a.may}.`,
  'room-opened': (a) =>
    `${a.who} открывает комнату «${a.name}»${a.members && `; участники: ${a.members}`}.`,
  'member-admitted': (a) => `${a.who} приглашает в комнату: ${a.person}.`,
  'member-left': (a) =>
    a.own ? `${a.who} покидает комнату.` : `${a.who} просит покинуть комнату: ${a.person}.`,
  'instrument-opened': (a) =>
    `${a.who} открывает переговоры по документу «${a.title}»; требуется согласие: ${a.parties}.`,
  'text-tabled': (a) =>
    `${a.who} вносит версию ${a.version} документа «${a.title}»; составитель: ${a.penholder}.`,
  'amendment-filed': (a) => {
    if (a.how === 'joins')
      return `${a.who} от имени стороны ${a.party} присоединяется к формулировке (${a.joins}): ${a.point}.`;
    if (a.how === 'adds')
      return `${a.who} от имени стороны ${a.party} предлагает добавить ${a.point}.`;
    if (a.how === 'wants out')
      return `${a.who} от имени стороны ${a.party} предлагает исключить ${a.point}.`;
    return `${a.who} от имени стороны ${a.party} предлагает иную формулировку: ${a.point}.`;
  },
  'amendment-withdrawn': (a) =>
    `${a.who} снимает формулировку стороны ${a.party} (${a.point}): для неё вновь действуют слова внесённого текста.`,
  'move-filed': (a) =>
    a.joins === undefined
      ? `${a.who} от имени стороны ${a.party} предлагает иное место, ${a.point}: ${a.place}.`
      : `${a.who} от имени стороны ${a.party} присоединяется к предложению о переносе (${a.joins}), ${a.point}: ${a.place}.`,
  'move-withdrawn': (a) =>
    `${a.who} снимает предложение стороны ${a.party} о переносе (${a.point}): место остаётся прежним, как во внесённом тексте.`,
  'position-taken': (a) =>
    `${a.who} записывает позицию стороны ${a.party}, ${a.point}: ${a.position}${a.read ? ' (по публичному заявлению)' : ''}.`,
  'parties-set': (a) =>
    `${a.who} изменяет состав сторон, согласие которых требуется по документу «${a.title}»: ${a.parties}.`,
  'point-exempted': (a) =>
    `${a.who} выделяет из общего пакета ${a.point} для окончательного согласования отдельно:`,
  'silence-called': (a) =>
    `${a.who} объявляет процедуру умолчания по документу «${a.title}», срок — до ${a.until}: кто до этого времени не выскажется, считается согласным.`,
  'silence-broken': (a) =>
    `${a.who} от имени стороны ${a.party} прерывает процедуру умолчания по документу «${a.title}»:`,
  'silence-closed': (a) =>
    `${a.who} завершает процедуру умолчания по документу «${a.title}»: кто не высказался, считается согласным.`,
  'referendum-answered': (a) =>
    a.confirmed
      ? `${a.who} от имени стороны ${a.party} сообщает о подтверждении (${a.approver}, ${a.date}): ${a.point}.`
      : `${a.who} от имени стороны ${a.party} сообщает об отказе (${a.approver}, ${a.date}): ${a.point}.`,
  'text-frozen': (a) =>
    `${a.who} фиксирует для подписания версию ${a.version} документа «${a.title}».`,
  signed: (a) =>
    `${a.who} подписывает документ «${a.title}» от имени стороны ${a.party}${a.adReferendum ? ', ad referendum' : ''}.`,
  'reservation-entered': (a) =>
    `${a.who} вносит оговорку стороны ${a.party} к документу «${a.title}»:`,
  'reservation-withdrawn': (a) =>
    `${a.who} снимает оговорку стороны ${a.party} к документу «${a.title}».`,
  'objection-made': (a) =>
    `${a.who} от имени стороны ${a.party} заявляет возражение против оговорки стороны ${a.of} к документу «${a.title}»${a.precludes ? ': в отношениях между этими сторонами он не действует' : ''}.`,
  'objection-withdrawn': (a) =>
    `${a.who} снимает возражение стороны ${a.party} против оговорки стороны ${a.of} к документу «${a.title}».`,
  'languages-set': (a) =>
    a.languages
      ? `${a.who} устанавливает дополнительные языки аутентичных текстов документа «${a.title}»: ${a.languages}.`
      : `${a.who} устанавливает, что документ «${a.title}» аутентичен только на своём исходном языке.`,
  'translation-filed': (a) =>
    `${a.who} вносит формулировки ${ofPoints(a.points)} документа «${a.title}» (язык: ${a.language}).`,
  'translation-accepted': (a) =>
    `${a.who} от имени стороны ${a.party} принимает формулировки ${ofPoints(a.points)} документа «${a.title}» (язык: ${a.language}).`,
  'force-set': (a) => `${a.who} устанавливает порядок вступления в силу документа «${a.title}».`,
  ratified: (a) =>
    `${a.who} сдаёт на хранение ратификационную грамоту стороны ${a.party} к документу «${a.title}».`,
  acceded: (a) =>
    `${a.who} сдаёт на хранение документ стороны ${a.party} о присоединении к документу «${a.title}».`,
  'force-declared': (a) =>
    fullStop(`${a.who} объявляет о вступлении в силу документа «${a.title}»; дата: ${a.from}`),
  'withdrawal-notified': (a) =>
    `${a.who} уведомляет о выходе стороны ${a.party} из документа «${a.title}».`,
  'remark-made': (a) => (a.about ? `${a.who} говорит (${a.about}):` : `${a.who} говорит:`),
  carried: (a) =>
    `${a.who} передаёт в эту комнату${a.of === undefined ? '' : ` (источник: ${a.of})`}${
      a.what && ` — ${a.what}`
    }${inBrackets(a.about)}${a.quoting ? ':' : '.'}`,
  'session-called': (a) =>
    fullStop(
      `${a.who} ${a.sought ? 'предлагает провести' : 'созывает'} заседание «${a.title}»: ${a.when}${at(a.place)}`,
    ),
  'session-held': (a) =>
    fullStop(`${a.who} записывает, что заседание «${a.title}» состоялось: ${a.when}${at(a.place)}`),
  'read-out-issued': (a) =>
    `${a.who} публикует сообщение стороны (${a.party}) о заседании «${a.session}»:`,
  'communique-proposed': (a) =>
    `${a.who} предлагает совместное коммюнике (${a.parties}) о заседании «${a.session}»:`,
  'communique-assented': (a) =>
    `${a.who} одобряет от имени стороны (${a.party}) совместное коммюнике о заседании «${a.session}».`,
  'gate-set': (a) =>
    `${a.who} устанавливает предварительное условие «${a.title}». От него зависит: ${a.guards}.`,
  'gate-waived': (a) =>
    `${a.who} снимает предварительное условие «${a.gate}», хотя оно не выполнено:`,
  'fact-set': (a) => {
    if (a.by === '')
      return `${a.who} вносит факт, который подлежит констатации председателем: ${a.title}.`;
    const some = a.number === undefined ? a.by : `не менее ${a.number} из числа: ${a.by}`;
    return `${a.who} вносит факт: ${a.title}. Констатировать его вправе: ${some}.`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : `; начало: ${a.from}`;
    const by = a.saidBy === undefined ? '' : `; по словам: ${a.saidBy}`;
    return a.holds
      ? `${a.who} констатирует, что факт имеет место${from}${by}: ${a.title}.`
      : `${a.who} констатирует, что факт не имеет места${from}${by}: ${a.title}.`;
  },
  'pledge-made': (a) =>
    `${a.who} вносит обязательство (${a.by}; ${a.status})${a.amount && `, ${a.amount}`}:`,
  'pledge-changed': (a) =>
    `${a.who} изменяет состояние обязательства (${a.by}) — ${a.status}${inBrackets(a.amount)}:`,
  'publication-set': (a) =>
    a.open
      ? `${a.who} открывает эту комнату для всех: её может читать и тот, у кого здесь нет имени.`
      : `${a.who} закрывает эту комнату для тех, кто в ней не состоит.`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? `${a.who} отзывает курс пересчёта: ${a.one} и ${a.of}.`
      : `${a.who} указывает курс пересчёта: ${a.rate}.`,
  'requirement-set': (a) =>
    `${a.who} устанавливает потребность ${a.order}: ${a.title}${inBrackets(a.amount)}.`,
  'source-filed': (a) => `${a.who} вносит источник: «${a.title}», ${a.outlet}.`,
  'statement-recorded': (a) => `${a.who} записывает заявление (${a.speaker}; ${a.said}):`,
  'statement-corrected': (a) => `${a.who} исправляет запись заявления (${a.speaker}):`,
  'statement-disputed': (a) => `${a.who} оспаривает запись заявления (${a.speaker}):`,
  'attachment-filed': (a) => `${a.who} вносит приложение: «${a.title}» (${a.credit}).`,
  other: (a) => `${a.who} вносит запись вида «${a.kind}».`,
};
