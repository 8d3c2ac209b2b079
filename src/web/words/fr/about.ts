import type { AboutWords } from '../en/about.ts';

export const about: AboutWords = {
  title: 'À propos de ce site',
  whatTitle: 'De quoi il s’agit',
  what: 'Parley tient le registre d’une négociation portant sur un texte, du premier projet aux signatures. Ce que vous voyez sur chaque page est établi dans votre propre navigateur à partir d’inscriptions signées par leurs auteurs ; l’hébergeur les conserve et les transmet, et ne peut en modifier une seule sans que cela se découvre.',
  trackersTitle: 'Aucun traceur',
  trackers:
    'Il n’y a ici ni traceur, ni publicité, ni police, script ou image venus d’ailleurs. Un seul cookie est déposé lorsque vous entrez : celui de votre session. Il disparaît lorsque vous sortez, et ne dit rien à personne, sinon que c’est bien vous. Il n’y a donc pas de bandeau à fermer.',
  keyTitle: 'Votre clé',
  key: 'Votre clé a été créée dans ce navigateur et ne le quitte jamais. Elle signe ce que vous inscrivez et vous donne accès. Si vous perdez cet appareil, votre chef de délégation peut certifier une nouvelle clé à votre nom ; ce que vous avez signé reste valable.',
  hostTitle: 'Ce que l’hébergeur peut voir',
  host: 'L’hébergeur peut lire ce qui se dit dans les salles qu’il conserve, et pourrait vous en refuser l’accès. Il ne peut ni modifier ni supprimer une inscription sans que cela se découvre, ni vous prêter des propos, ni montrer longtemps à deux délégations deux historiques différents.',
  disputeTitle: 'Si une déclaration est inexacte',
  dispute:
    'Les déclarations publiques sont consignées avec leur source et la chaîne par laquelle elles nous sont parvenues. Ouvrez « Déclarations », trouvez la déclaration et choisissez « Contester cette déclaration » : votre objection figure désormais à ses côtés, avec votre nom, et aucune des deux ne peut être retirée. La personne qui l’a consignée peut la rectifier ; la version initiale reste visible. Si vous n’avez accès à aucune de ces salles, écrivez à qui vous a donné cette adresse.',
  imprintTitle: 'Mentions légales',
  imprint:
    'Ce site Parley est exploité par qui vous en a donné l’adresse, et qui répond de ce qui y est conservé. Le programme est un logiciel libre, sous licence Apache 2.0.',
  fontsTitle: 'Caractères',
  fonts:
    'Source Serif 4, Inter, Noto Naskh Arabic et Noto Serif SC, tous sous licence SIL Open Font, sont fournis avec la page.',
};
