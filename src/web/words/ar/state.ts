import { say } from '../isolate.ts';
import type { Words } from '../en.ts';
import { counted, countedOf } from './counted.ts';

const number = new Intl.NumberFormat('ar');

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const parts = [
      by.agreed === total
        ? say`اتُّفق على النقاط كلها (${number.format(total)})`
        : by.agreed === 0
          ? say`لم يُتفق بعد على أي من ${countedOf(total, 'point')}`
          : say`اتُّفق على ${number.format(by.agreed)} من ${countedOf(total, 'point')}`,
      by['in principle'] > 0 && say`و${number.format(by['in principle'])} من حيث المبدأ`,
      by.referred > 0 && say`و${number.format(by.referred)} تنتظر القادة`,
      by.open > 0 && say`و${number.format(by.open)} ما زالت مفتوحة`,
      mover &&
        say`وتحرك موقف ${mover.party} في ${countedOf(mover.points, 'point')} منذ ${mover.since}`,
      gate && say`وينتظر «${gate.guards}» حسم ${countedOf(gate.missing, 'otherPoint')}`,
    ].filter((part) => typeof part === 'string');
    return say`${parts.join('؛ ')}.`;
  },
  noText: (room) => say`لا نص مطروحاً بعد في ${room}.`,
  noRoom: 'لا توجد لك بعد غرفة في هذه المحادثات.',
  waitToBeLetIn: 'يستطيع من هو في غرفة أن يدخلك إليها، فتظهر هنا من تلقاء نفسها.',
  convergence: (from, to, before, now) =>
    say`كيف تقارب النص: عدد النقاط المتفق عليها ${number.format(before)} في ${from} و${number.format(now)} في ${to}.`,
  versionsAsTicks: (n) =>
    n === 1 ? counted(n, 'version') : say`${counted(n, 'version')}، لكل نسخة علامة`,
  desk: 'مكتبي',
  unsaid: (n) => say`لم يقل طرفك بعد موقفه من ${countedOf(n, 'point')}.`,
  deskClear: 'لا شيء ينتظر كلمتك.',
  yourLapsed: (position, day) => say`سقط موقفك (${position}) في ${day}، فقد تغيرت الألفاظ.`,
  yourLapsedAndBack: (position, day) =>
    say`سقط موقفك (${position}) في ${day}، ثم عادت الألفاظ كما كانت.`,
  wouldClose: (names) => say`الانضمام إلى صياغة ${names} يزيل القوسين المعقوفين.`,
  yourOvertaken: (version) =>
    say`تجاوزت النسخة ${number.format(version)} صياغتك؛ اقترحها من جديد أو دعها.`,
  yourPlaceOvertaken: (version) =>
    say`لم يعد في النسخة ${number.format(version)} الموضع الذي أردته لها؛ انقلها من جديد أو دعها.`,
  onlyYou: 'وافق الجميع، ولا تنقص إلا كلمتك.',
  gates: 'البوابات',
  gateIs: (open) => (open ? 'مفتوحة' : 'مغلقة'),
  holds: (holds) => (holds ? 'متحقق' : 'غير متحقق بعد'),
  behind: (guards, open) => (open ? say`${guards}: صار جائزاً.` : say`ينتظر: ${guards}.`),
  waived: (guards, reason) => say`${guards}: فتح رئيس المحادثات البوابة قائلاً: ${reason}`,
  condition: {
    all: 'كل ما يلي:',
    any: 'واحد مما يلي:',
    atLeast: (n) => say`${number.format(n)} على الأقل مما يلي:`,
    points: (level, except) =>
      except === 0
        ? say`كل نقطة على الأقل: ${level}.`
        : say`كل نقطة على الأقل: ${level}، ما عدا ${countedOf(except, 'point')} على الأكثر.`,
    named: (names, level) => say`على الأقل ${level}: ${names}.`,
    ofNamed: (n, level, except) =>
      say`كل واحدة من ${countedOf(n, 'point')} على الأقل: ${level}${except === 0 ? '' : say`، ما عدا ${countedOf(except, 'point')} على الأكثر`}.`,
    fact: (title) => title,
    undeclared: 'واقعة لم يعلنها أحد بعد.',
    notBefore: (date) => say`ليس قبل ${date}.`,
    judgement: (said) => say`أمر تقديري: ${said}`,
  },
  bracketLeft: 'ألفاظ ما زالت بين أقواس معقوفة',
  andMore: (n) => say`و${counted(n, 'otherPoint')}`,
  distance: (n, of, version) =>
    n === 0
      ? say`ألفاظ النسخة ${number.format(version)} هي ألفاظ المسودة الأولى.`
      : say`من المسودة الأولى (${counted(of, 'word')}) إلى النسخة ${number.format(version)} أُضيف أو حُذف ${counted(n, 'word')}؛ أكثرها في`,
  distanceOfPoint: (n) => say`(${number.format(n)})`,
  distanceUnknown: (version) =>
    say`لا يمكن حساب بعد النسخة ${number.format(version)} عن المسودة الأولى: نصهما غير معلن.`,
  distanceWithheld: (n) => say`لم تُحسب ${counted(n, 'point')} لأن نصها غير معلن.`,
  showRedline: 'اقرأ التغييرات مقابل المسودة الأولى',
  sessions: 'الجلسات المقبلة',
  sought: 'مطلوبة',
  moved: {
    title: (since) => say`ما تغيّر منذ كنت هنا (${since})`,
    textStill: 'النص والمواقف منه كما كانت.',
    version: (version) => say`طُرحت النسخة ${number.format(version)}.`,
    joined: (who, whom, on) => say`انضم ${who} إلى صياغة ${whom} في ${on}.`,
    nearer: (who, whom, on) => say`اقترب ${who} من ${whom} في ${on}.`,
    reworded: (who, on) => say`يريد ${who} ألفاظاً أخرى في ${on}.`,
    point: (on, to) =>
      say`${on}: ${[
        to.now && say`هي الآن ${to.now}`,
        to.bracket &&
          (to.bracket === 'closed' ? 'أُزيلت أقواسها المعقوفة' : 'وُضعت بين أقواس معقوفة'),
      ]
        .filter(Boolean)
        .join('؛ ')}.`,
    position: (who, position, on) => say`${who}: ${position} في ${on}.`,
    more: (n) => say`أظهر المزيد (الباقي: ${number.format(n)})`,
  },
  latest: 'آخر ما جرى',
  allOfRoom: (room) => say`كل ما في الغرفة «${room}»`,
  firstSteps: 'الخطوات الأولى',
  noHeads: 'ليس لأي وفد رئيس بعد: أدخل كل رئيس برمز.',
  heads: (n) => say`اعتُمد ${counted(n, 'head')}.`,
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
