import type { TracksWords } from '../en/tracks.ts';

export const tracks: TracksWords = {
  title: '轨道',
  intro: '您所在的会议室，按时间并列。结点表示会议；连线表示从一间会议室转达至另一间的文字。',
  noTrack: '不属于任何轨道',
  nothing: '您所在的会议室内尚无任何动态。',
  chart: '各会议室的时间进程',
  acts: (n) => `${n}项行为`,
  sessions: '按时间顺序排列的会议',
  calendar: '将会议保存到日历（iCalendar）',
  noSessions: '这些会议室内没有计划举行或已登记的会议。',
  rough: '日期不确切。',
  thread: (from, to) => `从${from}转达至${to}`,
  threads: '会议室之间的转达',
  now: '现在',
  asOf: '截至',
  table: {
    chart: '以表格显示图表',
    day: '日期',
    version: '版本',
    title: '会议室一览表',
    track: '轨道',
    from: '首项行为',
    until: '末项',
    acts: '行为',
    sessions: '会议',
  },
};
