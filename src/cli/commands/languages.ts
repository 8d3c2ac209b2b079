import {
  authenticTexts,
  isWorded,
  leadingText,
  translationHash,
  translationState,
} from '../../core/record/authentic.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { AuthenticText } from '../../core/record/languages.ts';
import { wordingHash } from '../../core/record/wording.ts';
import { nameOfPoint } from '../../core/record/point-names.ts';
import type { PartyId, Point, PointId } from '../../core/text/point.ts';
import type { Command } from '../command.ts';
import { readPointsOf } from '../input.ts';
import { CommandRefused } from '../refused.ts';
import { onText, type Acting } from '../talks/acting.ts';
import type { RoomAct } from '../talks/acts.ts';
import { partyOption } from '../talks/options.ts';

/** `parley languages`: in which other languages a text is authentic. */
export const languagesCommand: Command = onText(
  {
    name: 'languages',
    summary: 'Sets in which languages besides its own a text is authentic',
    usage: 'languages URL [--in TAG=TITLE ...] [--accept TAG=CODE ...] --room ROOM --key FILE',
    details: 'Set anew, it is all of them: a language that is left out is authentic no more.',
  },
  {
    in: { value: 'TAG=TITLE', many: true, help: 'a language (BCP 47), and the title in it' },
    accept: { value: 'TAG=CODE', many: true, help: 'a party that has to accept its wordings' },
  },
  ({ given, instrument }) => {
    const concerned = given.values('accept').map((one) => apart(one, '--accept fr=BE'));
    const languages = given
      .values('in')
      .map((one) => apart(one, '--in "fr=Accord du lac"'))
      .map(([language, title]) => {
        const concerns = concerned.flatMap(([tag, code]) => (tag === language ? [code] : []));
        return { language, title, concerns };
      });
    return { kind: 'languages-set', body: { instrument: instrument().id, languages } };
  },
);

function apart(written: string, example: string): readonly [string, string] {
  const at = written.indexOf('=');
  if (at > 0 && at < written.length - 1) return [written.slice(0, at), written.slice(at + 1)];
  throw new CommandRefused(`"${written}" has no sign = between two names; write ${example}.`);
}

/** `parley translate`: the wordings of a text in one of its languages, and their acceptance. */
export const translateCommand: Command = onText(
  {
    name: 'translate',
    summary:
      'Files the wording of a text in one of its languages, accepts it, or says how it stands',
    usage: 'translate URL TAG [FILE | --accept] [--json] --room ROOM --key FILE',
    details:
      'FILE has the points of the text in its order, in that language; only wordings that are new are filed.\nWithout FILE it is said which wordings are missing, stale, current or confirmed.',
    operands: ['URL', 'TAG', 'FILE?'],
  },
  {
    accept: { help: 'your party accepts all wordings as they stand' },
    json: { help: 'print how each wording stands as JSON' },
    party: partyOption,
  },
  async (acting) => {
    const [, tag = '', path] = acting.given.files;
    const instrument = acting.instrument();
    const text = authenticTexts(instrument).find(({ language }) => language === tag);
    if (!text) {
      throw new CommandRefused(
        `“${instrument.title}” is not authentic in ${tag}; see "parley languages".`,
      );
    }
    const points = leadingText(instrument).filter(isWorded);
    if (path !== undefined) {
      const file = await readPointsOf(path, acting.io);
      return filed(instrument, text, { points, file });
    }
    if (acting.given.has('accept')) return accepted(instrument, text, points, acting.party());
    tell(acting, text, points);
    return [];
  },
);

/** The wordings of a file that are not filed yet; the nth of its points is the nth of the text. */
function filed(
  { id, title }: Instrument,
  text: AuthenticText,
  { points, file }: { readonly points: readonly Point[]; readonly file: readonly Point[] },
): readonly RoomAct[] {
  const worded = file.filter(isWorded);
  if (worded.length !== points.length) {
    throw new CommandRefused(
      `“${title}” has ${points.length} points with words, the file ${worded.length}; write one for each, in the same order.`,
    );
  }
  const wordings = points.flatMap(({ id: point, text: leading }, place) => {
    const there = text.wordings.get(point);
    const words = worded[place]?.text ?? '';
    if (there?.text === words && there.on === leading) return [];
    return [{ point, on: wordingHash([leading]), text: words }];
  });
  if (wordings.length === 0) return [];
  const body = { instrument: id, language: text.language, wordings };
  return [{ kind: 'translation-filed', body }];
}

/** Every wording that follows the words as they stand and that the party has not accepted yet. */
function accepted(
  { id }: Instrument,
  text: AuthenticText,
  all: readonly Point[],
  party: PartyId,
): readonly RoomAct[] {
  const points = all.flatMap((point) => {
    const there = text.wordings.get(point.id);
    if (!there || there.on !== point.text || there.accepted.has(party)) return [];
    return [{ point: point.id, wording: translationHash(there) }];
  });
  if (points.length === 0) return [];
  const body = { instrument: id, language: text.language, party, points };
  return [{ kind: 'translation-accepted', body }];
}

function calledOf(instrument: Instrument, point: PointId): string {
  const name = nameOfPoint(instrument, point);
  return 'number' in name ? name.number : '';
}

function tell(
  { given, io, ...acting }: Acting,
  text: AuthenticText,
  points: readonly Point[],
): void {
  const instrument = acting.instrument();
  const told = points.map((point) => ({
    point: point.id,
    name: calledOf(instrument, point.id),
    state: translationState(text, point),
  }));
  if (given.has('json')) return io.print(`${JSON.stringify(told)}\n`);
  const counts = Map.groupBy(told, ({ state }) => state);
  for (const [state, those] of counts) {
    const named = those.map(({ name }) => name).filter(Boolean);
    io.print(`${state}: ${those.length}${named.length > 0 ? ` (${named.join(', ')})` : ''}\n`);
  }
}
