import type { Context } from 'hono';
import { instrumentId, roomId } from '../../core/record/ids.ts';
import { writeTakenApart } from '../../formats/apart/write-apart.ts';
import { FileRefused } from '../../formats/refused.ts';
import { takenForms, writeTaken, type TakenForm } from '../../formats/taken.ts';
import { READ_ENDINGS } from '../../formats/text-file.ts';
import { takings, type TextForms } from '../../wire/taking.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import { attachment } from '../download-name.ts';
import { placesFor } from '../places.ts';
import { NotServed, notFound } from '../problem.ts';
import { seenAt } from '../seen-at.ts';
import { sizeOf, takenFrom, type Wanted } from '../taken-from.ts';

/** A text of more characters, with all its revisions, is worked out and written by a process of its own. */
const LONG = 100_000;
/** So many of those at once: each takes a processor. */
const AT_ONCE = 2;

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  xml: 'application/akn+xml',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** Texts to take away: with brackets, as tabled or as one party wants it, against another version, in columns. */
export function exportRoutes(api: Api, desk: Desk): void {
  const { sessions, limits } = desk;
  const inPlace = placesFor(AT_ONCE);

  api.get('/api/texts/forms', (c) => {
    const [brackets, text, redline, columns] = takings.map(takenForms);
    const none: readonly string[] = [];
    const take = {
      brackets: brackets ?? none,
      text: text ?? none,
      redline: redline ?? none,
      columns: columns ?? none,
    };
    return c.json({ read: READ_ENDINGS, take } satisfies TextForms);
  });

  api.get(
    '/api/negotiations/:n/rooms/:room/texts/:instrument/export',
    signedIn(sessions),
    async (c) => {
      const { form, ...wanted } = wantedIn(c);
      limits.draw('exports', c.get('key'));
      const { state, now } = await seenAt(desk, c);
      const room = state.rooms.get(roomId(c.req.param('room')));
      const instrument = room?.instruments.get(instrumentId(c.req.param('instrument')));
      if (!instrument || instrument.versions.length === 0) throw notFound();
      const { taken, said } = takenFrom(instrument, wanted);
      const options = { lang: instrument.language, date: now.slice(0, 10) };
      const order = { taken, form, options };
      const work = (): Promise<string | Uint8Array> =>
        sizeOf(taken) > LONG
          ? inPlace(() => writeTakenApart(order, c.req.raw.signal))
          : writeTaken(taken, form, options);
      const file = Buffer.from(await written(work));
      return c.body(file, 200, {
        'content-type': TYPES[form] ?? 'application/octet-stream',
        'content-disposition': attachment(`${instrument.title} ${said}`, form),
        'content-length': String(file.length),
      });
    },
  );
}

async function written(work: () => Promise<string | Uint8Array>): Promise<string | Uint8Array> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw new NotServed(422, `The text ${error.message}.`);
    throw error;
  }
}

/** What is asked for, before anything is looked up. */
function wantedIn(c: Context<Env>): Wanted & { readonly form: TakenForm } {
  const { what: asked = 'brackets', form: ending, as, version, against } = c.req.query();
  const what = takings.find((one) => one === asked);
  if (what === undefined)
    throw new NotServed(400, `What is to be taken away is one of ${takings.join(', ')}.`);
  const forms = takenForms(what);
  const form = forms.find((one) => one === ending);
  if (form === undefined) throw new NotServed(400, `The form is one of ${forms.join(', ')}.`);
  const numbers = { version: numberOf(version), against: numberOf(against) };
  return {
    what,
    form,
    ...(as !== undefined && { as }),
    ...(numbers.version !== undefined && { version: numbers.version }),
    ...(numbers.against !== undefined && { against: numbers.against }),
  };
}

function numberOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new NotServed(400, 'A version is a number: 1 is the first.');
}
