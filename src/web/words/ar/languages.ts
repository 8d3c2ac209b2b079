import type { LanguagesWords } from '../en/languages.ts';
import { say } from '../isolate.ts';
import { countedOf } from './counted.ts';

export const languages: LanguagesWords = {
  title: 'النصوص ذات الحجية',
  intro: 'النص بكل لغة يُلزم بها، جنباً إلى جنب. وكل صياغة تتبع الألفاظ المرجعية التي وُضعت عليها.',
  leading: (language) => say`لغة النص المرجعي: ${language}.`,
  frozen: 'جُمّدت هذه النصوص معاً: والتوقيع عليها كلها.',
  none: 'لا حجية للنص إلا بهذه اللغة.',
  toDo: 'ما بقي عمله فقط',
  nothingToDo: 'لم يبق ما يُعمل: كل نقطة قائمة بكل لغة.',
  counted: (n, state) =>
    say`${{ missing: 'ناقصة', stale: 'متقادمة', current: 'مطابقة', confirmed: 'مؤكدة' }[state]}: ${n}`,
  concerns: (parties) =>
    parties === '' ? 'لا يلزم أن يقبل صياغاتها أي طرف.' : say`يلزم أن يقبل صياغاتها: ${parties}.`,
  since: 'ما تغير في الألفاظ المرجعية منذئذ:',
  waitsFor: (parties) => say`بانتظار قبول: ${parties}.`,
  translate: {
    missing: 'ترجم',
    stale: 'حدّث الصياغة',
    current: 'أعد الصياغة',
    confirmed: 'أعد الصياغة',
  },
  translateInto: (language, point, state) =>
    ({
      missing: say`ترجم إلى ${language}: ${point}`,
      stale: say`حدّث الصياغة باللغة ${language}: ${point}`,
      current: say`أعد الصياغة باللغة ${language}: ${point}`,
      confirmed: say`أعد الصياغة باللغة ${language}: ${point}`,
    })[state],
  wordingOf: (language, point) => say`الصياغة باللغة ${language}: ${point}`,
  file: 'أودع الصياغة',
  accept: 'اقبل',
  acceptOf: (language, point) => say`اقبل الصياغة باللغة ${language}: ${point}`,
  acceptAll: (language, n) => say`اقبل ${countedOf(n, 'currentWording')} باللغة ${language}`,
  set: 'حدّد اللغات ذات الحجية',
  add: 'أضف لغة',
  another: 'لغة أخرى',
  leaveOut: (language) => say`احذف: ${language}`,
  tag: 'رمز اللغة، مثل fr أو ar',
  titleIn: 'عنوان النص بها',
  mustAccept: 'الأطراف التي يلزم أن تقبل كل صياغة بها',
  settle: 'ثبّت اللغات',
};
