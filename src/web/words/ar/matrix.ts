import type { MatrixWords } from '../en/matrix.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

export const matrix: MatrixWords = {
  title: 'المصفوفة',
  intro: 'اقرأ الصف لتعرف حال الطرف، والعمود لتعرف مصير النقطة.',
  nothing: 'لا نص قيد التفاوض في غرفة أنت فيها.',
  caption: (title, version) => say`موقف كل طرف من «${title}»، النسخة ${version}`,
  parties: 'الطرف',
  together: 'الجميع معاً',
  cell: (party, point, position) => say`${party}، ${point}: ${position}`,
  fate: (point, stage) => say`${point}: ${stage}`,
  bracketed: 'المطروح أكثر من صياغة',
  lapsed: (position, date) => say`كان «${position}» وسقط في ${date}: تغيرت الألفاظ`,
  entered: (date) => say`قُيّد في ${date}`,
  ownWording: 'له صياغته الخاصة',
  through: (coalition) => say`قاله ${coalition} الذي يتكلم باسمه هنا`,
  wordingThrough: (coalition) => say`له صياغة ${coalition}`,
  throughLegend: 'قاله ائتلاف باسم عضو لم يتكلم بنفسه',
  fold: (n) => say`اطوِ أعضاءه (${n})`,
  unfold: (n) => say`أظهر أعضاءه (${n})`,
  counts: (agreed, all, lapsed) =>
    say`${agreed} من ${all} متفق عليها${lapsed === 0 ? '' : say`، ${counted(lapsed, 'lapsed')}`}`,
  findParty: 'ابحث عن طرف',
  findPoint: 'ابحث عن نقطة',
  standing: 'أي النقاط',
  anyStanding: 'كلها',
  withLapsed: 'سقط موقف بشأنها',
  shown: (points, allPoints, parties, allParties) =>
    say`النقاط: ${points} من ${allPoints}؛ الأطراف: ${parties} من ${allParties}`,
  foldAll: 'اطوِ ما تحت غيره',
  unfoldAll: 'أظهر الكل',
  foldBelow: (n) => say`اطوِ ما تحتها (${n})`,
  unfoldBelow: (n) => say`أظهر ما تحتها (${n})`,
  withBelow: (point, n) => say`الأضعف من ${point} وما تحتها (${n})`,
  legend: 'العلامات',
  text: 'النص',
};
