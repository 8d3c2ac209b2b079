import type { TracksWords } from '../en/tracks.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

export const tracks: TracksWords = {
  title: 'المسارات',
  intro:
    'الغرف التي أنت فيها، جنباً إلى جنب مع الزمن. العقدة جلسة، والخيط كلام نُقل من غرفة إلى أخرى.',
  noTrack: 'خارج المسارات',
  nothing: 'لم يجرِ شيء بعد في غرفة أنت فيها.',
  chart: 'الغرف مع الزمن',
  acts: (n) => counted(n, 'act'),
  sessions: 'الجلسات بترتيب الزمن',
  calendar: 'حفظ الجلسات لتقويم (iCalendar)',
  noSessions: 'لا جلسة مقررة أو مقيّدة في هذه الغرف.',
  rough: 'التاريخ غير دقيق.',
  thread: (from, to) => say`نُقل من ${from} إلى ${to}`,
  threads: 'ما نُقل من غرفة إلى غرفة',
  now: 'الآن',
  asOf: 'حتى هنا',
  find: 'ابحث عن غرفة أو مسار',
  shown: (n, all) => say`الغرف: ${n} من ${all}`,
  foldAll: 'اطوِ المسارات',
  unfoldAll: 'أظهر كل الغرف',
  together: (n) => say`معاً: ${counted(n, 'room')}`,
  bunch: (n) => say`الجلسات: ${n}`,
  table: {
    chart: 'الرسم البياني جدولاً',
    day: 'اليوم',
    version: 'النسخة',
    title: 'الغرف في جدول',
    track: 'المسار',
    from: 'أول فعل',
    until: 'آخر فعل',
    acts: 'الأفعال',
    sessions: 'الجلسات',
  },
};
