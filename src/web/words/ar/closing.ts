import type { ClosingWords } from '../en/closing.ts';
import { say } from '../isolate.ts';

export const closing: ClosingWords = {
  title: 'الاختتام',
  intro: 'ما الذي ينتظره النص بعد، وما يلي تجميد ألفاظه.',
  agenda: 'للقادة',
  noAgenda: 'لم تُحل إليهم أي نقطة.',
  keptBy: (point, party) => say`${point}، أحالها ${party}`,
  lapses: 'مواقف سقطت',
  noLapses: 'لا شيء.',
  lapsed: (point, party, position) =>
    say`${point}: كان موقف ${party} «${position}» حتى تغيرت الألفاظ`,
  silence: 'إجراء الموافقة الصامتة',
  noSilence: 'لم يُعرض النص بموجب إجراء الموافقة الصامتة.',
  under: (until, points) => say`حتى ${until}، وعدد النقاط المعنية: ${points}.`,
  silenceIs: {
    running: 'ما زال سارياً: من سكت حتى ذلك الحين عُدّ موافقاً.',
    broken: 'كُسر باعتراض.',
    closed: 'انتهى: من سكت عُدّ موافقاً.',
    'words changed': 'انقضى: تغيرت الألفاظ.',
  },
  until: 'حتى متى، بساعتك',
  call: 'اعرض النص بموجب إجراء الموافقة الصامتة',
  early: 'يمكن إنهاؤه متى حل أجله.',
  close: 'أنهِ إجراء الموافقة الصامتة',
  reason: 'لماذا تعترض',
  break: 'اكسر الصمت',
  frozen: 'النص المجمد',
  notFrozen: 'لم يُجمَّد النص: ما زال يمكن تغيير ألفاظه.',
  freeze: 'جمّد النص للتوقيع',
  hash: 'ما يُوقَّع (SHA-256):',
  bracketed: 'يمكن تجميده متى اتفقت الأطراف كلها على ألفاظ واحدة.',
  act: {
    signed: 'وقّع',
    ratified: 'أودع صك التصديق',
    acceded: 'انضم',
    'force-declared': 'أعلن نفاذه',
    'withdrawal-notified': 'أخطر بالانسحاب',
  },
  reservation: 'ما تستثنيه أو تفهمه على وجه آخر',
  reserve: 'أبدِ التحفظ',
  onPoint: 'على ماذا',
  wholeText: 'النص بكامله',
  adReferendum: 'بشرط الاستشارة: لا يُعتد به إلا إذا تأكد بالتوقيع مرة أخرى',
  toConfirm: 'وقّعتَ بشرط الاستشارة: والتوقيع مرة أخرى يجعله توقيعاً تاماً.',
  confirm: 'أكّد التوقيع',
  means: {
    'text-frozen': (title) =>
      say`لن يمكن تغيير أي لفظ من «${title}» بعد هذا. فما يُوقَّع هو هذه الألفاظ بعينها، وما ينبغي أن يُقرأ على وجه آخر يحتاج إلى نص آخر.`,
    signed: (party, title) =>
      say`الطرف الموقّع: ${party}. يُوقَّع «${title}» باسمك وبألفاظ النص المجمد بعينها، ويرى ذلك في الحال كل من في الغرفة.`,
    'signed ad referendum': (party, title) =>
      say`الطرف الموقّع: ${party}. يُوقَّع «${title}» باسمك بشرط الاستشارة: لا يُعتد بالتوقيع إلا إذا تأكد بالتوقيع مرة أخرى، ويبقى ظاهراً وإن لم يتأكد قط.`,
    ratified: (party, title) =>
      say`الطرف الذي يرتضي الالتزام بالنص «${title}»: ${party}. وبعد نفاذه لا يمكن الانسحاب منه إلا بإخطار، وفق أحكام النص.`,
    acceded: (party, title) =>
      say`الطرف الذي ينضم إلى «${title}» دون أن يكون قد وقّعه، ويرتضي الالتزام به: ${party}. وبعد نفاذه لا يمكن الانسحاب منه إلا بإخطار، وفق أحكام النص.`,
    'force-declared': (title, from) =>
      say`تعلن أمام كل من في الغرفة أن «${title}» نافذ، وتاريخ نفاذه: ${from}.`,
  },
  leaving: (party) => say`انسحاب ${party}`,
  leavingMeans: (title, until) =>
    say`لا رجوع عن هذا. يُلزمك «${title}» حتى ${until}، وهو نهاية مهلة الإخطار؛ ثم لا تكون طرفاً فيه، ولا يكون لك ما يعطيه لأطرافه. ويقرأ هذا في الحال كل من في الغرفة.`,
  leavingWhy: 'السبب، إن أردت ذكره',
  leave: 'أخطر بالانسحاب دون رجوع',
  reservations: 'التحفظات',
  noReservations: 'لم يبدِ أي طرف تحفظاً.',
  takenBack: (date) => say`سُحب في ${date}`,
  takeBack: {
    'reservation-withdrawn': () => 'اسحب التحفظ',
    'objection-withdrawn': (whose) => say`اسحب الاعتراض على تحفظ ${whose}`,
  },
  object: (whose) => say`اعترض على تحفظ ${whose}`,
  objection: 'السبب، إن أردت ذكره',
  precludes: (whose) => say`لا ينفذ النص بيننا وبين ${whose}`,
  objectionMeans: {
    'in part': 'ينفذ النص بينكما دون ما يتناوله التحفظ، وبقدر ما يتناوله.',
    precludes: 'لا ينفذ شيء من النص بينكما.',
  },
  enterObjection: 'أبدِ الاعتراض',
  objects: (party, precludes) =>
    precludes ? say`يعترض ${party}: فلا ينفذ النص بين الطرفين.` : say`يعترض ${party}.`,
  participants: {
    title: 'المشاركون',
    party: 'الطرف',
    signed: 'التوقيع',
    bound: 'التصديق أو الانضمام',
    reservations: 'التحفظات',
    inForce: 'نافذ في حقه منذ',
  },
  how: { ratified: 'تصديق', acceded: 'انضمام' },
  standing: (standing, all) => (standing === all ? all : say`${standing} من ${all}`),
  outFrom: (date) => say`حتى ${date}`,
  notifications: 'إخطارات الوديع',
  notified: {
    'text-frozen': () => 'جُمّد النص للتوقيع.',
    signed: (party) => say`توقيع ${party}.`,
    ratified: (party) => say`تصديق ${party}.`,
    acceded: (party) => say`انضمام ${party}.`,
    'reservation-entered': (party) => say`تحفظ ${party}.`,
    'reservation-withdrawn': (party) => say`سحب ${party} تحفظاً له.`,
    'objection-made': (party, of) => say`اعتراض ${party} على تحفظ ${of}.`,
    'objection-withdrawn': (party, of) => say`سحب ${party} اعتراضه على تحفظ ${of}.`,
    'withdrawal-notified': (party) => say`إخطار ${party} بالانسحاب.`,
    'in-force': () => 'بدء النفاذ.',
    left: (party) => say`سرى انسحاب ${party}.`,
  },
  named: (n) =>
    n === 0
      ? 'الأطراف التي لا نفاذ دون تصديقها: لا طرف'
      : say`الأطراف التي لا نفاذ دون تصديقها: ${n}`,
  notBefore: 'ليس قبل، بساعتك',
  daysOfNotice: 'أيام الإخطار لمن ينسحب',
  depositary: 'الوديع (من يحفظ الأصل)',
  chairKeeps: 'من يدير المحادثات',
  needed: 'عدد صكوك التصديق اللازمة',
  daysAfter: 'عدد الأيام من آخرها إلى بدء النفاذ',
  settle: 'حدّد شروط بدء النفاذ',
  signedBy: (party, person) => say`${party}: وقّع ${person}`,
  reserved: (party, on) => say`يتحفظ ${party} على ${on}:`,
  consents: (parties) =>
    parties === '' ? 'لم يصدّق أي طرف ولم ينضم.' : say`صدّق أو انضم: ${parties}.`,
  inForce: (since, parties) => say`نافذ منذ ${since}، ويُلزم ${parties}.`,
  notInForce: (missing, parties) =>
    say`غير نافذ. صكوك التصديق الناقصة: ${missing}.${parties && say` وينتظر ${parties}.`}`,
};
