import { isolate } from '../isolate.ts';
import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

export const domain: Words['domain'] = {
  stage: {
    agreed: 'متفق عليها',
    'in principle': 'من حيث المبدأ',
    referred: 'محالة إلى القادة',
    open: 'مفتوحة',
  },
  translation: {
    missing: 'ناقصة',
    stale: 'متقادمة: تغيرت الألفاظ المرجعية',
    current: 'مطابقة',
    confirmed: 'مؤكدة',
  },
  language: (tag) => languageName('ar', tag),
  lapsed: 'سقط',
  provisional: 'متفق عليها مؤقتاً: لا اتفاق على شيء حتى يُتفق على كل شيء',
  position: {
    objects: 'معترض',
    reserved: 'يحتفظ بموقفه',
    referred: 'يحيلها إلى القادة',
    silent: 'صامت',
    'in principle': 'موافق من حيث المبدأ',
    'with reservation': 'موافق مع تحفظ',
    'ad referendum': 'موافق بشرط الاستشارة',
    agreed: 'موافق',
  },
  role: {
    principal: 'من القادة',
    envoy: 'مبعوث',
    negotiator: 'مفاوض',
    expert: 'خبير',
    spokesperson: 'متحدث رسمي',
    chair: 'رئيس المحادثات',
    mediator: 'وسيط',
    observer: 'مراقب',
  },
  mandate: {
    speak: 'الكلام',
    propose: 'اقتراح صياغة',
    'agree ad referendum': 'الموافقة بشرط الاستشارة',
    agree: 'الموافقة',
    sign: 'التوقيع',
  },
  purpose: {
    roster: 'قائمة المشاركين',
    plenary: 'الجلسة العامة',
    bilateral: 'غرفة ثنائية',
    caucus: 'غرفة المجموعة',
    delegation: 'غرفة الوفد',
    mediator: 'مكتب الوسيط',
    working: 'فريق عامل',
    public: 'غرفة علنية',
  },
  colon: ': ',
  point: (label) => `النقطة ${isolate(label)}`,
  version: (n) => `النسخة ${n}`,
};
