import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { plural } from '../plural.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { domain } from './domain.ts';
import { phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: 'n’a pas encore de libellé : déposez-en d’abord un',
  stale: 'repose sur un libellé de référence modifié depuis : déposez d’abord un nouveau libellé',
  current:
    'n’est pas encore accepté par toutes les parties que cette langue concerne : demandez d’abord leur acceptation',
};

const named = (phrase: string): string => phraseInWords(phrases, ' ou ', phrase);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return `L’inscription est illisible : ${why.where} (${why.why}).`;
    case 'unknown-kind':
      return `Cette version de Parley ne connaît pas les inscriptions de type « ${why.kind} » : mettez-la à jour et réessayez.`;
    case 'body-differs':
      return 'Le contenu n’est pas celui qui a été signé : renvoyez l’inscription telle qu’elle a été établie.';
    case 'bad-signature':
      return 'La signature n’est pas celle de la clé de l’auteur : signez de nouveau l’inscription.';
    case 'not-found':
      return 'Cette salle n’existe pas.';
    case 'key-ended':
      return `Cette clé n’est plus valable (${why.person}) : demandez un nouveau code à votre chef de délégation.`;
    case 'code-expired':
      return `Ce code n’est plus utilisable (${why.person}) : demandez-en un nouveau à qui l’a remis.`;
    case 'not-sealed':
      return `Seule la clé propre à la partie ${why.party} décide des clés de ses représentants : qui détient cette clé doit sceller cet acte.`;
    case 'role-not-begun':
      return `Les fonctions n’ont pas commencé (${why.person}) ; début : ${why.from}. Attendez cette date, ou adressez-vous à une personne en fonctions.`;
    case 'role-ended':
      return `Les fonctions ont pris fin (${why.person}) : adressez-vous à une personne en fonctions.`;
    case 'not-yours':
      return `Cet acte ne relève pas de vous ; demandez-le à qui peut l’accomplir : ${named(why.whose)}.`;
    case 'no-mandate':
      return `Il manque un mandat pour ${why.party} (${mandateInWords(domain.mandate, why.mandate)}) : votre chef de délégation peut le donner.`;
    case 'no-such':
      return `Introuvable ici : ${named(why.what)} « ${why.name} ». Vérifiez le nom.`;
    case 'taken':
      return `Existe déjà ici : ${named(why.what)} « ${why.name} ». Choisissez un autre nom, ou renoncez à cet acte.`;
    case 'words-changed':
      return `Le libellé du point ${why.point} a été modifié depuis : relisez-le, puis recommencez.`;
    case 'older-version':
      return `Ceci porte sur la version ${why.given}, alors que la version ${why.current} est à l’examen : consultez cette dernière, puis recommencez.`;
    case 'next-version':
      return `Ce texte a été déposé comme version ${why.given}, alors que la suivante est la version ${why.next} : déposez-le sous ce numéro.`;
    case 'nothing-changes':
      return 'C’est déjà le libellé existant : rien n’a été inscrit.';
    case 'not-asked':
      return `${why.party} ne figure pas parmi les parties dont l’accord est requis : ${why.instrument}.`;
    case 'gate-closed':
      return `Cet acte dépend du préalable « ${why.gate} ». Manquent encore : ${why.missing.map(missingInWords).join(' ; ') || 'un texte à l’examen'}.`;
    case 'bracket-left':
      return `Le point ${why.point} contient encore des mots entre crochets : réglez-les d’abord.`;
    case 'not-agreed':
      return `Le point ${why.point} n’a pas l’accord de toutes les parties dont l’accord est requis : adressez-vous à elles, ou demandez à la présidence de lever un préalable.`;
    case 'not-translated':
      return `Langue « ${why.language} » : le point ${why.point} ${untranslated[why.state]}.`;
    case 'frozen':
      return `« ${why.instrument} » est arrêté en vue de la signature : son libellé ne change plus.`;
    case 'text-differs':
      return `Ceci ne porte pas sur le texte actuel de « ${why.instrument} » : lisez-le, puis recommencez.`;
    case 'not-in-force':
      return `« ${why.instrument} » n’a pas encore cet effet obligatoire : voyez ce que son entrée en vigueur attend encore.`;
    case 'too-late':
      return `Le délai est expiré (échéance : ${why.until}) : adressez-vous à la présidence.`;
    case 'too-early':
      return `Cet acte n’est pas encore possible (pas avant : ${why.from}) : attendez cette date.`;
    case 'split-history':
      return `Ce que l’auteur avait vu de cette salle (inscriptions : ${why.size}) n’est pas ce qui y est inscrit : comparez les mots de l’empreinte avec votre homologue, par téléphone.`;
    case 'recorded-already':
      return `C’est de nouveau l’inscription ${why.seq}, et une inscription ne compte qu’une fois : pour le redire, faites-en une nouvelle.`;
    case 'out-of-order':
      return `L’inscription ${why.seq} a été fournie à la place de l’inscription ${why.next} de la salle : demandez à l’hébergeur ce qui manque.`;
    case 'wrong-place':
      return `Cet acte n’est possible qu’ici : ${named(why.place)}.`;
  }
}

function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const whose = missing.parties ? ` (non déclaré par ${missing.parties.join(', ')})` : '';
    return `le fait « ${missing.fact} »${whose}`;
  }
  if (missing.what === 'date') return `la date (${missing.notBefore})`;
  if (missing.what === 'judgement') return missing.judgement;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  const who = parties.length > 0 ? parties.join(', ') : 'des crochets subsistent';
  return `${text}, point ${point} (${who})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const { consents, text, parties, number } = missing;
  const act = consents === 'signed' ? 'signature' : 'ratification';
  const whose = parties.length > 0 ? [`${act} : ${parties.join(', ')}`] : [];
  const more = number > 0 ? [moreOf(act, number)] : [];
  return `${[...whose, ...more].join(' et ')} (${text})`;
}

function forceInWords({ text, parties, number }: Extract<Missing, { what: 'force' }>): string {
  const whose = parties.length > 0 ? [`ratification : ${parties.join(', ')}`] : [];
  const more = number > 0 ? [moreOf('ratification', number)] : [];
  const why = [...whose, ...more];
  return `l’entrée en vigueur de « ${text} »${why.length > 0 ? ` (${why.join(' ; ')})` : ''}`;
}

const moreOf = (act: string, n: number): string =>
  plural('fr', n, { one: `${n} autre ${act}`, other: `${n} autres ${act}s` });
