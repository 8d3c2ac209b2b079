import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const forks: Words['forks'] = {
  take: 'Porter dans une autre salle',
  takeTitle: (title) => `Porter « ${title} » dans une autre salle`,
  takeIntro:
    'Le texte déposé ici est porté dans une autre salle, en votre propre nom. Ce que les parties veulent à la place, leurs positions et tout ce qui a été dit restent ici. Vous rapporterez ensuite ce dont les salles seront convenues.',
  hasIt: (next) =>
    `Cette salle a déjà ce texte. Il y devient la version ${next} ; un libellé proposé là-bas sur des mots désormais modifiés est conservé, à proposer de nouveau.`,
  sameThere: 'Cette salle a déjà exactement ce texte à l’examen.',
  whichPoints: (n, all) => `Points portés dans l’autre salle : ${n} sur ${all}`,
  allPoints: 'Tous',
  noPoint: 'Aucun',
  titleThere: 'Titre du texte dans cette salle',
  mustAgreeThere: 'Parties dont l’accord y est requis',
  takeGo: (room) => `Porter dans la salle ${room}`,
  wholeText: (n) =>
    plural('fr', n, { one: `Le texte : ${n} point`, other: `Le texte : ${n} points` }),
  back: 'Rapporter ce dont les salles sont convenues',
  backTitle: (title) => `Rapporter ce dont les salles sont convenues : « ${title} »`,
  backIntro:
    'Ce texte est aussi à l’examen dans d’autres salles. Ce qu’une seule d’entre elles a modifié est intégré au texte ici ; là où elles divergent, le libellé déposé ici demeure.',
  fromRooms: 'De quelles salles',
  mind: 'Ce qui vaut accord dans une salle',
  minds: {
    agreed: 'ce dont toutes ses parties sont convenues',
    'in principle': 'ce dont toutes ses parties sont convenues, au moins en principe',
    'one wording': 'ce qui n’y a qu’un seul libellé, convenu ou non',
  },
  changes: 'Ce qui est intégré au texte',
  youAlone:
    'Vous voyez, sans que personne d’autre le voie, de quelle salle vient une modification. Aucune inscription ne le mentionne.',
  from: (rooms) => `Salle d’origine : ${rooms}`,
  joint: 'Aucune salle n’a encore vu ces mots réunis.',
  how: { new: 'nouveau', out: 'supprimé', moved: 'déplacé', changed: 'modifié' },
  change: (point, how) => `${point}, ${how}`,
  open: 'Ce qui reste inchangé',
  openWhy: 'Plusieurs libellés sont voulus, ou une salle n’est pas unanime.',
  wantedOut: 'à supprimer',
  placeAlone: 'Seule sa place reste en suspens.',
  carryOpen: 'Transmettre aussi ces libellés, sans dire de qui ils viennent',
  nothing: 'Rien ne revient encore de ces salles.',
  noPen: (who) =>
    `Porte-plume dans cette salle : ${who}. Vous ne pouvez donc pas y déposer de version : les libellés modifiés sont transmis un par un, en votre nom.`,
  backGo: (version, room) => `Déposer la version ${version} dans la salle ${room}`,
  carryGo: (room) => `Transmettre à la salle ${room}`,
  brought: 'Rapporté par la présidence ou la médiation',
};
