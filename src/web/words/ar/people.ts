import type { PeopleWords } from '../en/people.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

export const people: PeopleWords = {
  title: 'الأشخاص',
  intro: 'الأطراف، ومن يعمل عنها، وفي حدود أي تفويض.',
  neither: 'من لا يلزمهم النص',
  neitherNote: 'الرئيس والوسطاء والمراقبون: يديرون المحادثات أو يتابعونها ولا يلزمهم النص.',
  coalition: (members) => say`ائتلاف من ${members}`,
  about: (n) => say`وراءه نحو ${n}`,
  memberOf: (names) => say`عضو في ${names}`,
  noDelegates: 'لم يُعتمد أحد عنه بعد.',
  stands: 'موقفه من كل نقطة',
  head: 'رئيس الوفد',
  you: 'أنت',
  may: (mandates) => say`مفوَّض في: ${mandates}.`,
  mayAll: 'مفوَّض في كل شيء عن الطرف، بصفته رئيس وفده.',
  mayNothing: 'بلا تفويض: له أن يكون في الغرف ويتكلم فيها.',
  role: (from, until) =>
    until ? say`بهذه الصفة من ${from} حتى ${until}` : say`بهذه الصفة منذ ${from}`,
  roleBy: (date) => say`بهذه الصفة قبل ${date} أو فيه`,
  ended: (date) => say`انتهت صفته في ${date}`,
  keys: (n) =>
    plural('ar', n, {
      zero: 'لا مفتاح له بعد',
      one: 'له مفتاح واحد',
      two: 'له مفتاحان',
      few: say`له ${n} مفاتيح`,
      other: say`له ${n} مفتاحاً`,
    }),
  change: (name) => say`غيّر تفويض ${name}`,
  mandateOf: (name, party) => say`ما يجوز لـ${name} عن ${party}`,
  give: 'امنح هذا التفويض',
  end: 'أنهِ التفويض',
  partyKey: 'مفتاحه الخاص:',
  noPartyKey: 'لا مفتاح خاصاً له بعد: يصنعه رئيس وفده عند دخوله.',
  replacedByChair: (when) =>
    say`وضع الرئيس هذا المفتاح من دون ختم المفتاح السابق، في ${when}. والسبب المذكور:`,
  keyHere:
    'مفتاح الطرف في هذا المتصفح. احفظه في ملف يبقى لدى الطرف: من دونه لا يدخل عن الطرف أحد جديد.',
  saveKey: 'احفظ مفتاح الطرف في ملف',
  forgetKey: 'لا تُبقه هنا',
  makeKey: (name) => say`اصنع مفتاح الطرف الخاص، باسم ${name}`,
  changeKey: 'غيّر مفتاح الطرف',
  bringKey: 'ليس مفتاح الطرف في هذا المتصفح. هات ملفه:',
  notItsKey: 'لا يحوي هذا الملف مفتاح الطرف: اختر آخر ما حُفظ.',
  replaceKey: 'فقد الطرف مفتاحه',
  replaceTitle: (party) => say`استبدل مفتاح ${party}`,
  replaceWhat:
    'لطرف فقد مفتاحه لا غير. يرى الجميع أنك فعلت هذا، ويبقى الطرف معلَّماً. قارن المفتاح الجديد مع رئيس الوفد بالهاتف.',
  replaceWith: 'المفتاح الجديد كما يعطيه الطرف: 64 رقماً من 0-9 و a-f',
  replaceReason: 'السبب',
  replaceGo: 'استبدل المفتاح أمام الجميع',
  keysOf: (name) => say`مفاتيح ${name}`,
  isCode: 'رمز',
  endKey: 'أنهِ هذا المفتاح',
  keyEnded: (when) => say`انتهى في ${when}`,
  endWhy: 'سبب إنهاء مفتاح (قد يُترك فارغاً)',
  recall: (name) => say`أنهِ صفة ${name}`,
  giveUp: 'أتخلى عن صفتي',
  newCode: 'اصنع رمزاً جديداً',
  newCodeWhat: 'لجهاز آخر، أو بدل جهاز مفقود: أنهِ مفتاح المفقود أيضاً.',
  codeFor: (name) => say`رمز ${name}`,
  codeUntil: (when) => say`يُستعمل مرة واحدة، حتى ${when}.`,
  codeWhat: 'اقرأه أو سلّمه باليد؛ لا يظهر إلا الآن، ويُكتب في «الدخول برمز». ولا يراه المضيف أبداً.',
  codeLasts: 'مدة صلاحية الرمز',
  hours: (n) =>
    plural('ar', n, { one: 'ساعة', two: 'ساعتان', few: say`${n} ساعات`, other: say`${n} ساعة` }),
  days: (n) =>
    plural('ar', n, { one: 'يوم', two: 'يومان', few: say`${n} أيام`, other: say`${n} يوماً` }),
  print: 'اطبع',
};
