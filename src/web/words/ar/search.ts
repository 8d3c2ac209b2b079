import type { Words } from '../en.ts';
import { counted } from './counted.ts';

const n = (count: number): string => new Intl.NumberFormat('ar').format(count);

export const search: Words['search'] = {
  title: 'البحث',
  intro:
    'نصوص النسخ كلها والتعديلات والملاحظات والتصريحات والأشخاص: كل ما يحق لك الاطلاع عليه. تُعثر على الكلمات بصيغها الأخرى أيضاً، وما كان «بين علامتي اقتباس» كما هو.',
  what: 'الكلمات المطلوبة',
  find: 'ابحث',
  results: 'ما عُثر عليه',
  nothing: 'لم يُعثر على شيء. جرّب كلمات أقل أو صيغة أخرى.',
  total: (count) => counted(count, 'passage'),
  more: (count) => (count === 1 ? 'اعرض الباقي' : `اعرض المزيد (الباقي: ${n(count)})`),
  version: (number) => `جديد في النسخة ${n(number)}`,
};
