import type { ClosingWords } from '../en/closing.ts';
import { say } from '../isolate.ts';

export const closing: ClosingWords = {
  title: 'الاختتام',
  intro: 'ما الذي ينتظره النص بعد، وما يلي تجميد ألفاظه.',
  agenda: 'للقادة',
  noAgenda: 'لم تُرفع إليهم أي نقطة.',
  keptBy: (point, party) => say`${point}، رفعها ${party}`,
  lapses: 'مواقف سقطت',
  noLapses: 'لا شيء.',
  lapsed: (point, party, position) =>
    say`${point}: كان موقف ${party} «${position}» حتى تغيرت الألفاظ`,
  silence: 'إجراء الصمت',
  noSilence: 'لم يوضع النص تحت إجراء الصمت.',
  under: (until, points) => say`حتى ${until}، وعدد النقاط: ${String(points)}.`,
  silenceIs: {
    running: 'ما زال سارياً: من سكت حتى ذلك الحين عُدّ موافقاً.',
    broken: 'كُسر باعتراض.',
    closed: 'انتهى: من سكت عُدّ موافقاً.',
    'words changed': 'انقضى: تغيرت الألفاظ.',
  },
  until: 'حتى متى، بساعتك',
  call: 'ضع النص تحت إجراء الصمت',
  early: 'يمكن إنهاؤه متى حل أجله.',
  close: 'أنهِ إجراء الصمت',
  reason: 'لماذا تعترض',
  break: 'اكسر الصمت',
  frozen: 'النص المجمد',
  notFrozen: 'لم يُجمَّد النص: ما زال يمكن تغيير ألفاظه.',
  freeze: 'جمّد النص للتوقيع',
  hash: 'ما يُوقَّع (SHA-256):',
  bracketed: 'يمكن تجميده متى اتفق الأطراف كلهم على ألفاظ واحدة.',
  act: {
    signed: 'وقّع',
    ratified: 'أودع التصديق',
    acceded: 'انضم',
    'force-declared': 'أعلن نفاذه',
    'withdrawal-notified': 'أخطر بالانسحاب',
  },
  reservation: 'ما تستثنيه أو تفهمه على وجه آخر',
  reserve: 'سجّل التحفظ',
  needed: 'عدد التصديقات اللازمة',
  daysAfter: 'عدد الأيام من آخرها إلى بدء النفاذ',
  settle: 'حدّد شروط بدء النفاذ',
  signedBy: (party, person) => say`${party}: وقّع ${person}`,
  reserved: (party) => say`يتحفظ ${party}:`,
  consents: (parties) =>
    parties === '' ? 'لم يصدّق أي طرف ولم ينضم.' : say`صدّق أو انضم: ${parties}.`,
  inForce: (since, parties) => say`نافذ منذ ${since}، ويُلزم ${parties}.`,
  notInForce: (missing, parties) =>
    say`غير نافذ. التصديقات الناقصة: ${String(missing)}.${parties && say` وينتظر ${parties}.`}`,
};
