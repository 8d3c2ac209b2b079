import { plural } from '../plural.ts';

export const matrix = {
  title: 'Matrix',
  intro: 'Read along a row for the mood of a party, down a column for the fate of a point.',
  nothing: 'No text is under negotiation in a room that you are in.',
  caption: (title: string, version: number) =>
    `Where each party stands on “${title}”, version ${version}`,
  parties: 'Party',
  together: 'All together',
  cell: (party: string, point: string, position: string) => `${party} on ${point}: ${position}`,
  fate: (point: string, stage: string) => `${point}: ${stage}`,
  bracketed: 'more than one wording is on the table',
  lapsed: (position: string, date: string) =>
    `was “${position}”, lapsed on ${date}: the words changed`,
  entered: (date: string) => `entered on ${date}`,
  ownWording: 'has a wording of its own',
  through: (coalition: string) => `said by ${coalition}, which speaks for it here`,
  wordingThrough: (coalition: string) => `has the wording of ${coalition}`,
  throughLegend: 'said by a coalition for a member that has not spoken itself',
  fold: (n: number) => plural('en', n, { one: 'Fold its member', other: `Fold its ${n} members` }),
  unfold: (n: number) =>
    plural('en', n, { one: 'Show its member', other: `Show its ${n} members` }),
  counts: (agreed: number, all: number, lapsed: number) =>
    `${agreed} of ${all} agreed${
      lapsed === 0
        ? ''
        : `, ${plural('en', lapsed, { one: '1 lapsed', other: `${lapsed} lapsed` })}`
    }`,
  findParty: 'Find a party',
  findPoint: 'Find a point',
  standing: 'Points that are',
  anyStanding: 'all',
  withLapsed: 'with a lapsed position',
  shown: (points: string, allPoints: string, parties: string, allParties: string) =>
    `${points} of ${allPoints} points, ${parties} of ${allParties} parties`,
  foldAll: 'Fold what stands below others',
  unfoldAll: 'Show all',
  foldBelow: (n: number) =>
    plural('en', n, { one: 'fold the point below it', other: `fold the ${n} points below it` }),
  unfoldBelow: (n: number) =>
    plural('en', n, { one: 'show the point below it', other: `show the ${n} points below it` }),
  withBelow: (point: string, n: number) =>
    plural('en', n, {
      one: `the weakest of ${point} and the point below it`,
      other: `the weakest of ${point} and the ${n} points below it`,
    }),
  legend: 'Marks',
  text: 'Text',
};
export type MatrixWords = typeof matrix;
