import { plural } from '../plural.ts';

const number = new Intl.NumberFormat('ar');

/** The six forms that a counted noun has in Arabic (CLDR); the dual also as an object or after "of". */
interface Noun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly twoOf: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const noun = (
  zero: string,
  one: string,
  two: string,
  twoOf: string,
  few: string,
  many: string,
  other: string,
): Noun => ({ zero, one, two, twoOf, few, many, other });

const nouns = {
  point: noun('لا نقاط', 'نقطة واحدة', 'نقطتان', 'نقطتين', 'نقاط', 'نقطة', 'نقطة'),
  otherPoint: noun(
    'لا نقاط أخرى',
    'نقطة أخرى',
    'نقطتان أخريان',
    'نقطتين أخريين',
    'نقاط أخرى',
    'نقطة أخرى',
    'نقطة أخرى',
  ),
  party: noun('لا أطراف', 'طرف واحد', 'طرفان', 'طرفين', 'أطراف', 'طرفاً', 'طرف'),
  otherParty: noun(
    'لا أطراف أخرى',
    'طرف آخر',
    'طرفان آخران',
    'طرفين آخرين',
    'أطراف أخرى',
    'طرفاً آخر',
    'طرف آخر',
  ),
  person: noun('لا أحد', 'شخص واحد', 'شخصان', 'شخصين', 'أشخاص', 'شخصاً', 'شخص'),
  head: noun(
    'لا رؤساء وفود',
    'رئيس وفد واحد',
    'رئيسا وفدين',
    'رئيسي وفدين',
    'رؤساء وفود',
    'رئيس وفد',
    'رئيس وفد',
  ),
  key: noun('لا مفاتيح', 'مفتاح واحد', 'مفتاحان', 'مفتاحين', 'مفاتيح', 'مفتاحاً', 'مفتاح'),
  room: noun('لا غرف', 'غرفة واحدة', 'غرفتان', 'غرفتين', 'غرف', 'غرفة', 'غرفة'),
  entry: noun('لا قيود', 'قيد واحد', 'قيدان', 'قيدين', 'قيود', 'قيداً', 'قيد'),
  fault: noun('لا خلل', 'خلل واحد', 'موطنا خلل', 'موطني خلل', 'مواطن خلل', 'موطن خلل', 'موطن خلل'),
  act: noun('لا أفعال', 'فعل واحد', 'فعلان', 'فعلين', 'أفعال', 'فعلاً', 'فعل'),
  word: noun('لا ألفاظ', 'لفظ واحد', 'لفظان', 'لفظين', 'ألفاظ', 'لفظاً', 'لفظ'),
  version: noun('لا نسخ', 'نسخة واحدة', 'نسختان', 'نسختين', 'نسخ', 'نسخة', 'نسخة'),
  currentWording: noun(
    'لا صياغات مطابقة',
    'الصياغة المطابقة',
    'الصياغتان المطابقتان',
    'الصياغتين المطابقتين',
    'صياغات مطابقة',
    'صياغة مطابقة',
    'صياغة مطابقة',
  ),
  lapsed: noun(
    'لم يسقط أي موقف',
    'موقف واحد سقط',
    'موقفان سقطا',
    'موقفين سقطا',
    'مواقف سقطت',
    'موقفاً سقطت',
    'موقف سقطت',
  ),
  statement: noun('لا تصريحات', 'تصريح واحد', 'تصريحان', 'تصريحين', 'تصريحات', 'تصريحاً', 'تصريح'),
  passage: noun('لا مقاطع', 'مقطع واحد', 'مقطعان', 'مقطعين', 'مقاطع', 'مقطعاً', 'مقطع'),
  hour: noun('أقل من ساعة', 'ساعة واحدة', 'ساعتان', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'),
  day: noun('أقل من يوم', 'يوم واحد', 'يومان', 'يومين', 'أيام', 'يوماً', 'يوم'),
} satisfies Record<string, Noun>;

/** A number of things, as the subject of a sentence or by itself. */
export const counted = (n: number, what: keyof typeof nouns): string => said(n, nouns[what]);

/** A number of things, as the object of a verb or after a preposition. */
export const countedOf = (n: number, what: keyof typeof nouns): string =>
  said(n, { ...nouns[what], two: nouns[what].twoOf });

function said(n: number, { zero, one, two, few, many, other }: Noun): string {
  return plural('ar', n, {
    zero,
    one,
    two,
    few: `${number.format(n)} ${few}`,
    many: `${number.format(n)} ${many}`,
    other: `${number.format(n)} ${other}`,
  });
}
