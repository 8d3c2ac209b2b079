import { fetchPage, publicPages } from '../press/fetch/fetch-page.ts';
import { writeCsv } from '../press/export/csv.ts';
import { writeNinjs } from '../press/export/ninjs.ts';
import { readJsonld } from '../press/export/read-jsonld.ts';
import { writeJsonld } from '../press/export/write-jsonld.ts';
import { readPress, type PressOptions, type PressReading } from '../press/press.ts';
import { PressRefused } from '../press/refused.ts';
import { sameQuotations } from '../press/same/same-quotation.ts';
import type { Given } from './command.ts';
import { deliver, formOf } from './form.ts';
import { nameOf, readInput } from './input.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';
import { alsoRead } from './press-also.ts';
import { enterReading } from './press-enter.ts';
import { pressTable } from './commands/press-table.ts';
import { sameTable } from './commands/same-table.ts';

const FORMS = ['txt', 'json', 'jsonld', 'csv', 'ninjs'] as const;

/** Does what `parley press` was asked: see its options. */
export async function readTheNews(given: Given, io: Io): Promise<void> {
  const form = formOf(given, FORMS, 'txt');
  if (given.has('check')) return io.print(await checked(given, io));
  const [file = ''] = given.files;
  const reading = await readingOf(file, given, io, optionsOf(given), true);
  const host = given.value('enter');
  if (host !== undefined) return await enterReading(reading, host, given, io);
  const others = given.values('same');
  if (others.length > 0) {
    const rest: PressReading[] = [];
    for (const other of others) rest.push(await readingOf(other, given, io, {}, false));
    return await deliver(given, io, compared([reading, ...rest], [file, ...others], form));
  }
  await deliver(given, io, written(reading, form));
}

function written(reading: PressReading, form: (typeof FORMS)[number]): string {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  switch (form) {
    case 'json':
      return json({ format: 'press/1', ...reading });
    case 'jsonld':
      return json(writeJsonld(reading));
    case 'ninjs':
      return json(writeNinjs(reading));
    case 'csv':
      return writeCsv(reading.statements);
    default:
      return pressTable(reading);
  }
}

/** What several articles quote, as text or JSON; it has no other form. */
function compared(
  readings: readonly PressReading[],
  names: readonly string[],
  form: (typeof FORMS)[number],
): string {
  const found = sameQuotations(readings);
  if (form === 'json')
    return `${JSON.stringify({ format: 'press-same/1', articles: names, found }, null, 2)}\n`;
  if (form === 'txt') return sameTable(found, names);
  throw new CommandRefused(`--same has no .${form}; leave the form out, or give --json.`);
}

/** What the command line tells of an article (its day, its outlet), and whom it asks, is for the first one alone. */
async function readingOf(
  file: string,
  given: Given,
  io: Io,
  options: PressOptions,
  also: boolean,
): Promise<PressReading> {
  try {
    const bytes = await bytesOf(file, given, io);
    const reading = readPress(bytes, {
      ...(given.has('fetch') && { address: file }),
      ...options,
    });
    return also ? await alsoRead(reading, given, io) : reading;
  } catch (error) {
    throw refusedWith(file, error);
  }
}

/** Refused where the file is none of ours, or quotes what its article does not have. */
async function checked(given: Given, io: Io): Promise<string> {
  const [file = ''] = given.files;
  const bytes = await readInput(file, io);
  try {
    const { statements, sha256 } = readJsonld(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return `${statements.length} statements; all their words stand in the article with SHA-256 ${sha256}.\n`;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CommandRefused(`${nameOf(file)} is no JSON; give a file that --jsonld wrote.`);
    throw refusedWith(file, error);
  }
}

/** A refusal of the content gets the file's name; a fault of the program stays one. */
const refusedWith = (file: string, error: unknown): unknown =>
  error instanceof PressRefused ? new CommandRefused(`${nameOf(file)} ${error.message}.`) : error;

async function bytesOf(file: string, given: Given, io: Io): Promise<Uint8Array> {
  const isAddress = /^https?:\/\//i.test(file);
  if (given.has('fetch')) return await fetchPage(file, publicPages);
  if (isAddress)
    throw new CommandRefused(
      `${file} is an address, and Parley fetches nothing unasked; save the page and give its file, or add --fetch.`,
    );
  return await readInput(file, io);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

function optionsOf(given: Given): PressOptions {
  const dated = (name: 'on' | 'retrieved', pattern: RegExp): string | undefined => {
    const value = given.value(name);
    if (value === undefined || (pattern.test(value) && !Number.isNaN(Date.parse(value))))
      return value;
    throw new CommandRefused(`--${name} ${value} is no date; give one such as 2025-11-26.`);
  };
  const address = given.value('address');
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
    throw new CommandRefused(
      `--address ${address} is no address; give one that begins with https://.`,
    );
  const [on, outlet, retrieved] = [
    dated('on', DAY),
    given.value('outlet'),
    dated('retrieved', DATE),
  ];
  return {
    ...(on !== undefined && { on }),
    ...(outlet !== undefined && { outlet }),
    ...(address !== undefined && { address }),
    ...(retrieved !== undefined && { retrieved }),
  };
}
