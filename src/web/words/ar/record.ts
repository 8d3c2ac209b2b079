import type { RecordWords } from '../en/record.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

const entries = (n: number): string =>
  plural('ar', n, {
    zero: 'لا قيود',
    one: 'قيد واحد',
    two: 'قيدان',
    few: say`${n} قيود`,
    other: say`${n} قيداً`,
  });

export const record: RecordWords = {
  title: 'السجل',
  intro: 'كل ما قُيّد في الغرف التي أنت فيها، كما وُقّع. وكل ما عداه في هذه الصفحات يُستخرج منه.',
  room: 'الغرفة',
  entries,
  roomWithEntries: (room, n) => say`${room}، ${entries(n)}`,
  fingerprint: 'البصمة',
  fingerprintNote: (n) =>
    say`بصمة ما تراه (${entries(n)}). اقرأها بالهاتف: من كانت عنده هي نفسها فعنده السجل نفسه.`,
  columns: {
    seq: 'الرقم',
    recorded: 'قُيّد',
    who: 'من',
    kind: 'النوع',
    said: 'ما يقوله',
    id: 'المعرّف',
  },
  caption: (room) => say`سجل ${room}`,
  refused: 'قُيّد ورفضته القواعد',
  refusedNote: 'هي قائمة في السجل ولا تغيّر شيئاً.',
  noneRefused: 'لا ترفض القواعد شيئاً من هذه القيود.',
  check: 'تحقق من كل شيء هنا، في هذا المتصفح',
  checking: (done, all) => say`جارٍ التحقق: ${done} من ${all}`,
  sound: (n, rooms) =>
    say`كل شيء كما وُقّع: ${entries(n)} في ${plural('ar', rooms, {
      one: 'غرفة واحدة',
      two: 'غرفتين',
      few: say`${rooms} غرف`,
      other: say`${rooms} غرفة`,
    })}. فُحص هنا كل توقيع وكل مضمون، ولا قيد ناقص بينها، ورأى كل صاحب قيد هذا التاريخ نفسه.`,
  unsound: (n) =>
    plural('ar', n, {
      one: 'في السجل خلل واحد:',
      two: 'في السجل خللان:',
      other: say`في السجل خلل، وعدد ما وُجد ${n}:`,
    }),
  fault: {
    signature: (seq, room) => say`الرقم ${seq} في ${room} لا يحمل توقيع المفتاح الذي يسمّيه.`,
    body: (seq, room) => say`مضمون الرقم ${seq} في ${room} غير الذي وُقّع.`,
    gap: (seq, room) => say`قبل الرقم ${seq} في ${room} قيود ناقصة، أو هو مكرر.`,
    history: (seq, room) =>
      say`رأى صاحب الرقم ${seq} في ${room} تاريخاً غير هذا: قارنوا البصمات بالهاتف.`,
  },
  differs: (room) => say`بصمة ${room} المحسوبة الآن غير المعروضة.`,
  take: 'خذ السجل معك',
  takeNote: say`ملف واحد فيه كل الغرف التي أنت فيها، وهو يُثبت نفسه: الأمر ${'parley verify'} لا يحتاج إلى هذا المضيف ولا إلى شبكة.`,
  page: (from, to, all) => say`${from} إلى ${to} من ${all}`,
  later: 'التالي',
  earlier: 'السابق',
  details: 'كما وُقّع',
  showAsSigned: (seq) => say`أظهر الرقم ${seq} كما وُقّع`,
  happened: 'جرى',
  key: 'وُقّع بالمفتاح',
};
