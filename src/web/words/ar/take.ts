import { isolate, say } from '../isolate.ts';
import type { Words } from '../en.ts';

const number = new Intl.NumberFormat('ar');

export const take: Words['take'] = {
  open: 'خذه معك',
  title: 'أخذ النص ملفاً',
  what: 'ماذا',
  form: 'بأي صيغة',
  withBrackets: 'بأقواسه',
  columns: 'في أعمدة: ما يريده كل طرف جنباً إلى جنب',
  text: 'بلا أقواس',
  redline: 'التغييرات',
  version: (n) => `النسخة ${number.format(n)} كما طُرحت`,
  since: (n) => `منذ النسخة ${number.format(n)}`,
  changesOf: (party) => say`التي تريدها ${party}`,
  forms: {
    md: `Markdown ${isolate('(.md)')}`,
    txt: `نص عادي ${isolate('(.txt)')}`,
    html: `صفحة للقراءة والطباعة ${isolate('(.html)')}`,
    docx: `Word ${isolate('(.docx)')}`,
    odt: `OpenDocument ${isolate('(.odt)')}`,
    pdf: `PDF ${isolate('(.pdf)')}`,
    xml: `Akoma Ntoso ${isolate('(.xml)')}`,
    csv: `جدول حسابي ${isolate('(.csv)')}`,
    json: `بيانات للبرامج ${isolate('(.json)')}`,
  },
  save: 'اصنع الملف',
  making: 'يُصنع الملف…',
  coming: (kilobytes) => say`وصل ${kilobytes} كيلوبايت…`,
  saved: (name) => say`حُفظ باسم ${name}`,
};
