import { isolate } from '../isolate.ts';
import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

export const domain: Words['domain'] = {
  stage: {
    agreed: 'متفق عليه',
    'in principle': 'من حيث المبدأ',
    referred: 'محال إلى القادة',
    open: 'مفتوح',
  },
  translation: {
    missing: 'ناقصة',
    stale: 'متقادمة: تغيرت الألفاظ الأصلية',
    current: 'مطابقة',
    confirmed: 'مؤكدة',
  },
  language: (tag) => languageName('ar', tag),
  lapsed: 'سقط',
  provisional: 'متفق عليه مؤقتاً: لا اتفاق على شيء حتى يُتفق على كل شيء',
  position: {
    objects: 'يعترض',
    reserved: 'متحفظ',
    referred: 'محال إلى القادة',
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
    propose: 'اقتراح الصياغة',
    'agree ad referendum': 'الموافقة بشرط الاستشارة',
    agree: 'الموافقة',
    sign: 'التوقيع',
  },
  purpose: {
    roster: 'السجل',
    plenary: 'الجلسة العامة',
    bilateral: 'غرفة ثنائية',
    caucus: 'تكتل',
    delegation: 'غرفة الوفد',
    mediator: 'مكتب الوسيط',
    working: 'فريق عمل',
    public: 'علنية',
  },
  point: (label) => `النقطة ${isolate(label)}`,
  version: (n) => `النسخة ${n}`,
};
