import type { ActWords } from '../en/acts.ts';
import { say } from '../isolate.ts';
import { countedOf } from './counted.ts';

const on = (about: string): string => about && say` عن ${about}`;
const at = (place: string | undefined): string => (place === undefined ? '' : say`، ${place}`);
const inBrackets = (words: string): string => words && say` (${words})`;

export const acts: ActWords = {
  'negotiation-opened': (a) => say`افتتح ${a.who} مفاوضات «${a.title}».`,
  'party-named': (a) =>
    say`سمّى ${a.who} طرفاً هو ${a.name} (${a.code})${a.members && say`، وهو ائتلاف من ${a.members}`}${
      a.about === undefined ? '' : say`، ووراءه نحو ${a.about}`
    }.`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return say`اعتمد ${a.who} ${a.person}، ${a.title}.`;
    const as = a.head ? say`رئيساً لوفد ${a.party}` : say`ممثلاً لـ${a.party}`;
    return say`اعتمد ${a.who} ${a.person}، ${a.title}، ${as}.`;
  },
  'key-certified': (a) =>
    a.own ? say`دخل ${a.who} بمفتاح جديد.` : say`وثّق ${a.who} مفتاحاً لـ${a.person}.`,
  'code-given': (a) => say`أعطى ${a.who} ${a.person} رمزاً جديداً.`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : say`، والسبب: ${a.why}`;
    return a.own
      ? say`أنهى ${a.who} مفتاحاً له${why}.`
      : say`أنهى ${a.who} مفتاحاً لـ${a.person}${why}.`;
  },
  'delegate-recalled': (a) =>
    a.own ? say`تخلى ${a.who} عن صفته.` : say`أنهى ${a.who} صفة ${a.person}.`,
  'party-key-set': (a) =>
    a.changed
      ? say`وضع ${a.who} مفتاحاً آخر لـ${a.party}، مختوماً بالمفتاح السابق.`
      : say`وضع ${a.who} مفتاح ${a.party} الخاص: هو وحده من الآن يبتّ في مفاتيح ممثليه.`,
  'party-key-replaced': (a) => say`استبدل ${a.who} مفتاح ${a.party} من دون ختمه:`,
  'mandate-given': (a) =>
    a.may === ''
      ? say`أنهى ${a.who} تفويض ${a.person} باسم ${a.party}.`
      : say`فوّض ${a.who} ${a.person} باسم ${a.party} في: ${a.may}.`,
  'room-opened': (a) => say`فتح ${a.who} غرفة «${a.name}»${a.members && say` لـ${a.members}`}.`,
  'member-admitted': (a) => say`أدخل ${a.who} إلى الغرفة ${a.person}.`,
  'member-left': (a) =>
    a.own ? say`غادر ${a.who} الغرفة.` : say`طلب ${a.who} من ${a.person} مغادرة الغرفة.`,
  'instrument-opened': (a) =>
    say`افتتح ${a.who} المحادثات بشأن «${a.title}»، ويلزم لها اتفاق ${a.parties}.`,
  'text-tabled': (a) =>
    say`طرح ${a.who} النسخة ${a.version} من «${a.title}»، وقد تولى صياغتها ${a.penholder}.`,
  'amendment-filed': (a) => {
    if (a.how === 'joins')
      return say`انضم ${a.who} باسم ${a.party} إلى صياغة ${a.joins} في ${a.point}.`;
    if (a.how === 'adds') return say`اقترح ${a.who} باسم ${a.party} نقطة جديدة هي ${a.point}.`;
    if (a.how === 'wants out') return say`اقترح ${a.who} باسم ${a.party} حذف ${a.point}.`;
    return say`اقترح ${a.who} باسم ${a.party} ألفاظاً أخرى في ${a.point}.`;
  },
  'amendment-withdrawn': (a) =>
    say`سحب ${a.who} صياغة ${a.party} في ${a.point}: وعادت ألفاظ النص المطروح هي القائمة عنده.`,
  'move-filed': (a) =>
    a.joins === undefined
      ? say`اقترح ${a.who} باسم ${a.party} أن توضع ${a.point} ${a.place}.`
      : say`انضم ${a.who} باسم ${a.party} إلى ${a.joins}: أن توضع ${a.point} ${a.place}.`,
  'move-withdrawn': (a) =>
    say`سحب ${a.who} طلب ${a.party} نقل ${a.point}: تبقى حيث هي في النص المطروح.`,
  'position-taken': (a) =>
    say`قيّد ${a.who} موقف ${a.party} من ${a.point}: ${a.position}${a.read ? '، كما ورد في تصريح علني' : ''}.`,
  'parties-set': (a) => say`غيّر ${a.who} الأطراف التي يلزم اتفاقها على «${a.title}»: ${a.parties}.`,
  'point-exempted': (a) =>
    say`أخرج ${a.who} ${a.point} من حزمة النصوص، ليُتفق عليها وحدها اتفاقاً نهائياً:`,
  'silence-called': (a) =>
    say`عرض ${a.who} «${a.title}» بموجب إجراء الموافقة الصامتة حتى ${a.until}: من سكت حتى ذلك الحين عُدّ موافقاً.`,
  'silence-broken': (a) => say`كسر ${a.who} الصمت على «${a.title}» باسم ${a.party}:`,
  'silence-closed': (a) =>
    say`أنهى ${a.who} إجراء الموافقة الصامتة على «${a.title}»: من سكت عُدّ موافقاً.`,
  'referendum-answered': (a) =>
    a.confirmed
      ? say`قيّد ${a.who} باسم ${a.party} أن ${a.approver} أقرّ ${a.point} (${a.date}).`
      : say`قيّد ${a.who} باسم ${a.party} أن ${a.approver} رفض ${a.point} (${a.date}).`,
  'text-frozen': (a) => say`جمّد ${a.who} النسخة ${a.version} من «${a.title}» للتوقيع.`,
  signed: (a) =>
    say`وقّع ${a.who} «${a.title}» باسم ${a.party}${a.adReferendum ? '، بشرط الاستشارة' : ''}.`,
  'reservation-entered': (a) => say`أبدى ${a.who} باسم ${a.party} تحفظاً على «${a.title}»:`,
  'reservation-withdrawn': (a) => say`سحب ${a.who} تحفظ ${a.party} على «${a.title}».`,
  'objection-made': (a) =>
    say`اعترض ${a.who} باسم ${a.party} على تحفظ ${a.of} على «${a.title}»${a.precludes ? '، فلا ينفذ النص بين الطرفين' : ''}.`,
  'objection-withdrawn': (a) =>
    say`سحب ${a.who} اعتراض ${a.party} على تحفظ ${a.of} على «${a.title}».`,
  'languages-set': (a) =>
    a.languages
      ? say`قرر ${a.who} أن تتساوى في الحجية مع لغة «${a.title}» هذه اللغات: ${a.languages}.`
      : say`قرر ${a.who} أن لا حجية لـ«${a.title}» إلا بلغته.`,
  'translation-filed': (a) =>
    say`أودع ${a.who} صياغة ${countedOf(a.points, 'point')} من «${a.title}» باللغة ${a.language}.`,
  'translation-accepted': (a) =>
    say`قبل ${a.who} باسم ${a.party} صياغة ${countedOf(a.points, 'point')} من «${a.title}» باللغة ${a.language}.`,
  'force-set': (a) => say`حدّد ${a.who} شروط بدء نفاذ «${a.title}».`,
  ratified: (a) => say`أودع ${a.who} صك تصديق ${a.party} على «${a.title}».`,
  acceded: (a) => say`أودع ${a.who} صك انضمام ${a.party} إلى «${a.title}».`,
  'force-declared': (a) => say`أعلن ${a.who} أن «${a.title}» نافذ منذ ${a.from}.`,
  'withdrawal-notified': (a) => say`أخطر ${a.who} بانسحاب ${a.party} من «${a.title}».`,
  'remark-made': (a) => say`قال ${a.who}${on(a.about)}:`,
  carried: (a) =>
    say`نقل ${a.who} إلى هذه الغرفة${a.of === undefined ? '' : say` من ${a.of}`}${a.what && say`، ${a.what}`}${on(a.about)}${a.quoting ? ':' : '.'}`,
  'session-called': (a) =>
    say`${a.sought ? say`طلب ${a.who} جلسة` : say`دعا ${a.who} إلى جلسة`} «${a.title}»: ${a.when}${at(a.place)}.`,
  'session-held': (a) => say`قيّد ${a.who} انعقاد جلسة «${a.title}»: ${a.when}${at(a.place)}.`,
  'read-out-issued': (a) => say`أصدر ${a.who} إحاطة ${a.party} عن جلسة «${a.session}»:`,
  'communique-proposed': (a) =>
    say`اقترح ${a.who} بياناً مشتركاً باسم ${a.parties} عن جلسة «${a.session}»:`,
  'communique-assented': (a) =>
    say`وافق ${a.who} باسم ${a.party} على بيان مشترك عن جلسة «${a.session}».`,
  'gate-set': (a) => say`وضع ${a.who} البوابة «${a.title}». ووراءها: ${a.guards}.`,
  'gate-waived': (a) => say`فتح ${a.who} البوابة «${a.gate}» مع أن شرطها لم يتحقق:`,
  'fact-set': (a) => {
    if (a.by === '') return say`سمّى ${a.who} واقعة يعلنها رئيس المحادثات: ${a.title}.`;
    const some = a.number === undefined ? a.by : say`${a.number} على الأقل من ${a.by}`;
    return say`سمّى ${a.who} واقعة يعلنها ${some}: ${a.title}.`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : say` ابتداءً من ${a.from}`;
    const by = from + (a.saidBy === undefined ? '' : say`، بقول ${a.saidBy}`);
    return say`أعلن ${a.who} أن هذا ${a.holds ? 'قائم' : 'غير قائم'}${by}: ${a.title}.`;
  },
  'pledge-made': (a) =>
    say`قيّد ${a.who} تعهداً من ${a.by} (${a.status})${a.amount && say`، ${a.amount}`}:`,
  'pledge-changed': (a) =>
    say`قيّد ${a.who} أن تعهد ${a.by} صار: ${a.status}${inBrackets(a.amount)}:`,
  'publication-set': (a) =>
    a.open
      ? say`فتح ${a.who} هذه الغرفة للجميع: يقرؤها أيضاً من لا اسم له هنا.`
      : say`أغلق ${a.who} هذه الغرفة دون من ليس فيها.`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? say`سحب ${a.who} سعر التحويل بين ${a.one} و${a.of}.`
      : say`أعلن ${a.who} سعر تحويل: ${a.rate}.`,
  'requirement-set': (a) =>
    say`حدّد ${a.who} الاحتياج ${a.order}: ${a.title}${inBrackets(a.amount)}.`,
  'source-filed': (a) => say`أودع ${a.who} مصدراً: «${a.title}»، ${a.outlet}.`,
  'statement-recorded': (a) => say`قيّد ${a.who} تصريحاً من ${a.speaker} (${a.said}):`,
  'statement-corrected': (a) => say`صحّح ${a.who} تصريح ${a.speaker}:`,
  'statement-disputed': (a) => say`طعن ${a.who} في تصريح ${a.speaker}:`,
  'attachment-filed': (a) => say`أودع ${a.who} مرفقاً: «${a.title}» (${a.credit}).`,
  other: (a) => say`أدخل ${a.who} قيداً من نوع «${a.kind}».`,
};
