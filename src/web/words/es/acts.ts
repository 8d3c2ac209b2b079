import type { ActWords } from '../en/acts.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

const wordings = (n: number): string =>
  plural('es', n, { one: 'la redacción de un punto', other: `la redacción de ${n} puntos` });
const at = (place: string | undefined): string => (place === undefined ? '' : `, ${place}`);
const inBrackets = (words: string): string => words && ` (${words})`;

export const acts: ActWords = {
  'negotiation-opened': (a) => `${a.who} abrió la negociación “${a.title}”.`,
  'party-named': (a) =>
    `${a.who} designó una parte: ${a.name} (${a.code})${a.members && `, coalición integrada por ${a.members}`}${
      a.about === undefined ? '' : `, con unos ${a.about} miembros`
    }.`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return `${a.who} acreditó a ${a.person}, ${a.title}.`;
    const as = a.head ? `en la jefatura de la delegación de ${a.party}` : `por ${a.party}`;
    return `${a.who} acreditó a ${a.person}, ${a.title}, ${as}.`;
  },
  'key-certified': (a) =>
    a.own
      ? `${a.who} se incorporó con una clave nueva.`
      : `${a.who} certificó una clave de ${a.person}.`,
  'code-given': (a) => `${a.who} entregó a ${a.person} un código nuevo.`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : `, por el siguiente motivo: ${a.why}`;
    return a.own
      ? `${a.who} dio por terminada una de sus propias claves${why}.`
      : `${a.who} dio por terminada una clave de ${a.person}${why}.`;
  },
  'delegate-recalled': (a) =>
    a.own
      ? `${a.who} renunció a sus funciones.`
      : `${a.who} puso fin a las funciones de ${a.person}.`,
  'party-key-set': (a) =>
    a.changed
      ? `${a.who} estableció otra clave de ${a.party}, sellada con la anterior.`
      : `${a.who} estableció la clave propia de ${a.party}: en adelante, solo ella decide sobre las claves de sus representantes.`,
  'party-key-replaced': (a) => `${a.who} sustituyó la clave de ${a.party}, sin el sello de esta:`,
  'mandate-given': (a) =>
    a.may === ''
      ? `${a.who} puso fin al mandato de ${a.person} para actuar en nombre de ${a.party}.`
      : `${a.who} dio a ${a.person} mandato para actuar en nombre de ${a.party}: ${a.may}.`,
  'room-opened': (a) => `${a.who} abrió la sala “${a.name}”${a.members && `, con ${a.members}`}.`,
  'member-admitted': (a) => `${a.who} dio acceso a la sala a ${a.person}.`,
  'member-left': (a) =>
    a.own ? `${a.who} dejó la sala.` : `${a.who} pidió a ${a.person} que dejara la sala.`,
  'instrument-opened': (a) =>
    `${a.who} abrió las conversaciones sobre “${a.title}”; acuerdo requerido: ${a.parties}.`,
  'text-tabled': (a) =>
    `${a.who} presentó la versión ${a.version} de “${a.title}” (responsable de la redacción: ${a.penholder}).`,
  'amendment-filed': (a) => {
    if (a.how === 'joins')
      return `${a.who}, en nombre de ${a.party}, hizo suya la redacción de ${a.joins} (${a.point}).`;
    if (a.how === 'adds')
      return `${a.who}, en nombre de ${a.party}, propuso un punto nuevo (${a.point}).`;
    if (a.how === 'wants out')
      return `${a.who}, en nombre de ${a.party}, propuso una supresión (${a.point}).`;
    return `${a.who}, en nombre de ${a.party}, propuso otra redacción (${a.point}).`;
  },
  'amendment-withdrawn': (a) =>
    `${a.who} retiró la redacción de ${a.party} (${a.point}): para esa parte vuelve a valer el texto presentado.`,
  'move-filed': (a) =>
    a.joins === undefined
      ? `${a.who}, en nombre de ${a.party}, propuso otra ubicación (${a.point}): ${a.place}.`
      : `${a.who}, en nombre de ${a.party}, se sumó a la propuesta de ${a.joins} (${a.point}): ${a.place}.`,
  'move-withdrawn': (a) =>
    `${a.who} retiró la solicitud de traslado de ${a.party} (${a.point}): el punto queda donde lo sitúa el texto presentado.`,
  'position-taken': (a) =>
    `${a.who} inscribió la posición de ${a.party} (${a.point}): ${a.position}${
      a.read ? ', según una declaración pública' : ''
    }.`,
  'parties-set': (a) =>
    `${a.who} modificó las partes cuyo acuerdo se requiere sobre “${a.title}”: ${a.parties}.`,
  'point-exempted': (a) =>
    `${a.who} separó del conjunto un elemento, para que se acuerde definitivamente por sí solo (${a.point}):`,
  'silence-called': (a) =>
    `${a.who} sometió “${a.title}” al procedimiento de acuerdo tácito hasta ${withArticle(a.until)}: se considerará que da su acuerdo toda parte que guarde silencio hasta entonces.`,
  'silence-broken': (a) =>
    `${a.who}, en nombre de ${a.party}, rompió el silencio sobre “${a.title}”:`,
  'silence-closed': (a) =>
    `${a.who} cerró el procedimiento de acuerdo tácito sobre “${a.title}”: se considera que da su acuerdo toda parte que guardó silencio.`,
  'referendum-answered': (a) =>
    a.confirmed
      ? `${a.who}, en nombre de ${a.party}, inscribió la confirmación de ${a.approver} (${a.point}, ${a.date}).`
      : `${a.who}, en nombre de ${a.party}, inscribió la negativa de ${a.approver} (${a.point}, ${a.date}).`,
  'text-frozen': (a) => `${a.who} fijó la versión ${a.version} de “${a.title}” para la firma.`,
  signed: (a) =>
    `${a.who} firmó “${a.title}” en nombre de ${a.party}${a.adReferendum ? ', ad referendum' : ''}.`,
  'reservation-entered': (a) => `${a.who} depositó una reserva de ${a.party} a “${a.title}”:`,
  'reservation-withdrawn': (a) => `${a.who} retiró la reserva de ${a.party} a “${a.title}”.`,
  'objection-made': (a) =>
    `${a.who}, en nombre de ${a.party}, formuló una objeción a la reserva de ${a.of} a “${a.title}”${
      a.precludes ? ': el texto no está en vigor entre ambas partes' : ''
    }.`,
  'objection-withdrawn': (a) =>
    `${a.who}, en nombre de ${a.party}, retiró la objeción a la reserva de ${a.of} a “${a.title}”.`,
  'languages-set': (a) =>
    a.languages
      ? `${a.who} dispuso que “${a.title}” sea igualmente auténtico en los idiomas siguientes: ${a.languages}.`
      : `${a.who} dispuso que “${a.title}” sea auténtico solo en su propio idioma.`,
  'translation-filed': (a) =>
    `${a.who} depositó ${wordings(a.points)} de “${a.title}” en ${a.language}.`,
  'translation-accepted': (a) =>
    `${a.who}, en nombre de ${a.party}, aceptó ${wordings(a.points)} de “${a.title}” en ${a.language}.`,
  'force-set': (a) => `${a.who} fijó las condiciones de entrada en vigor de “${a.title}”.`,
  ratified: (a) =>
    `${a.who} depositó el instrumento de ratificación de “${a.title}” por ${a.party}.`,
  acceded: (a) => `${a.who} depositó el instrumento de adhesión de ${a.party} a “${a.title}”.`,
  'force-declared': (a) =>
    `${a.who} declaró que “${a.title}” está en vigor desde ${withArticle(a.from)}.`,
  'withdrawal-notified': (a) => `${a.who} notificó el retiro de ${a.party} de “${a.title}”.`,
  'remark-made': (a) => (a.about ? `${a.who} dijo (${a.about}):` : `${a.who} dijo:`),
  carried: (a) =>
    `${a.who} trasladó a esta sala ${a.what || 'un mensaje'}${
      a.of === undefined ? '' : `, procedente de ${a.of}`
    }${a.about && ` (${a.about})`}${a.quoting ? ':' : '.'}`,
  'session-called': (a) =>
    a.sought
      ? `${a.who} solicitó una sesión, “${a.title}”: ${a.when}${at(a.place)}.`
      : `${a.who} convocó una sesión, “${a.title}”: ${a.when}${at(a.place)}.`,
  'session-held': (a) =>
    `${a.who} consignó la celebración de la sesión “${a.title}”: ${a.when}${at(a.place)}.`,
  'read-out-issued': (a) =>
    `${a.who} publicó la reseña de ${a.party} sobre la sesión “${a.session}”:`,
  'communique-proposed': (a) =>
    `${a.who} propuso un comunicado conjunto (${a.parties}) sobre la sesión “${a.session}”:`,
  'communique-assented': (a) =>
    `${a.who} aprobó en nombre de ${a.party} un comunicado conjunto sobre la sesión “${a.session}”.`,
  'gate-set': (a) =>
    `${a.who} estableció el requisito previo “${a.title}”. De él depende: ${a.guards}.`,
  'gate-waived': (a) =>
    `${a.who} dispensó el requisito previo “${a.gate}”, aunque su condición no se cumple:`,
  'fact-set': (a) => {
    if (a.by === '')
      return `${a.who} designó un hecho que ha de declarar la presidencia: ${a.title}.`;
    const some = a.number === undefined ? a.by : `al menos ${a.number} de las partes ${a.by}`;
    return `${a.who} designó un hecho que ha de ser declarado por ${some}: ${a.title}.`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : `, desde ${withArticle(a.from)}`;
    const by = a.saidBy === undefined ? '' : `, según ${a.saidBy}`;
    return a.holds
      ? `${a.who} declaró que este hecho se cumple${from}${by}: ${a.title}.`
      : `${a.who} declaró que este hecho no se cumple${from}${by}: ${a.title}.`;
  },
  'pledge-made': (a) =>
    `${a.who} inscribió una promesa de contribución de ${a.by} (${a.status})${a.amount && `, ${a.amount}`}:`,
  'pledge-changed': (a) =>
    `${a.who} inscribió el estado “${a.status}” de la promesa de contribución de ${a.by}${inBrackets(a.amount)}:`,
  'publication-set': (a) =>
    a.open
      ? `${a.who} abrió esta sala a todos: puede leerla también quien no tiene nombre aquí.`
      : `${a.who} cerró esta sala a quienes no están en ella.`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? `${a.who} retiró el tipo de cambio entre ${a.one} y ${a.of}.`
      : `${a.who} indicó un tipo de cambio: ${a.rate}.`,
  'requirement-set': (a) =>
    `${a.who} estableció la necesidad ${a.order}: ${a.title}${inBrackets(a.amount)}.`,
  'source-filed': (a) => `${a.who} aportó una fuente: “${a.title}”, ${a.outlet}.`,
  'statement-recorded': (a) => `${a.who} consignó una declaración de ${a.speaker} (${a.said}):`,
  'statement-corrected': (a) => `${a.who} rectificó la declaración de ${a.speaker}:`,
  'statement-disputed': (a) => `${a.who} impugnó la declaración de ${a.speaker}:`,
  'attachment-filed': (a) => `${a.who} aportó “${a.title}” (${a.credit}).`,
  other: (a) => `${a.who} hizo una inscripción del tipo “${a.kind}”.`,
};
