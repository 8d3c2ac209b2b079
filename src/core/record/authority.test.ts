import { expect, test } from 'vitest';
import { actors, memberships, type Actor, type Membership, type Tried } from './actors.test-kit.ts';
import { keyAttempts } from './authority-keys.test-kit.ts';
import { stage } from './authority-stage.test-kit.ts';
import { attempts } from './authority.test-kit.ts';
import { kinds } from './kinds.ts';
import { roles } from './roster.ts';
import { codeOf, partyKey, World } from './worlds.test-kit.ts';

/**
 * Who may what, asked of `judge` for every role, every kind and every standing to the room, and
 * pinned as a table that is read in review: `fixtures/golden/authority.txt`.
 */

const begun = stage();
const withKey = new World(begun);
const keeps = [...withKey.state.roster.keys]
  .filter(([, { person }]) => withKey.state.roster.people.get(person)?.party === 'AR')
  .map(([key]) => key);
withKey.must({ by: 'ada', kind: 'party-key-set', body: partyKey(withKey, 'AR', { keeps }) });

interface Standing {
  readonly world: World;
  /** The name of the key with which the author acts. */
  readonly by: string;
  readonly room?: string;
}
const known = new Map<string, Standing>();

/** The talks after what brings an author to stand so to the place of an act. */
function standing(from: World, actor: Actor, membership: Membership, inRoom: boolean): Standing {
  const name = `${from.entries.length} ${actor} ${membership} ${inRoom}`;
  const made = known.get(name) ?? makeStanding(new World(from), actor, membership, inRoom);
  known.set(name, made);
  return made;
}

function makeStanding(
  world: World,
  actor: Actor,
  membership: Membership,
  inRoom: boolean,
): Standing {
  if (membership === 'never') {
    return inRoom ? { world, by: actor, room: 'corridor' } : { world, by: 'stranger' };
  }
  if (membership === 'invited') return { world, by: invited(world, actor) };
  if (membership === 'left') {
    const body = { person: actor };
    if (inRoom) world.must({ by: actor, room: 'plenary', kind: 'member-left', body });
    else world.must({ by: actor, kind: 'delegate-recalled', body });
  }
  return { world, by: actor };
}

/** The name of a code for a person who is there, given by whoever may. */
function invited(world: World, actor: Actor): string {
  const name = `code of ${actor}`;
  const given = { person: actor, invitation: codeOf(name) };
  const { party } = world.state.roster.people.get(actor as never) ?? {};
  world.must({ by: party === undefined ? 'chair' : 'ada', kind: 'code-given', body: given });
  return name;
}

function answer(from: World, actor: Actor, membership: Membership, tried: Tried): string {
  const { kind, place } = tried;
  const { world, by, room } = standing(from, actor, membership, place === 'plenary');
  const where = place === 'new room' ? 'new' : place === 'plenary' ? (room ?? place) : undefined;
  const body = typeof tried.body === 'function' ? tried.body(actor) : tried.body;
  const act = { by, kind, body, ...(where === undefined ? {} : { room: where }) };
  return new World(world).try(act)?.code ?? 'yes';
}

/** A row for each act; where everyone gets one answer, once for all. */
function table(title: string, from: World, membership: Membership, all: readonly Tried[]): string {
  const rows = all.map((tried) => [
    tried.name,
    ...actors.map((actor) => answer(from, actor, membership, tried)),
  ]);
  const short = rows.map(([name = '', ...cells]) =>
    new Set(cells).size === 1 ? [name, `all: ${cells[0]}`] : [name, ...cells],
  );
  const lines = [['', ...actors], ...short];
  const widths = [...actors.keys(), actors.length].map((at) =>
    Math.max(
      ...lines
        .filter(({ length }) => length > 2 || at === 0)
        .map((line) => (line[at] ?? '').length),
    ),
  );
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n\n${text.join('\n')}\n`;
}

test('the roles and kinds of the table are all that there are', () => {
  const tried = [...attempts(begun), ...keyAttempts(withKey)];
  expect(new Set(tried.map(({ kind }) => kind))).toEqual(new Set(kinds.keys()));
  expect(roles.filter((role) => !(actors as readonly string[]).includes(role))).toEqual([]);
});

test('who may enter what is as the table in fixtures/golden/authority.txt says', async () => {
  const titles = {
    member:
      'Members: in the room, or accredited in the roster. Those of a party are of AR; its own key does not stand yet',
    never: 'Never there: in a room that they were never in; in the roster, as strangers',
    left: 'Gone: out of the room; in the roster, with a role that has ended',
    invited: 'Invited: with nothing but a code that was not used yet',
  };
  const parts = [
    ...memberships.map((membership) =>
      table(titles[membership], begun, membership, attempts(begun)),
    ),
    table('Members, where the own key of AR stands', withKey, 'member', keyAttempts(withKey)),
  ];
  await expect(parts.join('\n')).toMatchFileSnapshot('../../../fixtures/golden/authority.txt');
}, 120_000);
