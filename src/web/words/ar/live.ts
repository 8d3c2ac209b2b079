import { say } from '../isolate.ts';
import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

const n = (count: number): string => new Intl.NumberFormat('ar').format(count);

const entries = (count: number): string =>
  plural('ar', count, {
    one: 'قيد واحد',
    two: 'قيدان',
    few: `${n(count)} قيود`,
    many: `${n(count)} قيداً`,
    other: `${n(count)} قيد`,
  });

export const live: Words['live'] = {
  offlineSince: (when) => say`تعذّر الوصول إلى المضيف منذ ${when}.`,
  offlineAsOf: (when) =>
    say`تعذّر الوصول إلى المضيف. هذا هو السجل كما كان في هذا المتصفح في ${when}، وقد جرى التحقق منه هنا من جديد.`,
  offlineWhat: 'يمكنك مواصلة القراءة. لا يمكن إرسال شيء؛ وما تكتبه محفوظ في هذا المتصفح.',
  tryNow: 'المحاولة الآن',
  back: (when, count) =>
    count === 0
      ? say`عاد الاتصال. لم يُسجَّل شيء منذ ${when}.`
      : say`عاد الاتصال. المسجَّل منذ ${when}: ${entries(count)}.`,
  toLatest: 'عرض ما وصل',
  falseEntries: (count) =>
    say`يعرض المضيف ما لم يوقّعه أصحابه: ${entries(count)}. لا يُعتد بذلك ولا يُعرض هنا شيء منه.`,
  toFalseEntries: 'عرض ما لا يُعتد به',
  hereNoOne: 'لا أحد غيرك هنا',
  here: (count) =>
    plural('ar', count, {
      one: 'شخص آخر هنا',
      two: 'شخصان آخران هنا',
      few: `${n(count)} أشخاص آخرين هنا`,
      many: `${n(count)} شخصاً آخر هنا`,
      other: `${n(count)} شخص آخر هنا`,
    }),
  hereTitle: (room) => say`من يفتح Parley الآن من أعضاء الغرفة ${room}`,
  hereNobody: 'لا أحد غيرك من أعضاء هذه الغرفة يفتح Parley الآن.',
  hereHidden: 'أنت لا تُظهر أنك هنا، ولا ترى من هنا.',
  hereShow: 'إظهار وجودي هنا لأعضاء غرفي',
  hereWhat: 'من لا يُظهر وجوده لا يرى وجود غيره. ولا يُدوَّن ذلك في السجل أبداً، ولا يدل على ما يُقرأ.',
  above: (count) =>
    plural('ar', count, {
      one: 'تغيير واحد أعلاه',
      two: 'تغييران أعلاه',
      few: `${n(count)} تغييرات أعلاه`,
      many: `${n(count)} تغييراً أعلاه`,
      other: `${n(count)} تغيير أعلاه`,
    }),
  drafts: 'كنت تكتب',
  draftKept: (when) => say`مسودتك في ${when}، محفوظة في هذا المتصفح إلى أن ترسلها.`,
  discard: 'تخلٍّ عنها',
  discardDraft: (what) => say`التخلي عن المسودة: ${what}`,
  tabledChanged: 'تغيرت الألفاظ المطروحة منذ بدأت الكتابة:',
  ownChanged: (party) => say`تغيرت صياغة ${party} منذ بدأت الكتابة:`,
  carryOver: 'نقل ألفاظي إليها',
  keepMine: 'ترك ألفاظي كما هي',
  bothChanged: 'غيّرتَ أنت وغيرك الألفاظ نفسها: بقيت ألفاظك في تلك المواضع. أعد قراءتها.',
  choosingChanged: 'تغيرت الألفاظ منذ اخترت:',
  haveRead: 'قرأت التغيير',
  pointGone: 'النقطة التي كنت تكتب عنها لم تعد في النص. ألفاظك محفوظة:',
  recorded: 'سُجِّل.',
  takeBack: 'الرجوع عنه',
  takeBackWhat: 'يبقى الأمران في السجل: ما فعلته، ورجوعك عنه.',
  takenBack: 'جرى الرجوع عنه.',
  forGood: 'لا رجوع عن هذا.',
  browser: 'هذا المتصفح',
  browserKeeps: (name) =>
    say`يحفظ مفتاح ${name}، وما يُكتب الآن، ونسخة من السجل للأوقات التي يتعذر فيها الوصول إلى المضيف.`,
  signOut: 'تسجيل الخروج، مع محو النسخة والمسودات',
  wipe: 'محو هذا المتصفح …',
  wipeTitle: 'أتريد محو هذا المتصفح؟',
  wipeWhat:
    'يُحذف كل ما يحفظه Parley في هذا المتصفح: جميع مفاتيح جميع المفاوضات، والمسودات والنسخ. ولا رجوع عن ذلك: للدخول من جديد تحتاج إلى رمز جديد من رئيس وفدك. ويضيع المفتاح الخاص بالطرف إن لم يكن إلا هنا؛ فاحفظ ملفه أولاً.',
  wipeYes: 'حذف كل ما هنا',
  cannotWipe: 'لم يُحذف كل شيء. امحُ بيانات هذا الموقع من إعدادات المتصفح.',
  stillEmpty: (field) => say`حقل «${field}» ما زال فارغاً: املأه.`,
  notTicked: (field) => say`أشّر على هذا أولاً: «${field}».`,
  notWhole: (field) => say`في حقل «${field}» تاريخ أو وقت ناقص: أكمله أو امحه.`,
  tooEarly: (field) => say`اليوم في حقل «${field}» أبكر مما ينبغي: اختر يوماً لاحقاً.`,
  notNumber: (field) => say`يلزم في حقل «${field}» عدد صحيح مناسب.`,
  tooLong: (field, has, most) =>
    say`حقل «${field}» أطول مما ينبغي: عدد حروفه ${has}، والحد ${most}.`,
  unreadable: (field) => say`لا يُقرأ ما في حقل «${field}»: اكتبه كما هو مطلوب هناك.`,
  incomplete: 'ما زال شيء فارغاً، أو عدد لا يستقيم.',
};
