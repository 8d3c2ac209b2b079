import { isolate } from '../isolate.ts';
import type { Words } from '../en.ts';

export const home: Words['home'] = {
  goOn: 'تابع من حيث كنت',
  examples: 'أمثلة',
  examplesWhat:
    'افتح أحدها بصفة أي شخص فيه. صفتك تحدد أي الغرف موجودة لك وما يجوز لك فعله، ولك أن تبدلها متى شئت.',
  openAs: 'افتحه بصفة',
  yours: 'مفاوضاتك أنت',
  yoursWhat: 'ابدأها رئيساً لها: يُصنع مفتاحك في هذا المتصفح ولا يحمله أحد سواك.',
  begin: 'ابدأ مفاوضات',
  title: 'عنوان المفاوضات',
  titleExample: 'مثل: اتفاق المياه لدول البحيرة',
  summary: 'موضوعها في جملة',
  yourName: 'اسمك',
  yourTitle: 'صفتك',
  yourTitleExample: 'مثل: رئيس المؤتمر',
  parties: 'الأطراف، بالترتيب الذي يقف به المؤيدون داخل الأقواس',
  code: 'الرمز',
  codeExample: 'مثل AR',
  partyName: 'الاسم',
  pasteParties: 'أو ألصق قائمة في أي خانة: سطر لكل طرف، رمزه ثم اسمه.',
  halfParty: (which) => `ليس لـ«${isolate(which)}» إلا رمز أو اسم: أعطه كليهما أو احذفه.`,
  twice: (code) => `لطرفين الرمز ${isolate(code)}: أعط كلاً رمزه.`,
  addParty: 'أضف طرفاً',
  removeParty: (code) => `احذف ${code}`,
  open: 'افتح المفاوضات',
  plenary: 'الجلسة العامة',
  chairTitle: 'رئيس المحادثات',
  needs: 'أعط المفاوضات عنواناً واكتب اسمك وطرفاً واحداً على الأقل برمزه واسمه.',
  enterTitle: 'الدخول برمز',
  enterWhat:
    'اكتب الرمز الذي أعطاك إياه رئيس وفدك أو الرئيس. يُصنع مفتاح في هذا المتصفح ثم يُستهلك الرمز.',
  invitation: 'الرمز',
  invitationShape: 'خمس مجموعات من أربعة أحرف',
  enter: 'ادخل',
  noSuchCode: 'لا أحد ينتظر هذا الرمز هنا: تحقق من حروفه أو اطلب رمزاً جديداً.',
};
