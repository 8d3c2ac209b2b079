import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

/** Positions and roles are nouns, stages the same for one point and for many: nothing has to agree with a name or a number. */
export const domain: Words['domain'] = {
  stage: {
    agreed: 'acquis',
    'in principle': 'acquis en principe',
    referred: 'soumis aux responsables politiques',
    open: 'en suspens',
  },
  translation: {
    missing: 'manquant',
    stale: 'périmé : le libellé de référence a été modifié',
    current: 'à jour',
    confirmed: 'confirmé',
  },
  language: (tag) => languageName('fr', tag),
  lapsed: 'caduque',
  provisional:
    'acquis à titre provisoire : il n’y a d’accord sur rien tant qu’il n’y a pas d’accord sur tout',
  position: {
    objects: 'objection',
    reserved: 'position réservée',
    referred: 'renvoi aux responsables politiques',
    silent: 'silence',
    'in principle': 'accord de principe',
    'with reservation': 'accord avec réserve',
    'ad referendum': 'accord ad referendum',
    agreed: 'accord',
  },
  role: {
    principal: 'responsable politique',
    envoy: 'émissaire',
    negotiator: 'négociation',
    expert: 'expertise',
    spokesperson: 'porte-parole',
    chair: 'présidence',
    mediator: 'médiation',
    observer: 'observation',
  },
  mandate: {
    speak: 'prendre la parole',
    propose: 'proposer des libellés',
    'agree ad referendum': 'donner un accord ad referendum',
    agree: 'donner un accord',
    sign: 'signer',
  },
  purpose: {
    roster: 'liste des participants',
    plenary: 'plénière',
    bilateral: 'rencontre bilatérale',
    caucus: 'concertation de groupe',
    delegation: 'délégation',
    mediator: 'bureau de la médiation',
    working: 'groupe de travail',
    public: 'salle publique',
  },
  colon: ' : ',
  point: (label) => `point ${label}`,
  version: (n) => `version ${n}`,
};
