import type { Words } from '../en.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

const number = new Intl.NumberFormat('ar');
const outOf = (n: number, of: number): string =>
  say`${number.format(n)} من أصل ${number.format(of)}`;

export const principal: Words['principal'] = {
  title: 'للقادة',
  waiting: (n) => say`في انتظار القادة: ${counted(n, 'point')}.`,
  none: 'لا نقطة تنتظر القادة.',
  keptBy: (names) => say`أحالها إلى القادة: ${names}.`,
  wasKeptBy: (names) => say`كان قد أحالها إلى القادة ${names}، ثم تغيرت الألفاظ.`,
  wordings: 'الصياغات',
  wanted: (names) => say`يريدها: ${names}`,
  yours: 'هذه صياغة طرفك.',
  wouldWant: (n, of) => say`مع طرفك يصبح عدد من يريد هذه الألفاظ ${outOf(n, of)}.`,
  allWould: 'مع طرفك يريد الجميع هذه الألفاظ، فيزول القوسان المعقوفان.',
  haveAgreed: (n, of) => say`عدد من وافق على هذه الألفاظ: ${outOf(n, of)}.`,
  wouldAgree: (n, of) => say`مع طرفك يصبح عدد من وافق ${outOf(n, of)}.`,
  hangs: 'ما يتوقف عليها',
  gate: (guards) => say`ينتظر حسمها: ${guards}.`,
  pledge: (who, what) => say`تعهد ${who}، ابتداءً من ذلك: ${what}.`,
  under: 'نص متفرع عنها:',
  nothingHangs: 'لا تتوقف عليها بوابة ولا تعهد ولا نص آخر.',
  decision: 'القرار',
  agree: 'الموافقة على هذه الألفاظ',
  keep: 'إحالتها إلى القادة',
  stillKept: 'يحيلها طرفك إلى قادته.',
  inText: 'قراءتها في النص',
  print: 'طباعة كل نقطة في صفحة',
  toView: 'قراءة ما ينتظر القادة',
};
