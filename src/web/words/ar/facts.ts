import type { Words } from '../en.ts';
import { say } from '../isolate.ts';

export const facts: Words['facts'] = {
  title: 'وقائع تنتظرها البوابات',
  name: 'سمِّ واقعة',
  changeIt: 'غيّر من يعلنها ',
  what: 'الواقعة، جملةً تصدق أو لا تصدق',
  who: 'من يحق له إعلانها (إن لم يُؤشَّر أحد فرئيس المحادثات)',
  number: 'كم منهم يلزم (إن تُرك فكلهم)',
  go: 'قيّد الواقعة',
  byChair: 'إعلانها لرئيس المحادثات.',
  byParties: (names, number) =>
    number === undefined
      ? say`يعلنها كل من ${names}.`
      : say`يعلنها من الأطراف التالية ${number} على الأقل: ${names}.`,
  said: (party, from) =>
    from === undefined ? say`${party}: قائمة` : say`${party}: قائمة ابتداءً من ${from}`,
  notSaid: (party) => say`${party}: لم تُعلن`,
  chairSaid: (holds) => (holds ? 'رئيس المحادثات: قائمة' : 'رئيس المحادثات: غير قائمة'),
  from: 'ابتداءً من أي يوم (يجوز تركه)',
  declare: 'أعلن أنها قائمة ',
  takeBack: 'أعلن أنها غير قائمة ',
  declareTitle: (fact) => say`أعلن أن هذا قائم: ${fact}`,
  declareFor: (party) => say`أعلنها باسم ${party}`,
  declareAsChair: 'أعلنها',
};
