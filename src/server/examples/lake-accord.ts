import { personId } from '../../core/record/ids.ts';
import type { Recorded } from '../../core/record/entry.ts';
import { Chronicle } from './chronicle.ts';
import { withProof, withSeal, type Body } from '../../core/record/seal.ts';
import { partyId, type PartyId } from '../../core/text/point.ts';
import type { Example, Seed } from './example.ts';
import { Drafts } from './drafts.ts';
import { personNamed, readDraft, type Lake } from './lake.ts';
import { tellAct } from './lake-acts.ts';
import { zLakeFile, type LakeFile } from './lake-file.ts';
import { talksFile } from './talks-folder.ts';

const SUMMARY =
  'Four states on a lake that is falling, a mediator, twenty-eight points in three drafts, and rooms that not everyone is in. An invented negotiation.';

/** *The Lake Accord*, read from its files. */
export function readLakeAccord(): Example {
  const file = zLakeFile.parse(JSON.parse(talksFile('lake-accord', 'rooms.json')));
  return {
    name: 'lake-accord',
    title: file.title,
    summary: SUMMARY,
    people: file.people.map(({ id, name, title, party }) => ({
      person: personId(id),
      name,
      title,
      party,
    })),
    build: (seed) => build(file, seed),
  };
}

function build(file: LakeFile, seed: Seed): readonly Recorded[] {
  const chronicle = new Chronicle(seed);
  begin(file, seed, chronicle);
  const rooms = file.rooms.map((room) => ({
    at: room.opened,
    tell: () => open(file, chronicle, room),
  }));
  const lake: Lake = { file, chronicle, drafts: new Drafts() };
  lake.drafts.table(readDraft(`${file.instrument.versions[0] ?? ''}/base.md`));
  const acts = file.timeline.map((act) => ({ at: act.at, tell: () => tellAct(lake, act) }));
  const inOrder = [...rooms, ...acts].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { tell } of inOrder) tell();
  return chronicle.entries;
}

/** The roster, an hour and a half before the first room opens: parties, heads, and whom they bring. */
function begin(file: LakeFile, seed: Seed, chronicle: Chronicle): void {
  const start =
    Date.parse(file.rooms.map(({ opened }) => opened).toSorted()[0] ?? '') - 90 * 60_000;
  let entered = 0;
  const enter = (
    by: string,
    kind: string,
    body: Parameters<Chronicle['tell']>[0]['body'],
  ): void => {
    const at = new Date(start + entered * 30_000).toISOString();
    entered += 1;
    chronicle.tell({ by, kind, body, at });
  };
  const secretary = personNamed({ file }, file.secretary);
  const { key } = seed.signer(personId(secretary.id));
  const chair = { person: secretary.id, name: secretary.name, title: secretary.title, key };
  enter(secretary.id, 'negotiation-opened', { title: file.title, summary: SUMMARY, chair });
  for (const { code, name } of file.parties.toSorted((a, b) => a.order - b.order)) {
    enter(secretary.id, 'party-named', { party: code, name });
  }
  const heads = new Map<string, string>();
  for (const { id: person, party, name, title, role, may } of file.people) {
    if (person === secretary.id) continue;
    const known = { person, name, title, role, from: new Date(start).toISOString().slice(0, 10) };
    const { key: own } = seed.signer(personId(person));
    const head = party === null ? undefined : heads.get(party);
    const accredited =
      party === null
        ? { ...known, key: own }
        : { ...known, party, may, head: head === undefined, key: own };
    const seal = (kind: string, body: Body): Body =>
      withSeal(body, seed.partySigner(partyId(party ?? '')), { ...seed, kind });
    const kind = 'delegate-accredited';
    enter(head ?? secretary.id, kind, head === undefined ? accredited : seal(kind, accredited));
    if (party === null || head !== undefined) continue;
    heads.set(party, person);
    enter(person, 'party-key-set', partyKeyOf(seed, partyId(party)));
  }
}

/** The body by which a head, once there, puts the party's own key in place. */
function partyKeyOf({ negotiation, partySigner }: Seed, party: PartyId): Body {
  const signer = partySigner(party);
  const body = { party, key: signer.key, keeps: [] };
  return withProof(body, signer, { negotiation, kind: 'party-key-set' });
}

function open(file: LakeFile, chronicle: Chronicle, room: LakeFile['rooms'][number]): void {
  const { id, name, kind: purpose, members, opened: at, openedBy: by } = room;
  const others = members.filter((member) => member !== by);
  chronicle.tell({
    by,
    room: id,
    kind: 'room-opened',
    at,
    body: { name, purpose, members: others },
  });
  if (purpose !== 'plenary') return;
  const { id: instrument, title, mustAgree, nothingAgreedUntilEverythingAgreed } = file.instrument;
  const settings = { language: 'en', mustAgree, package: nothingAgreedUntilEverythingAgreed };
  const body = { instrument, title, ...settings };
  chronicle.tell({ by: file.penholder, room: id, kind: 'instrument-opened', at, body });
}
