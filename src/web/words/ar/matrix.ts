import type { MatrixWords } from '../en/matrix.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

const lapsedCount = (n: number): string =>
  plural('ar', n, {
    one: 'موقف واحد سقط',
    two: 'موقفان سقطا',
    few: `${n} مواقف سقطت`,
    other: `${n} موقفاً سقطت`,
  });

export const matrix: MatrixWords = {
  title: 'المصفوفة',
  intro: 'اقرأ الصف لتعرف حال الطرف، والعمود لتعرف مصير النقطة.',
  nothing: 'لا نص قيد التفاوض في غرفة أنت فيها.',
  caption: (title, version) => say`موقف كل طرف من «${title}»، النسخة ${version}`,
  parties: 'الطرف',
  together: 'الجميع معاً',
  cell: (party, point, position) => say`${party}، ${point}: ${position}`,
  fate: (point, stage) => say`${point}: ${stage}`,
  bracketed: 'على الطاولة أكثر من صياغة',
  lapsed: (position, date) => say`كان «${position}» ثم سقط في ${date}: تغيرت الألفاظ`,
  entered: (date) => say`قُيّد في ${date}`,
  ownWording: 'له صياغته الخاصة',
  counts: (agreed, all, lapsed) =>
    `${agreed} من ${all} متفق عليها${lapsed === 0 ? '' : `، ${lapsedCount(lapsed)}`}`,
  legend: 'العلامات',
  text: 'النص',
};
