import type { Key } from '../../core/record/ids.ts';
import { isAskedFor, keyFree } from '../../core/record/vouching.ts';
import type { AdmissionRequest, Requests } from '../../wire/admission.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import type { Negotiation } from '../negotiation.ts';
import { notFound } from '../problem.ts';
import { REQUEST_LASTS_MS, type Asked } from '../single-sign-on/admissions.ts';
import type { WayIn } from '../single-sign-on/ways-in.ts';

/**
 * Who asks to be let in, for those who decide on it, and turning someone away. Letting someone in is
 * not done here: that is an entry like any other, which the one who decides signs and his party seals.
 */
export function requestRoutes(api: Api, desk: Desk): void {
  const { sessions, negotiations, limits, singleSignOn } = desk;
  const path = '/api/negotiations/:n/requests';

  api.get(path, signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const requests = await requestsFor(desk, seen.negotiation, c.get('key'));
    return c.json({ requests } satisfies Requests);
  });

  api.delete(`${path}/:request`, signedIn(sessions), async (c) => {
    limits.draw('entering', c.get('key'), c.req.param('n'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const requests = await requestsFor(desk, seen.negotiation, c.get('key'));
    const request = requests.find(({ id }) => id === c.req.param('request'));
    if (!request) throw notFound();
    await singleSignOn.admissions.turnAway(request.id);
    return c.body(null, 204);
  });
}

/** The requests on which the holder of a key decides, without those whose key has come in meanwhile. */
async function requestsFor(
  { singleSignOn: { ways, admissions } }: Desk,
  { id, state: { roster }, now }: Negotiation,
  key: Key,
): Promise<readonly AdmissionRequest[]> {
  const certified = roster.keys.get(key);
  const viewer = certified?.invitation === false && roster.people.get(certified.person);
  if (!viewer) return [];
  const deciding = [...ways.values()].filter(
    ({ negotiation, party }) => negotiation === id && isAskedFor(roster, viewer, party, now),
  );
  const open = await admissions.open(new Set(deciding.map((way) => way.id)));
  return open
    .filter((asked) => keyFree(roster, asked.key) === undefined)
    .flatMap((asked) => {
      const way = ways.get(asked.way);
      return way ? [shown(asked, way)] : [];
    });
}

function shown({ way: _way, at, ...asked }: Asked, { name, party }: WayIn): AdmissionRequest {
  const until = new Date(Date.parse(at) + REQUEST_LASTS_MS).toISOString();
  return { ...asked, party, provider: name, at, until };
}
