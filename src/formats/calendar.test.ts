import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, matterId, personId, roomId } from '../core/record/ids.ts';
import type { Session } from '../core/record/matters.ts';
import { calendarOf } from './calendar.ts';

const planned: Session = {
  id: matterId('s1'),
  title: 'Leaders',
  status: 'planned',
  when: '2026-09-01',
  who: [],
  agenda: [],
  statements: [],
  source: {
    room: roomId('0'.repeat(32)),
    seq: 1,
    entry: entryIdOf('0'.repeat(64)),
    by: personId('chair'),
    happened: '2026-08-01',
    recorded: '2026-08-01T09:00:00.000Z',
  },
};
const calendar = (...sessions: readonly Partial<Session>[]): string =>
  calendarOf(sessions.map((session) => ({ session: { ...planned, ...session }, room: 'Plenary' })));
/** As RFC 5545, 3.1 has it read. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const line = (text: string, name: string): string | undefined =>
  unfolded(text).find((one) => one.startsWith(name));

test('a session is one event, with all that the calendar has a place for', () => {
  const session = { place: 'Geneva; room 3', agenda: ['Borders, all'], outcome: 'Went\nwell.' };
  expect(unfolded(calendar(session))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Sessions//EN',
    'BEGIN:VEVENT',
    `UID:s1@${'0'.repeat(32)}`,
    'DTSTAMP:20260801T090000Z',
    'DTSTART;VALUE=DATE:20260901',
    'DTEND;VALUE=DATE:20260902',
    'SUMMARY:Leaders',
    'LOCATION:Geneva\\; room 3',
    'DESCRIPTION:- Borders\\, all\\nWent\\nwell.',
    'CATEGORIES:Plenary',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

describe('the precision of a date', () => {
  test.each([
    ['2026-09-01T10:00+02:00', 'DTSTART:20260901T080000Z', undefined, 'Leaders'],
    [
      '2026-09-01T10:00/2026-09-01T12:30',
      'DTSTART:20260901T100000Z',
      'DTEND:20260901T123000Z',
      'Leaders',
    ],
    [
      '2026-09-30/2026-10-01',
      'DTSTART;VALUE=DATE:20260930',
      'DTEND;VALUE=DATE:20261002',
      'Leaders',
    ],
    ['2026-12', 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20270101', 'Leaders (2026-12)'],
    [
      '2026-09-01~',
      'DTSTART;VALUE=DATE:20260901',
      'DTEND;VALUE=DATE:20260902',
      'Leaders (2026-09-01~)',
    ],
    [
      '../2026-09-01',
      'DTSTART;VALUE=DATE:20260901',
      'DTEND;VALUE=DATE:20260902',
      'Leaders (../2026-09-01)',
    ],
  ])('%s is kept', (when, begins, ends, summary) => {
    const text = calendar({ when });
    expect([line(text, 'DTSTART'), line(text, 'DTEND'), line(text, 'SUMMARY')]).toEqual([
      begins,
      ends,
      `SUMMARY:${summary}`,
    ]);
  });
});

test('one that a side only seeks is tentative', () => {
  expect(line(calendar({ status: 'sought' }), 'STATUS')).toBe('STATUS:TENTATIVE');
});

test('events come in the order of time, whatever order they are given in', () => {
  const [one, two] = [{ when: '2026-09-02', id: matterId('a') }, { when: '2026-09-01' }];
  expect(calendar(one, two)).toBe(calendar(two, one));
  expect(line(calendar(one, two), 'UID')).toContain('s1@');
});

test('for any words, no line passes 75 octets, none is added, and the words can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const text = calendar({ title });
      const octets = text.split('\r\n').map((one) => new TextEncoder().encode(one).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(unfolded(text)).toHaveLength(unfolded(calendar({})).length);
      const read = line(text, 'SUMMARY:')
        ?.slice('SUMMARY:'.length)
        .replace(/\\([nN]|.)/gu, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
      const plain = title
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');
      expect(read).toBe(plain);
    }),
    { seed: 3, numRuns: 500 },
  );
});
