import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Words } from '../en.ts';

const number = new Intl.NumberFormat('ar');
const point = (n: number): string =>
  plural('ar', n, {
    one: 'نقطة واحدة',
    two: 'نقطتين',
    few: `${number.format(n)} نقاط`,
    other: `${number.format(n)} نقطة`,
  });

const word = (n: number): string =>
  plural('ar', n, {
    one: 'لفظ واحد',
    two: 'لفظان',
    few: `${number.format(n)} ألفاظ`,
    other: `${number.format(n)} لفظاً`,
  });

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const parts = [
      by.agreed === total
        ? `اتُّفق على النقاط كلها (${number.format(total)})`
        : by.agreed === 0
          ? `لم يُتفق بعد على أي من ${point(total)}`
          : `اتُّفق على ${number.format(by.agreed)} من ${point(total)}`,
      by['in principle'] > 0 && `و${number.format(by['in principle'])} من حيث المبدأ`,
      by.referred > 0 && `و${number.format(by.referred)} تنتظر القادة`,
      by.open > 0 && `و${number.format(by.open)} ما زالت مفتوحة`,
      mover && `وتحركت ${isolate(mover.party)} في ${point(mover.points)} منذ ${mover.since}`,
      gate && `وينتظر «${isolate(gate.guards)}» إغلاق ${point(gate.missing)} أخرى`,
    ].filter((part) => typeof part === 'string');
    return `${parts.join('؛ ')}.`;
  },
  noText: (room) => `لا نص مطروحاً بعد في ${isolate(room)}.`,
  noRoom: 'لا توجد لك بعد غرفة في هذه المحادثات.',
  waitToBeLetIn: 'يستطيع من هو في غرفة أن يدخلك إليها، فتظهر هنا من تلقاء نفسها.',
  convergence: (from, to, before, now) =>
    `كيف تقارب النص: اتُّفق على ${point(before)} في ${from} وعلى ${point(now)} في ${to}.`,
  versionsAsTicks: (n) =>
    plural('ar', n, {
      one: 'نسخة واحدة',
      two: 'نسختان، لكل منهما علامة',
      few: `${number.format(n)} نسخ، لكل منها علامة`,
      other: `${number.format(n)} نسخة، لكل منها علامة`,
    }),
  desk: 'مكتبي',
  unsaid: (n) => `لم يقل طرفك بعد موقفه من ${point(n)}.`,
  deskClear: 'لا شيء ينتظر كلمتك.',
  yourLapsed: (position, day) => `سقط موقفك (${position}) في ${day}، فقد تغيرت الألفاظ.`,
  yourLapsedAndBack: (position, day) =>
    `سقط موقفك (${position}) في ${day}، ثم عادت الألفاظ كما كانت.`,
  wouldClose: (names) => `الانضمام إلى صياغة ${names} يغلق القوس.`,
  yourOvertaken: (version) =>
    `تجاوزت النسخة ${number.format(version)} صياغتك؛ اقترحها من جديد أو دعها.`,
  onlyYou: 'وافق الجميع، ولا تنقص إلا كلمتك.',
  gates: 'البوابات',
  gateIs: (open) => (open ? 'مفتوحة' : 'مغلقة'),
  holds: (holds) => (holds ? 'متحقق' : 'غير متحقق بعد'),
  behind: (guards, open) =>
    open ? `${isolate(guards)}: يجوز أن يكون.` : `ينتظر: ${isolate(guards)}.`,
  waived: (guards, reason) => `${isolate(guards)}: فتحها رئيس المحادثات قائلاً: ${isolate(reason)}`,
  condition: {
    all: 'كل ما يلي:',
    any: 'واحد مما يلي:',
    atLeast: (n) => `${number.format(n)} على الأقل مما يلي:`,
    points: (level, except) =>
      except === 0
        ? `كل نقطة على الأقل: ${level}.`
        : `كل نقطة على الأقل: ${level}، ما عدا ${point(except)} على الأكثر.`,
    named: (names, level) => `على الأقل ${level}: ${names}.`,
    ofNamed: (n, level, except) =>
      `كل واحدة من ${point(n)} على الأقل: ${level}${except === 0 ? '' : `، ما عدا ${point(except)} على الأكثر`}.`,
    fact: (title) => title,
    undeclared: 'واقعة لم يعلنها أحد بعد.',
    notBefore: (date) => `ليس قبل ${date}.`,
    judgement: (said) => `أمر تقديري: ${isolate(said)}`,
  },
  bracketLeft: 'ألفاظ ما زالت بين قوسين',
  andMore: (n) => `و${number.format(n)} أخرى`,
  distance: (n, of, version) =>
    n === 0
      ? `ألفاظ النسخة ${number.format(version)} هي ألفاظ المسودة الأولى.`
      : `من المسودة الأولى (${word(of)}) إلى النسخة ${number.format(version)} أُضيف أو حُذف ${word(n)}؛ أكثرها في`,
  distanceOfPoint: (n) => `(${number.format(n)})`,
  distanceUnknown: (version) =>
    `لا يمكن حساب بعد النسخة ${number.format(version)} عن المسودة الأولى: نصهما غير معلن.`,
  distanceWithheld: (n) => `لم تُحسب ${point(n)} لأن نصها غير معلن.`,
  showRedline: 'اقرأ التغييرات مقابل المسودة الأولى',
  sessions: 'الجلسات المقبلة',
  sought: 'مطلوبة',
  waitsBehind: (gate) => `تنتظر خلف البوابة «${isolate(gate)}»`,
  moved: {
    title: (since) => `ما تغيّر منذ كنت هنا (${isolate(since)})`,
    textStill: 'النص والمواقف منه كما كانت.',
    version: (version) => `طُرحت النسخة ${number.format(version)}.`,
    joined: (who, whom, on) => `انضم ${isolate(who)} إلى صيغة ${isolate(whom)} في ${isolate(on)}.`,
    nearer: (who, whom, on) => `اقترب ${isolate(who)} من ${isolate(whom)} في ${isolate(on)}.`,
    reworded: (who, on) => `يريد ${isolate(who)} ألفاظاً أخرى في ${isolate(on)}.`,
    point: (on, to) =>
      `${isolate(on)}: ${[
        to.now && `صارت ${to.now}`,
        to.bracket && (to.bracket === 'closed' ? 'أُغلق قوساها' : 'فُتح قوساها'),
      ]
        .filter(Boolean)
        .join('؛ ')}.`,
    position: (who, position, on) => `${isolate(who)}: ${position} في ${isolate(on)}.`,
    more: (n) => `أظهر ${number.format(n)} أخرى`,
  },
  latest: 'آخر ما جرى',
  allOfRoom: (room) => `كل ما في الغرفة «${isolate(room)}»`,
  firstSteps: 'الخطوات الأولى',
  noHeads: 'ليس لأي وفد رئيس بعد: أدخل كل رئيس برمز.',
  heads: (n) =>
    plural('ar', n, {
      one: 'اعتُمد رئيس وفد واحد.',
      two: 'اعتُمد رئيسا وفدين.',
      few: `اعتُمد ${number.format(n)} رؤساء وفود.`,
      other: `اعتُمد ${number.format(n)} رئيس وفد.`,
    }),
  letHeadIn: 'أدخل رئيس وفد',
  letDelegateIn: 'أدخل عضو وفد',
  name: 'الاسم',
  office: 'المنصب كما على البطاقة',
  party: 'الطرف',
  role: 'الصفة',
  mandates: 'التفويضات',
  lettingInto: 'أدخله إلى هذه الغرف أيضاً',
  makeCode: 'اصنع رمزاً',
};
