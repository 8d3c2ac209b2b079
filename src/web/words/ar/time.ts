import type { Words } from '../en.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

const number = new Intl.NumberFormat('ar');

export const time: Words['time'] = {
  play: 'عرض متتابع من هنا',
  pause: 'إيقاف العرض',
  speed: 'السرعة',
  perSecond: (n) => say`${counted(n, 'entry')} في الثانية`,
  version: (n, title) => say`النسخة ${number.format(n)} من ${title}`,
  session: (title) => say`جلسة: ${title}`,
  marks: 'النسخ والجلسات',
};
