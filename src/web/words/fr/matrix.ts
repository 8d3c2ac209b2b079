import type { MatrixWords } from '../en/matrix.ts';
import { plural } from '../plural.ts';
import { withArticle } from './dates.ts';

export const matrix: MatrixWords = {
  title: 'Tableau des positions',
  intro: 'Une ligne montre l’attitude d’une partie, une colonne le sort d’un point.',
  nothing: 'Aucun texte n’est en négociation dans une salle à laquelle vous avez accès.',
  caption: (title, version) => `Position de chaque partie sur « ${title} », version ${version}`,
  parties: 'Partie',
  together: 'Toutes ensemble',
  cell: (party, point, position) => `${party}, ${point} : ${position}`,
  fate: (point, stage) => `${point} : ${stage}`,
  bracketed: 'plusieurs libellés sont à l’examen',
  lapsed: (position, date) =>
    `« ${position} », caduque depuis ${withArticle(date)} : le libellé a été modifié`,
  entered: (date) => `inscrit ${withArticle(date)}`,
  ownWording: 'a son propre libellé',
  through: (coalition) => `déclaré par ${coalition} en son nom`,
  wordingThrough: (coalition) => `a le libellé de ${coalition}`,
  throughLegend: 'déclaré par une coalition au nom d’un membre qui ne s’est pas exprimé',
  fold: (n) => plural('fr', n, { one: 'Replier son membre', other: `Replier ses ${n} membres` }),
  unfold: (n) =>
    plural('fr', n, { one: 'Afficher son membre', other: `Afficher ses ${n} membres` }),
  counts: (agreed, all, lapsed) =>
    `${plural('fr', agreed, { one: `${agreed} accord`, other: `${agreed} accords` })} sur ${all}${
      lapsed === 0
        ? ''
        : `, ${plural('fr', lapsed, { one: `${lapsed} position caduque`, other: `${lapsed} positions caduques` })}`
    }`,
  findParty: 'Chercher une partie',
  findPoint: 'Chercher un point',
  standing: 'Points',
  anyStanding: 'tous',
  withLapsed: 'avec une position caduque',
  shown: (points, allPoints, parties, allParties) =>
    `Points : ${points} sur ${allPoints} ; parties : ${parties} sur ${allParties}`,
  foldAll: 'Replier les niveaux inférieurs',
  unfoldAll: 'Tout afficher',
  foldBelow: (n) =>
    plural('fr', n, {
      one: 'replier le point subordonné',
      other: `replier les ${n} points subordonnés`,
    }),
  unfoldBelow: (n) =>
    plural('fr', n, {
      one: 'afficher le point subordonné',
      other: `afficher les ${n} points subordonnés`,
    }),
  withBelow: (point, n) =>
    plural('fr', n, {
      one: `${point} et le point subordonné, au plus faible`,
      other: `${point} et les ${n} points subordonnés, au plus faible`,
    }),
  legend: 'Signes',
  text: 'Texte',
};
