import type { Words } from '../en.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

const number = new Intl.NumberFormat('fr');
const point = (n: number): string => plural('fr', n, { one: `${n} point`, other: `${n} points` });
const word = (n: number): string =>
  plural('fr', n, { one: `${number.format(n)} mot`, other: `${number.format(n)} mots` });
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const agreedOf = (agreed: number, total: number): string => {
  if (agreed === 0) return `aucun point sur ${total} n’est encore acquis`;
  if (agreed < total)
    return plural('fr', agreed, {
      one: `${agreed} point sur ${total} est acquis`,
      other: `${agreed} points sur ${total} sont acquis`,
    });
  return total === 1 ? 'le seul point est acquis' : `les ${total} points sont tous acquis`;
};

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const parts = [
      agreedOf(by.agreed, total),
      by['in principle'] > 0 &&
        plural('fr', by['in principle'], {
          one: `${by['in principle']} l’est en principe`,
          other: `${by['in principle']} le sont en principe`,
        }),
      by.referred > 0 &&
        plural('fr', by.referred, {
          one: `${by.referred} attend les responsables politiques`,
          other: `${by.referred} attendent les responsables politiques`,
        }),
      by.open > 0 &&
        plural('fr', by.open, {
          one: `${by.open} reste en suspens`,
          other: `${by.open} restent en suspens`,
        }),
      mover &&
        `mouvement sur ${point(mover.points)} depuis ${withArticle(mover.since)} (${mover.party})`,
      gate &&
        plural('fr', gate.missing, {
          one: `« ${gate.guards} » attend la clôture d’un point encore`,
          other: `« ${gate.guards} » attend la clôture de ${gate.missing} points encore`,
        }),
    ].filter((part) => typeof part === 'string');
    return `${upper(parts.join(' ; '))}.`;
  },
  noText: (room) => `Aucun texte n’est encore à l’examen dans la salle ${room}.`,
  noRoom: 'Aucune salle de ces pourparlers ne vous est encore ouverte.',
  waitToBeLetIn:
    'Une personne présente dans une salle peut vous y donner accès ; la salle apparaîtra ici d’elle-même.',
  convergence: (from, to, before, now) =>
    `Rapprochement du texte, en points acquis : ${before} ${withArticle(from)}, ${now} ${withArticle(to)}.`,
  versionsAsTicks: (n) =>
    plural('fr', n, {
      one: `${n} version`,
      other: `${n} versions, un trait chacune`,
    }),
  desk: 'Mon bureau',
  unsaid: (n) => `Votre partie n’a pas indiqué sa position sur ${point(n)}.`,
  deskClear: 'Rien n’attend votre réponse.',
  yourLapsed: (position, day) =>
    `votre position (${position}) est devenue caduque ${withArticle(day)} ; le libellé a été modifié.`,
  yourLapsedAndBack: (position, day) =>
    `votre position (${position}) est devenue caduque ${withArticle(day)} ; le libellé est redevenu ce qu’il était.`,
  wouldClose: (names) => `reprendre le libellé proposé par ${names} fermerait les crochets.`,
  yourOvertaken: (version) =>
    `votre libellé a été devancé par la version ${version} ; proposez-le de nouveau, ou renoncez-y.`,
  yourPlaceOvertaken: (version) =>
    `l’emplacement souhaité n’existe plus dans la version ${version} ; déplacez de nouveau le point, ou laissez-le là.`,
  onlyYou: 'toutes les autres parties ont donné leur accord ; il ne manque que votre réponse.',
  gates: 'Préalables',
  gateIs: (open) => (open ? 'levé' : 'non levé'),
  holds: (holds) => (holds ? 'remplie' : 'pas encore remplie'),
  behind: (guards, open) => (open ? `Possible désormais : ${guards}.` : `En attente : ${guards}.`),
  waived: (guards, reason) =>
    `${guards} : préalable levé par la présidence, qui déclare : ${reason}`,
  condition: {
    all: 'Toutes les conditions suivantes :',
    any: 'L’une des conditions suivantes :',
    atLeast: (n) => `Au moins ${n} des conditions suivantes :`,
    points: (level, except) =>
      except === 0
        ? `Chaque point est au moins ${level}.`
        : `Chaque point est au moins ${level}, à l’exception de ${point(except)} au plus.`,
    named: (names, level) => `Au moins ${level} : ${names}.`,
    ofNamed: (n, level, except) =>
      `Sur ${point(n)}, chacun est au moins ${level}${
        except === 0 ? '' : `, à l’exception de ${except} au plus`
      }.`,
    fact: (title) => title,
    undeclared: 'Un fait que personne n’a encore déclaré.',
    notBefore: (date) => `Pas avant ${withArticle(date)}.`,
    judgement: (words) => `Question d’appréciation : ${words}`,
  },
  bracketLeft: 'des mots sont encore entre crochets',
  andMore: (n) => `et ${n} de plus`,
  distance: (n, of, version) =>
    n === 0
      ? `Le libellé de la version ${version} est celui du projet initial.`
      : `Du projet initial (${word(of)}) à la version ${version}, mots ajoutés ou supprimés : ${number.format(n)} ; surtout :`,
  distanceOfPoint: (n) => `(${number.format(n)})`,
  distanceUnknown: (version) =>
    `L’écart entre la version ${version} et le projet initial ne peut être mesuré : leur texte n’est pas public.`,
  distanceWithheld: (n) =>
    plural('fr', n, {
      one: `${n} point n’est pas compté : son texte n’est pas public.`,
      other: `${n} points ne sont pas comptés : leur texte n’est pas public.`,
    }),
  showRedline: 'Comparer avec le projet initial',
  sessions: 'Prochaines séances',
  sought: 'demandée',
  moved: {
    title: (since) => `Ce qui a changé depuis votre dernier passage (${since})`,
    textStill: 'Le texte et les positions à son égard sont inchangés.',
    version: (version) => `La version ${version} a été déposée.`,
    joined: (who, whom, on) => `${who} : ralliement au libellé proposé par ${whom} (${on}).`,
    nearer: (who, whom, on) => `${who} : rapprochement avec ${whom} (${on}).`,
    reworded: (who, on) => `${who} : autre libellé proposé (${on}).`,
    point: (on, to) =>
      `${upper(on)} : ${[
        to.now && `désormais ${to.now}`,
        to.bracket && (to.bracket === 'closed' ? 'crochets fermés' : 'crochets ouverts'),
      ]
        .filter(Boolean)
        .join(' ; ')}.`,
    position: (who, position, on) => `${who} : ${position} (${on}).`,
    more: (n) => `Afficher ${n} de plus`,
  },
  latest: 'Derniers événements',
  allOfRoom: (room) => `Tout ce qui figure dans la salle « ${room} »`,
  firstSteps: 'Premiers pas',
  noHeads:
    'Aucune délégation n’a encore de chef : donnez accès à chaque chef de délégation par un code.',
  heads: (n) =>
    plural('fr', n, {
      one: `${n} chef de délégation est accrédité.`,
      other: `${n} chefs de délégation sont accrédités.`,
    }),
  letHeadIn: 'Donner accès à un chef de délégation',
  letDelegateIn: 'Donner accès à un membre de la délégation',
  name: 'Nom',
  office: 'Titre, tel qu’il figure sur le badge',
  party: 'Partie',
  role: 'Fonction',
  mandates: 'Mandats',
  lettingInto: 'Donner aussi accès à ces salles',
  makeCode: 'Créer un code',
};
