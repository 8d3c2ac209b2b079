import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { isolate, say } from '../isolate.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { counted, countedOf } from './counted.ts';
import { domain } from './domain.ts';
import { phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: 'لم توضع صياغتها بعد: أودعها أولاً',
  stale: 'صيغت على ألفاظ مرجعية تغيرت منذئذ: أودع صياغتها من جديد أولاً',
  current: 'لم يقبل صياغتها بعد كل من تعنيه هذه اللغة: اطلب قبولهم أولاً',
};

const said = (phrase: string): string => phraseInWords(phrases, ' أو ', phrase, isolate);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return say`لا يمكن قراءة القيد: ${why.where} (${why.why}).`;
    case 'unknown-kind':
      return say`هذه النسخة من Parley لا تعرف قيوداً من نوع «${why.kind}»: حدّثها ثم أعد المحاولة.`;
    case 'body-differs':
      return 'المضمون غير الذي وُقّع: أرسل القيد كما كُتب.';
    case 'bad-signature':
      return 'التوقيع ليس بمفتاح صاحب القيد: وقّع القيد من جديد.';
    case 'not-found':
      return 'لا توجد غرفة كهذه.';
    case 'key-ended':
      return say`انتهى هذا المفتاح العائد إلى ${why.person}: اطلب رمزاً جديداً من رئيس وفدك.`;
    case 'code-expired':
      return say`لم يعد هذا الرمز المعطى إلى ${why.person} صالحاً: اطلب رمزاً جديداً ممن أعطاه.`;
    case 'not-sealed':
      return say`مفتاح ${why.party} وحده يبتّ في مفاتيح ممثليه: ليختم هذا من بيده ذلك المفتاح.`;
    case 'role-not-begun':
      return say`تبدأ صفة ${why.person} في ${why.from}: انتظر إلى ذلك الحين، أو ليقم بذلك من له صفة سارية.`;
    case 'role-ended':
      return say`انتهت صفة ${why.person}: يستطيع ذلك من له صفة سارية.`;
    case 'not-yours':
      return say`هذا من شأن ${said(why.whose)}: اطلب ذلك ممن يعنيه.`;
    case 'no-mandate':
      return say`ينقص التفويض (${mandateInWords(domain.mandate, why.mandate)}) باسم ${why.party}: يستطيع رئيس وفدك منحه.`;
    case 'no-such':
      return say`لا يوجد هنا ${said(why.what)} «${why.name}»: تحقق من الاسم.`;
    case 'taken':
      return say`يوجد هنا ${said(why.what)} «${why.name}»: اختر اسماً آخر.`;
    case 'words-changed':
      return say`تغيرت ألفاظ النقطة ${why.point}: اقرأها ثم أعد القول.`;
    case 'older-version':
      return say`هذا عن النسخة ${why.given}، والمطروح الآن النسخة ${why.current}: انظر فيها ثم أعد القول.`;
    case 'next-version':
      return say`طُرح هذا بوصفه النسخة ${why.given}، والتالية هي النسخة ${why.next}: اطرحه كذلك.`;
    case 'nothing-changes':
      return 'هذه هي الألفاظ القائمة أصلاً: لم يُقيَّد شيء.';
    case 'not-asked':
      return say`ليس ${why.party} من الأطراف التي يلزم اتفاقها على ${why.instrument}.`;
    case 'gate-closed':
      return say`هذا ينتظر البوابة «${why.gate}». ما زال ينقص: ${why.missing.map(missingInWords).join('؛ ') || 'نص مطروح'}.`;
    case 'bracket-left':
      return say`في النقطة ${why.point} ألفاظ ما زالت بين أقواس معقوفة: سوّوها أولاً.`;
    case 'not-agreed':
      return say`النقطة ${why.point} لم يتفق عليها كل من يلزم اتفاقهم: اسألهم، أو ليفتح رئيس المحادثات البوابة.`;
    case 'not-translated':
      return say`النقطة ${why.point} باللغة «${why.language}» ${untranslated[why.state]}.`;
    case 'frozen':
      return say`جُمّد «${why.instrument}» للتوقيع: لا تتغير ألفاظه بعد.`;
    case 'text-differs':
      return say`ليس هذا على نص «${why.instrument}» كما هو الآن: اقرأه ثم أعد القول.`;
    case 'not-in-force':
      return say`لا يُلزم «${why.instrument}» على هذا النحو الآن: انظر ما الذي ينتظره نفاذه.`;
    case 'too-late':
      return say`انقضى أجل هذا في ${why.until}: راجع رئيس المحادثات.`;
    case 'too-early':
      return say`لا يجوز هذا قبل ${why.from}: انتظر حتى ذلك الحين.`;
    case 'split-history':
      return say`ما رآه صاحب القيد من هذه الغرفة (${counted(why.size, 'entry')}) غير المقيَّد هنا: قارن كلمات البصمة مع نظيرك بالهاتف.`;
    case 'recorded-already':
      return say`هذا هو القيد ${why.seq} مرة أخرى، ولا يُحسب القيد إلا مرة: لتعيد القول اكتب قيداً جديداً.`;
    case 'out-of-order':
      return say`ورد القيد ${why.seq} في موضع القيد ${why.next} من الغرفة: اطلب الناقص من المضيف.`;
    case 'wrong-place':
      return say`لا يُقال هذا إلا في ${said(why.place)}.`;
  }
}

function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const { fact, parties } = missing;
    if (!parties) return say`الواقعة «${fact}»`;
    return say`الواقعة «${fact}» (لم يعلنها: ${parties.join('، ')})`;
  }
  if (missing.what === 'date') return say`التاريخ ${missing.notBefore}`;
  if (missing.what === 'judgement') return say`${missing.judgement}`;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  if (parties.length === 0) return say`${text}، النقطة ${point} (بقيت أقواس معقوفة)`;
  return say`${text}، النقطة ${point} (${parties.join('، ')})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const { consents, text, parties, number } = missing;
  const act = consents === 'signed' ? 'توقيع' : 'تصديق';
  const whose = parties.length > 0 ? [say`${act} ${parties.join('، ')}`] : [];
  const more = number > 0 ? [say`${act} ${countedOf(number, 'otherParty')}`] : [];
  return say`${[...whose, ...more].join(' و')} (${text})`;
}

function forceInWords({ text, parties, number }: Extract<Missing, { what: 'force' }>): string {
  const whose = parties.length > 0 ? [say`تصديق ${parties.join('، ')}`] : [];
  const more = number > 0 ? [say`تصديق ${countedOf(number, 'otherParty')}`] : [];
  const why = [...whose, ...more];
  return why.length > 0 ? say`نفاذ ${text} (${why.join('؛ ')})` : say`نفاذ ${text}`;
}
