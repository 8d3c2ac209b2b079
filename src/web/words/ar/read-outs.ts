import type { ReadOutsWords } from '../en/read-outs.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

export const readOuts: ReadOutsWords = {
  title: 'الإحاطات والبيانات المشتركة',
  seeTold: 'ما قيل عنها',
  joint: (parties) => say`بيان مشترك صادر عن ${parties}`,
  draft: (parties) => say`مشروع بيان مشترك باسم ${parties}`,
  stands: (since) => say`✓ وافقوا عليه جميعاً، وكان آخرهم في ${since}`,
  waits: (parties) => say`ليس قول أحد بعد: ينتظر موافقة ${parties}.`,
  assent: (party) => say`وافق عليه باسم ${party}`,
  replaced: (n) =>
    plural('ar', n, {
      one: 'مشروع حلّ غيره محله',
      two: 'مشروعان حلّ غيرهما محلهما',
      few: say`${n} مشاريع حلّ غيرها محلها`,
      other: say`${n} مشروعاً حلّ غيرها محلها`,
    }),
  issued: (when) => say`صدرت في ${when}`,
  earlier: (n) =>
    plural('ar', n, { one: 'ما كانت تقوله من قبل', other: say`ما كانت تقوله من قبل (${n})` }),
  common: 'ما يقوله أكثر من طرف',
  nothingCommon: 'لا جملة في إحدى الإحاطات تشبه جملة في أخرى.',
  issue: 'أصدر إحاطة',
  issueAgain: 'أصدر إحاطة أخرى',
  issueTitle: (party, session) => say`إحاطة ${party}: «${session}»`,
  issueNote: 'تحل محل التي قبلها، وتبقى تلك مقروءة.',
  issueGo: 'أصدر هذه الإحاطة',
  text: 'ما يقال عن الجلسة',
  language: 'لغتها (رمز مثل ar أو fr)',
  propose: 'اقترح بياناً مشتركاً',
  proposeTitle: (session) => say`اقتراح بيان مشترك: «${session}»`,
  whose: 'باسم من يصدر',
  instead: 'بدلاً من',
  insteadOfNone: 'لا مشروع آخر',
  proposeNote: 'يظل مشروعاً إلى أن يوافق كل واحد منهم على هذه الكلمات بعينها.',
  proposeGo: 'اقترح هذا البيان',
};
