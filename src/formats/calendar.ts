import type { Session } from '../core/record/matters.ts';
import { stretchOf } from '../core/record/when.ts';

/** A session with the name of the room that it is held in. */
export interface Appointment {
  readonly session: Session;
  readonly room: string;
}

/**
 * Sessions as an iCalendar text (RFC 5545), in the order of time. A date with a time of day becomes
 * an instant in UTC (what is said without a zone is taken as UTC); any other date a stretch of whole
 * days, and where that is not exact, the summary gives the date as it was said. A session of which
 * neither beginning nor end is known is left out: a calendar has no place for it.
 */
export function calendarOf(appointments: readonly Appointment[]): string {
  const events = appointments
    .flatMap((appointment) => {
      const time = timeOf(appointment.session.when);
      return time ? [{ order: time.first, lines: eventOf(appointment, time) }] : [];
    })
    .toSorted((a, b) => a.order - b.order || (a.lines.join() < b.lines.join() ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Sessions//EN',
    ...events.flatMap((event) => event.lines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

interface Time {
  readonly first: number;
  readonly lines: readonly string[];
  readonly exact: boolean;
}

function eventOf({ session, room }: Appointment, { lines, exact }: Time): readonly string[] {
  const { id, title, when, place, outcome, agenda, source } = session;
  const about = [...agenda.map((point) => `- ${point}`), ...(outcome ? [outcome] : [])];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@${source.room}`,
    `DTSTAMP:${instantOf(Date.parse(source.recorded))}`,
    ...lines,
    `SUMMARY:${escaped(exact ? title : `${title} (${when})`)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(about.length === 0 ? [] : [`DESCRIPTION:${escaped(about.join('\n'))}`]),
    `CATEGORIES:${escaped(room)}`,
    `STATUS:${session.status === 'sought' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

const DAY_MS = 86_400_000;

/** When an event begins and ends: the end is the first moment that is not part of it. */
function timeOf(when: string): Time | undefined {
  const [from = '', to] = when.split('/');
  const dates = [from, to ?? from].filter((date) => date !== '..');
  const [begins, ends] = [stretchOf(dates[0] ?? ''), stretchOf(dates.at(-1) ?? '')];
  if (!begins || !ends || ends.last < begins.first) return undefined;
  const sure = dates.every((date) => !/[?~%]$/.test(date)) && !when.includes('..');
  const { first } = begins;
  if (dates.every((date) => date.includes('T'))) {
    const starts = `DTSTART:${instantOf(first)}`;
    const lines = ends.first > first ? [starts, `DTEND:${instantOf(ends.first)}`] : [starts];
    return { first, lines, exact: sure };
  }
  const lines = [
    `DTSTART;VALUE=DATE:${dayOf(first)}`,
    `DTEND;VALUE=DATE:${dayOf(Math.floor(ends.last / DAY_MS) * DAY_MS + DAY_MS)}`,
  ];
  const days = dates.every((date) => date.length >= 'YYYY-MM-DD'.length && !date.includes('T'));
  return { first, lines, exact: sure && days };
}

/** `20260901T080000Z` (RFC 5545, 3.3.5, form 2). */
const instantOf = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** `20260901` (RFC 5545, 3.3.4). */
const dayOf = (moment: number): string => instantOf(moment).slice(0, 8);

/** RFC 5545, 3.3.11: what would end a value or a line is escaped, other control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, '');

const LONGEST_LINE = 75;

/** RFC 5545, 3.1: no line is longer than 75 octets; what goes on begins with a space. No character is cut. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
