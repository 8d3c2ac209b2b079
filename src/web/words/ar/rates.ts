import type { RatesWords } from '../en/rates.ts';
import { say } from '../isolate.ts';

export const rates: RatesWords = {
  title: 'أسعار التحويل',
  intro:
    'تُحتسب المقادير بالوحدات الأخرى بهذه الأسعار، كلٌّ منها ابتداءً من يومه، حساباً دقيقاً، ثم تُقرّب إلى الأدنى مرة واحدة.',
  none: 'لم يُعلن أي سعر: تبقى المقادير المختلفة الوحدات كلٌّ على حدة.',
  rate: (r) => say`${`1 ${r.one} = ${r.is} ${r.of}`} (${r.saidBy}، ${r.asOf}؛ أعلنه ${r.by})`,
  told: (r) => say`${`1 ${r.one} = ${r.is} ${r.of}`} (${r.saidBy}، ${r.asOf})`,
  joined: (amounts, rates) => say`ومما احتُسب فيه: ${amounts}، بسعر التحويل ${rates}.`,
  state: 'أعلن سعر تحويل',
  one: 'الواحد من أي وحدة',
  is: 'كم يساوي (مثل 0.92)',
  of: 'بأي وحدة',
  asOf: 'في أي يوم',
  saidBy: 'سعر من هو',
  go: 'أعلنه',
  takeBack: 'اسحبه',
  takeBackOne: (one, of) => say`اسحب سعر التحويل بين ${one} و${of}`,
  severally: 'عدة احتياجات: وزّعه',
  share: (requirement) => say`منه لأجل: ${requirement}`,
  split: (shares, rest) => say`موزّع: ${shares}${rest && say`؛ و${rest} لغير احتياج محدد`}`,
  towardsOne: (amount, requirement) => say`${amount} لأجل «${requirement}»`,
  tooMuch: (amount) => say`الحصص أكثر مما تُعهد به: ${amount} على الأكثر.`,
};
