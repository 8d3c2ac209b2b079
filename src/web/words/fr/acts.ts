import type { ActWords } from '../en/acts.ts';
import { plural } from '../plural.ts';
import { untilDate, withArticle } from './dates.ts';

const wordings = (n: number): string =>
  plural('fr', n, { one: 'le libellé d’un point', other: `le libellé de ${n} points` });
const at = (place: string | undefined): string => (place === undefined ? '' : `, ${place}`);
const inBrackets = (words: string): string => words && ` (${words})`;

export const acts: ActWords = {
  'negotiation-opened': (a) => `${a.who} a ouvert la négociation « ${a.title} ».`,
  'party-named': (a) =>
    `${a.who} a désigné une partie : ${a.name} (${a.code})${a.members && `, coalition réunissant ${a.members}`}${
      a.about === undefined ? '' : `, comptant environ ${a.about} membres`
    }.`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return `${a.who} a accrédité ${a.person}, ${a.title}.`;
    const as = a.head ? `chef de délégation pour ${a.party}` : `pour ${a.party}`;
    return `${a.who} a accrédité ${a.person}, ${a.title}, ${as}.`;
  },
  'key-certified': (a) =>
    a.own
      ? `${a.who} a pris place avec une nouvelle clé.`
      : `${a.who} a certifié une clé pour ${a.person}.`,
  'code-given': (a) => `${a.who} a remis un nouveau code à ${a.person}.`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : `, pour le motif suivant : ${a.why}`;
    return a.own
      ? `${a.who} a mis fin à l’une de ses propres clés${why}.`
      : `${a.who} a mis fin à une clé attribuée à ${a.person}${why}.`;
  },
  'delegate-recalled': (a) =>
    a.own
      ? `${a.who} a renoncé à ses fonctions.`
      : `${a.who} a mis fin aux fonctions confiées à ${a.person}.`,
  'party-key-set': (a) =>
    a.changed
      ? `${a.who} a mis en place une autre clé pour la partie ${a.party}, scellée par la précédente.`
      : `${a.who} a mis en place la clé propre à la partie ${a.party} : elle seule décide désormais des clés de ses représentants.`,
  'party-key-replaced': (a) =>
    `${a.who} a remplacé la clé de la partie ${a.party}, sans le sceau de celle-ci :`,
  'mandate-given': (a) =>
    a.may === ''
      ? `${a.who} a mis fin au mandat confié à ${a.person} pour ${a.party}.`
      : `${a.who} a donné mandat à ${a.person} pour ${a.party} : ${a.may}.`,
  'room-opened': (a) =>
    `${a.who} a ouvert la salle « ${a.name} »${a.members && `, avec ${a.members}`}.`,
  'member-admitted': (a) => `${a.who} a admis ${a.person} dans la salle.`,
  'member-left': (a) =>
    a.own ? `${a.who} a quitté la salle.` : `${a.who} a demandé à ${a.person} de quitter la salle.`,
  'instrument-opened': (a) =>
    `${a.who} a ouvert les pourparlers sur « ${a.title} » ; accord requis : ${a.parties}.`,
  'text-tabled': (a) =>
    `${a.who} a déposé la version ${a.version} de « ${a.title} » (porte-plume : ${a.penholder}).`,
  'amendment-filed': (a) => {
    if (a.how === 'joins')
      return `${a.who}, pour ${a.party}, a repris le libellé proposé par ${a.joins} (${a.point}).`;
    if (a.how === 'adds')
      return `${a.who}, pour ${a.party}, a proposé un nouveau point (${a.point}).`;
    if (a.how === 'wants out')
      return `${a.who}, pour ${a.party}, a proposé une suppression (${a.point}).`;
    return `${a.who}, pour ${a.party}, a proposé un autre libellé (${a.point}).`;
  },
  'amendment-withdrawn': (a) =>
    `${a.who} a retiré le libellé proposé par ${a.party} (${a.point}) : le libellé déposé vaut de nouveau pour cette partie.`,
  'move-filed': (a) =>
    a.joins === undefined
      ? `${a.who}, pour ${a.party}, a proposé un autre emplacement (${a.point}) : ${a.place}.`
      : `${a.who}, pour ${a.party}, s’est rallié à la proposition de ${a.joins} (${a.point}) : ${a.place}.`,
  'move-withdrawn': (a) =>
    `${a.who} a retiré la demande de déplacement de ${a.party} (${a.point}) : le point reste là où le place le texte déposé.`,
  'position-taken': (a) =>
    `${a.who} a inscrit la position de la partie ${a.party} (${a.point}) : ${a.position}${
      a.read ? ', selon une déclaration publique' : ''
    }.`,
  'parties-set': (a) =>
    `${a.who} a modifié la liste des parties dont l’accord est requis sur « ${a.title} » : ${a.parties}.`,
  'point-exempted': (a) =>
    `${a.who} a détaché de l’ensemble un élément à convenir définitivement à lui seul (${a.point}) :`,
  'silence-called': (a) =>
    `${a.who} a soumis « ${a.title} » à la procédure d’approbation tacite ${untilDate(a.until)} : toute partie restée silencieuse à cette échéance sera réputée donner son accord.`,
  'silence-broken': (a) => `${a.who}, pour ${a.party}, a rompu le silence sur « ${a.title} » :`,
  'silence-closed': (a) =>
    `${a.who} a clos la procédure d’approbation tacite sur « ${a.title} » : toute partie restée silencieuse est réputée donner son accord.`,
  'referendum-answered': (a) =>
    a.confirmed
      ? `${a.who}, pour ${a.party}, a inscrit la confirmation donnée par ${a.approver} (${a.point}, ${a.date}).`
      : `${a.who}, pour ${a.party}, a inscrit le refus opposé par ${a.approver} (${a.point}, ${a.date}).`,
  'text-frozen': (a) =>
    `${a.who} a arrêté la version ${a.version} de « ${a.title} » en vue de la signature.`,
  signed: (a) =>
    `${a.who} a signé « ${a.title} » pour ${a.party}${a.adReferendum ? ', ad referendum' : ''}.`,
  'reservation-entered': (a) =>
    `${a.who} a déposé une réserve formulée par ${a.party} à l’égard de « ${a.title} » :`,
  'reservation-withdrawn': (a) =>
    `${a.who} a retiré la réserve formulée par ${a.party} à l’égard de « ${a.title} ».`,
  'objection-made': (a) =>
    `${a.who}, pour ${a.party}, a fait objection à la réserve formulée par ${a.of} à l’égard de « ${a.title} »${
      a.precludes ? ' : le texte n’est pas en vigueur entre ces deux parties' : ''
    }.`,
  'objection-withdrawn': (a) =>
    `${a.who}, pour ${a.party}, a retiré l’objection à la réserve formulée par ${a.of} à l’égard de « ${a.title} ».`,
  'languages-set': (a) =>
    a.languages
      ? `${a.who} a décidé que « ${a.title} » fait également foi dans les langues suivantes : ${a.languages}.`
      : `${a.who} a décidé que « ${a.title} » ne fait foi que dans sa langue d’origine.`,
  'translation-filed': (a) =>
    `${a.who} a déposé ${wordings(a.points)} de « ${a.title} » en ${a.language}.`,
  'translation-accepted': (a) =>
    `${a.who}, pour ${a.party}, a accepté ${wordings(a.points)} de « ${a.title} » en ${a.language}.`,
  'force-set': (a) => `${a.who} a fixé les conditions d’entrée en vigueur de « ${a.title} ».`,
  ratified: (a) =>
    `${a.who} a déposé l’instrument de ratification de « ${a.title} » pour ${a.party}.`,
  acceded: (a) => `${a.who} a déposé l’instrument d’adhésion à « ${a.title} » pour ${a.party}.`,
  'force-declared': (a) =>
    `${a.who} a déclaré « ${a.title} » en vigueur depuis ${withArticle(a.from)}.`,
  'withdrawal-notified': (a) => `${a.who} a notifié un retrait de « ${a.title} » pour ${a.party}.`,
  'remark-made': (a) => (a.about ? `${a.who} a dit (${a.about}) :` : `${a.who} a dit :`),
  carried: (a) =>
    `${a.who} a transmis à cette salle ${a.what || 'un message'}${
      a.of === undefined ? '' : `, provenant de : ${a.of}`
    }${a.about && ` (${a.about})`}${a.quoting ? ' :' : '.'}`,
  'session-called': (a) =>
    a.sought
      ? `${a.who} a demandé la tenue d’une séance, « ${a.title} » : ${a.when}${at(a.place)}.`
      : `${a.who} a convoqué une séance, « ${a.title} » : ${a.when}${at(a.place)}.`,
  'session-held': (a) =>
    `${a.who} a consigné la tenue de la séance « ${a.title} » : ${a.when}${at(a.place)}.`,
  'read-out-issued': (a) =>
    `${a.who} a publié le compte rendu de ${a.party} sur la séance « ${a.session} » :`,
  'communique-proposed': (a) =>
    `${a.who} a proposé un communiqué conjoint (${a.parties}) sur la séance « ${a.session} » :`,
  'communique-assented': (a) =>
    `${a.who} a approuvé au nom de ${a.party} un communiqué conjoint sur la séance « ${a.session} ».`,
  'gate-set': (a) => `${a.who} a posé le préalable « ${a.title} ». En dépend : ${a.guards}.`,
  'gate-waived': (a) =>
    `${a.who} a levé le préalable « ${a.gate} », bien que sa condition ne soit pas remplie :`,
  'fact-set': (a) => {
    if (a.by === '') return `${a.who} a désigné un fait à déclarer par la présidence : ${a.title}.`;
    const some = a.number === undefined ? a.by : `au moins ${a.number} des parties ${a.by}`;
    return `${a.who} a désigné un fait à déclarer par ${some} : ${a.title}.`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : `, dès ${withArticle(a.from)}`;
    const by = a.saidBy === undefined ? '' : `, selon ${a.saidBy}`;
    return a.holds
      ? `${a.who} a déclaré ce fait établi${from}${by} : ${a.title}.`
      : `${a.who} a déclaré ce fait non établi${from}${by} : ${a.title}.`;
  },
  'pledge-made': (a) =>
    `${a.who} a inscrit une contribution annoncée par ${a.by} (${a.status})${a.amount && `, ${a.amount}`} :`,
  'pledge-changed': (a) =>
    `${a.who} a inscrit l’état « ${a.status} » pour la contribution annoncée par ${a.by}${inBrackets(a.amount)} :`,
  'publication-set': (a) =>
    a.open
      ? `${a.who} a ouvert cette salle à tous : on peut la lire sans avoir de nom ici.`
      : `${a.who} a fermé cette salle à qui n’y est pas.`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? `${a.who} a retiré le taux entre ${a.one} et ${a.of}.`
      : `${a.who} a indiqué un taux : ${a.rate}.`,
  'requirement-set': (a) =>
    `${a.who} a défini le besoin ${a.order} : ${a.title}${inBrackets(a.amount)}.`,
  'source-filed': (a) => `${a.who} a versé une source : « ${a.title} », ${a.outlet}.`,
  'statement-recorded': (a) =>
    `${a.who} a consigné une déclaration faite par ${a.speaker} (${a.said}) :`,
  'statement-corrected': (a) => `${a.who} a rectifié la déclaration faite par ${a.speaker} :`,
  'statement-disputed': (a) => `${a.who} a contesté la déclaration faite par ${a.speaker} :`,
  'attachment-filed': (a) => `${a.who} a versé « ${a.title} » (${a.credit}).`,
  other: (a) => `${a.who} a fait une inscription de type « ${a.kind} ».`,
};
