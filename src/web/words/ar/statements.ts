import type { StatementsWords } from '../en/statements.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

export const statements: StatementsWords = {
  title: 'التصريحات',
  intro:
    'ما قيل علناً، ومن قاله، وعبر من وصل إلينا. يستطيع كل من في الغرفة الاعتراض على تصريح، فيبقى الاثنان جنباً إلى جنب.',
  nothing: 'لا تصريح مقيّداً في غرفة أنت فيها.',
  count: (n) =>
    plural('ar', n, {
      zero: 'لا تصريحات',
      one: 'تصريح واحد',
      two: 'تصريحان',
      few: say`${n} تصريحات`,
      other: say`${n} تصريحاً`,
    }),
  filter: 'لمن',
  everyone: 'الجميع',
  disputedOnly: 'ما اعتُرض عليه أو صُحّح فقط',
  mode: {
    direct: 'بلفظه',
    mixed: 'بعضه بلفظه',
    reported: 'كما نُقل عنه',
  },
  to: (recipient) => say`إلى ${recipient}`,
  chain: 'كيف وصل إلينا',
  how: {
    said: 'قاله',
    posted: 'نشره',
    stated: 'صرّح به',
    broadcast: 'بثّه',
    reported: 'أورده',
    'put in': 'أدرجه',
  },
  inferred: 'مستنتج',
  basis: (basis) => say`أساس التاريخ: ${basis}`,
  medium: 'الوسيلة',
  occasion: 'المناسبة',
  source: 'المصدر',
  credit: (credit) => say`الحقوق: ${credit}`,
  about: 'عن',
  recorded: 'القيد',
  recordedBy: (name, date) => say`قيّده ${name} في ${date}`,
  corrected: (name, date) => say`صحّحه ${name} في ${date}`,
  firstRecorded: 'ما قُيّد أولاً',
  disputed: (name, date) => say`اعترض عليه ${name} في ${date}`,
  dispute: 'اعترض على هذا',
  disputeWhy: 'ما وجه الخطأ فيه',
  disputeGo: 'قيّد الاعتراض',
  correct: 'صحّح هذا',
  correctGist: 'ما ينبغي أن يقول',
  correctWhy: 'السبب',
  correctGo: 'قيّد التصحيح',
  attachments: 'المرفقات',
  sources: 'المصادر',
  published: (date) => say`نُشر ${date}`,
};
