import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

/** Positions and roles are nouns: they agree with no party’s and no person’s gender. */
export const domain: Words['domain'] = {
  stage: {
    agreed: 'convenu',
    'in principle': 'convenu en principe',
    referred: 'renvoyé aux responsables politiques',
    open: 'ouvert',
  },
  translation: {
    missing: 'manquant',
    stale: 'périmé : le libellé de référence a été modifié',
    current: 'à jour',
    confirmed: 'confirmé',
  },
  language: (tag) => languageName('fr', tag),
  lapsed: 'caduque',
  provisional: 'convenu à titre provisoire : rien n’est convenu tant que tout n’est pas convenu',
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
  point: (label) => `point ${label}`,
  version: (n) => `version ${n}`,
};
