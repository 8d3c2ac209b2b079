import type { ActWords } from '../en/acts.ts';
import { fullStop } from '../full-stop.ts';
import { plural } from '../plural.ts';

/** "2 пунктів": how many points a wording is of. */
const ofPoints = (n: number): string =>
  plural('uk', n, {
    one: `${n} пункту`,
    few: `${n} пунктів`,
    many: `${n} пунктів`,
    other: `${n} пункту`,
  });
const at = (place: string | undefined): string => (place === undefined ? '' : `, ${place}`);
const inBrackets = (words: string): string => words && ` (${words})`;

/**
 * As summary records put it: in the present tense, which agrees with a person of either gender;
 * names stand in the nominative.
 */
export const acts: ActWords = {
  'negotiation-opened': (a) => `${a.who} відкриває переговори «${a.title}».`,
  'party-named': (a) =>
    `${a.who} вносить до реєстру сторону: ${a.name} (${a.code})${a.members && `, коаліція у складі: ${a.members}`}${
      a.about === undefined ? '' : `; загалом за нею стоїть близько ${a.about}`
    }.`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return `${a.who} акредитує: ${a.person}, ${a.title}.`;
    const as = a.head ? `глава делегації сторони ${a.party}` : `від сторони ${a.party}`;
    return `${a.who} акредитує: ${a.person}, ${a.title}, ${as}.`;
  },
  'key-certified': (a) =>
    a.own ? `${a.who} входить із новим ключем.` : `${a.who} засвідчує ключ, власник: ${a.person}.`,
  'code-given': (a) => `${a.who} видає новий код, одержувач: ${a.person}.`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : `; причина: ${a.why}`;
    return a.own
      ? `${a.who} припиняє дію власного ключа${why}.`
      : `${a.who} припиняє дію ключа, власник: ${a.person}${why}.`;
  },
  'delegate-recalled': (a) =>
    a.own ? `${a.who} складає свої повноваження.` : `${a.who} відкликає делегата: ${a.person}.`,
  'party-key-set': (a) =>
    a.changed
      ? `${a.who} уводить інший ключ сторони ${a.party}, скріплений попереднім ключем.`
      : `${a.who} уводить власний ключ сторони ${a.party}: відтепер лише ним вирішується, які ключі мають її представники.`,
  'party-key-replaced': (a) =>
    `${a.who} замінює ключ сторони ${a.party}; попереднім ключем заміну не скріплено:`,
  'mandate-given': (a) =>
    a.may === ''
      ? `${a.who} припиняє повноваження від імені сторони ${a.party}: ${a.person}.`
      : `${a.who} надає повноваження від імені сторони ${a.party}: ${a.person} — ${a.may}.`,
  'room-opened': (a) =>
    `${a.who} відкриває кімнату «${a.name}»${a.members && `; учасники: ${a.members}`}.`,
  'member-admitted': (a) => `${a.who} запрошує до кімнати: ${a.person}.`,
  'member-left': (a) =>
    a.own ? `${a.who} залишає кімнату.` : `${a.who} просить залишити кімнату: ${a.person}.`,
  'instrument-opened': (a) =>
    `${a.who} відкриває переговори щодо документа «${a.title}»; потрібна згода: ${a.parties}.`,
  'text-tabled': (a) =>
    `${a.who} вносить версію ${a.version} документа «${a.title}»; укладач: ${a.penholder}.`,
  'amendment-filed': (a) => {
    if (a.how === 'joins')
      return `${a.who} від імені сторони ${a.party} приєднується до формулювання (${a.joins}): ${a.point}.`;
    if (a.how === 'adds')
      return `${a.who} від імені сторони ${a.party} пропонує додати ${a.point}.`;
    if (a.how === 'wants out')
      return `${a.who} від імені сторони ${a.party} пропонує вилучити ${a.point}.`;
    return `${a.who} від імені сторони ${a.party} пропонує інше формулювання: ${a.point}.`;
  },
  'amendment-withdrawn': (a) =>
    `${a.who} знімає формулювання сторони ${a.party} (${a.point}): для неї знову діють слова внесеного тексту.`,
  'move-filed': (a) =>
    a.joins === undefined
      ? `${a.who} від імені сторони ${a.party} пропонує інше місце, ${a.point}: ${a.place}.`
      : `${a.who} від імені сторони ${a.party} приєднується до пропозиції про перенесення (${a.joins}), ${a.point}: ${a.place}.`,
  'move-withdrawn': (a) =>
    `${a.who} знімає пропозицію сторони ${a.party} про перенесення (${a.point}): місце лишається тим самим, як у внесеному тексті.`,
  'position-taken': (a) =>
    `${a.who} записує позицію сторони ${a.party}, ${a.point}: ${a.position}${a.read ? ' (за публічною заявою)' : ''}.`,
  'parties-set': (a) =>
    `${a.who} змінює склад сторін, згода яких потрібна щодо документа «${a.title}»: ${a.parties}.`,
  'point-exempted': (a) =>
    `${a.who} виокремлює із загального пакета ${a.point} для остаточного погодження окремо:`,
  'silence-called': (a) =>
    `${a.who} оголошує процедуру мовчазної згоди щодо документа «${a.title}», строк — до ${a.until}: хто до цього часу не висловиться, вважається таким, що погоджується.`,
  'silence-broken': (a) =>
    `${a.who} від імені сторони ${a.party} перериває процедуру мовчазної згоди щодо документа «${a.title}»:`,
  'silence-closed': (a) =>
    `${a.who} завершує процедуру мовчазної згоди щодо документа «${a.title}»: мовчання вважається згодою.`,
  'referendum-answered': (a) =>
    a.confirmed
      ? `${a.who} від імені сторони ${a.party} повідомляє про підтвердження (${a.approver}, ${a.date}): ${a.point}.`
      : `${a.who} від імені сторони ${a.party} повідомляє про відмову (${a.approver}, ${a.date}): ${a.point}.`,
  'text-frozen': (a) =>
    `${a.who} фіксує для підписання версію ${a.version} документа «${a.title}».`,
  signed: (a) =>
    `${a.who} підписує документ «${a.title}» від імені сторони ${a.party}${a.adReferendum ? ', ad referendum' : ''}.`,
  'reservation-entered': (a) =>
    `${a.who} вносить застереження сторони ${a.party} до документа «${a.title}»:`,
  'reservation-withdrawn': (a) =>
    `${a.who} знімає застереження сторони ${a.party} до документа «${a.title}».`,
  'objection-made': (a) =>
    `${a.who} від імені сторони ${a.party} заявляє заперечення проти застереження сторони ${a.of} до документа «${a.title}»${a.precludes ? ': у відносинах між цими сторонами він не діє' : ''}.`,
  'objection-withdrawn': (a) =>
    `${a.who} знімає заперечення сторони ${a.party} проти застереження сторони ${a.of} до документа «${a.title}».`,
  'languages-set': (a) =>
    a.languages
      ? `${a.who} установлює додаткові мови автентичних текстів документа «${a.title}»: ${a.languages}.`
      : `${a.who} установлює, що документ «${a.title}» автентичний лише своєю вихідною мовою.`,
  'translation-filed': (a) =>
    `${a.who} вносить формулювання ${ofPoints(a.points)} документа «${a.title}» (мова: ${a.language}).`,
  'translation-accepted': (a) =>
    `${a.who} від імені сторони ${a.party} приймає формулювання ${ofPoints(a.points)} документа «${a.title}» (мова: ${a.language}).`,
  'force-set': (a) => `${a.who} установлює порядок набрання чинності документом «${a.title}».`,
  ratified: (a) =>
    `${a.who} здає на зберігання ратифікаційну грамоту сторони ${a.party} до документа «${a.title}».`,
  acceded: (a) =>
    `${a.who} здає на зберігання документ сторони ${a.party} про приєднання до документа «${a.title}».`,
  'force-declared': (a) =>
    fullStop(`${a.who} оголошує про набрання чинності документом «${a.title}»; дата: ${a.from}`),
  'withdrawal-notified': (a) =>
    `${a.who} повідомляє про вихід сторони ${a.party} з документа «${a.title}».`,
  'remark-made': (a) => (a.about ? `${a.who} говорить (${a.about}):` : `${a.who} говорить:`),
  carried: (a) =>
    `${a.who} передає до цієї кімнати${a.of === undefined ? '' : ` (джерело: ${a.of})`}${
      a.what && ` — ${a.what}`
    }${inBrackets(a.about)}${a.quoting ? ':' : '.'}`,
  'session-called': (a) =>
    fullStop(
      `${a.who} ${a.sought ? 'пропонує провести' : 'скликає'} засідання «${a.title}»: ${a.when}${at(a.place)}`,
    ),
  'session-held': (a) =>
    fullStop(`${a.who} записує, що засідання «${a.title}» відбулося: ${a.when}${at(a.place)}`),
  'read-out-issued': (a) =>
    `${a.who} оприлюднює повідомлення сторони (${a.party}) про засідання «${a.session}»:`,
  'communique-proposed': (a) =>
    `${a.who} пропонує спільне комюніке (${a.parties}) про засідання «${a.session}»:`,
  'communique-assented': (a) =>
    `${a.who} схвалює від імені сторони (${a.party}) спільне комюніке про засідання «${a.session}».`,
  'gate-set': (a) =>
    `${a.who} установлює попередню умову «${a.title}». Від неї залежить: ${a.guards}.`,
  'gate-waived': (a) => `${a.who} знімає попередню умову «${a.gate}», хоча її не виконано:`,
  'fact-set': (a) => {
    if (a.by === '') return `${a.who} вносить факт, який має констатувати голова: ${a.title}.`;
    const some = a.number === undefined ? a.by : `щонайменше ${a.number} з-поміж: ${a.by}`;
    return `${a.who} вносить факт: ${a.title}. Констатувати його мають право: ${some}.`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : `; початок: ${a.from}`;
    const by = a.saidBy === undefined ? '' : `; за словами: ${a.saidBy}`;
    return a.holds
      ? `${a.who} констатує, що факт має місце${from}${by}: ${a.title}.`
      : `${a.who} констатує, що факт не має місця${from}${by}: ${a.title}.`;
  },
  'pledge-made': (a) =>
    `${a.who} вносить зобов’язання (${a.by}; ${a.status})${a.amount && `, ${a.amount}`}:`,
  'pledge-changed': (a) =>
    `${a.who} змінює стан зобов’язання (${a.by}) — ${a.status}${inBrackets(a.amount)}:`,
  'publication-set': (a) =>
    a.open
      ? `${a.who} відкриває цю кімнату для всіх: її може читати й той, хто тут не має імені.`
      : `${a.who} закриває цю кімнату для тих, кого в ній немає.`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? `${a.who} відкликає курс перерахунку: ${a.one} і ${a.of}.`
      : `${a.who} зазначає курс перерахунку: ${a.rate}.`,
  'requirement-set': (a) =>
    `${a.who} установлює потребу ${a.order}: ${a.title}${inBrackets(a.amount)}.`,
  'source-filed': (a) => `${a.who} вносить джерело: «${a.title}», ${a.outlet}.`,
  'statement-recorded': (a) => `${a.who} записує заяву (${a.speaker}; ${a.said}):`,
  'statement-corrected': (a) => `${a.who} виправляє запис заяви (${a.speaker}):`,
  'statement-disputed': (a) => `${a.who} оскаржує запис заяви (${a.speaker}):`,
  'attachment-filed': (a) => `${a.who} вносить додаток: «${a.title}» (${a.credit}).`,
  other: (a) => `${a.who} вносить запис виду «${a.kind}».`,
};
