import type { ColumnsWords } from '../en/columns.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

export const columns: ColumnsWords = {
  title: 'الأعمدة',
  caption: (title, version) => say`«${title}»، النسخة ${version}، في أعمدة`,
  point: 'النقطة',
  table: 'النص المطروح',
  compromise: 'الحل الوسط',
  column: 'العمود',
  parties: (n, all) => say`الأطراف: ${n} من ${all}`,
  which: 'الأطراف جنباً إلى جنب',
  asTabled: 'كما في النص المطروح',
  new: 'ليست في النص المطروح',
  unchanged: (n) => say`بلا تغيير: ${counted(n, 'point')}`,
  compromiseOn: (point) => say`الحل الوسط: ${point}`,
  take: 'خذ هذه الألفاظ',
  draft: 'مسودتك للنسخة التالية',
  leftOut: 'محذوفة من النسخة التالية',
  inText: 'في النص',
  tableNext: (version, n) => say`اطرح النسخة ${version}: كُتبت ${counted(n, 'point')}`,
  nextWhat:
    'يدخل ما كتبته في النسخة. وفي سائر النقاط الألفاظ التي يريدها الجميع، وإلا فالألفاظ المطروحة. وتسقط المواقف من ألفاظ تغيرت.',
};
