import type { CarryWords } from '../en/carry.ts';
import { say } from '../isolate.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string => {
  if (point && title) return say`${point} من «${title}»`;
  if (point) return say`${point}`;
  return title ? say`نقطة من «${title}»` : 'نقطة';
};

export const carry: CarryWords = {
  open: 'انقل إلى غرفة أخرى',
  openWhat: (whose) => say`انقل إلى غرفة أخرى: ${whose}`,
  title: 'النقل إلى غرفة أخرى',
  intro:
    'تنقل هذا إلى غرفة أخرى باسمك أنت. وليس في القيد ما يدل على هذه الغرفة أو هذا الفعل أو صاحبه، إلا ما تقوله هنا بنفسك.',
  to: 'إلى أي غرفة',
  how: 'ما الذي يُنقل',
  asItStands: 'هذه الكلمات كما هي، إلا ما تُسقطه منها',
  inMyWords: 'كلمات من عندك',
  asItIs: 'الكلمات كما هي هنا',
  leaveOutHint:
    'حدّد كلمات (بلوحة المفاتيح: Shift مع الأسهم) ثم أسقطها. تحل محلها علامة واحدة مهما كان طولها.',
  leaveOut: 'أسقط المحدد',
  putBack: 'أعد كل شيء',
  words: 'ما ستقرؤه الغرفة الأخرى',
  note: 'كلمة منك معها (يجوز تركها)',
  whose: 'لمن هذه الكلمات',
  nobody: 'لا يُذكر',
  named: (what) => say`اذكر ما هو: ${what}`,
  nowhere: 'لست في غرفة أخرى يمكن نقل هذا إليها.',
  previewTitle: (room) => say`هذا بعينه سيكون في ${room}`,
  previewNobody: 'لن يقرأه هناك سواك.',
  previewFor: (names) => say`سيقرؤه ${names}.`,
  go: (room) => say`انقله إلى ${room}`,
  leftOut: 'كلمات أُسقطت',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? say`الرغبة في حذف ${placeOf(a)}` : say`صياغة في ${placeOf(a)}`;
      case 'position':
        return say`موقفاً من ${placeOf(a)} (${a.position})`;
      case 'remark':
        return 'قولاً';
      case 'statement':
        return 'تصريحاً علنياً';
      case 'outcome':
        return a.title ? say`ما أسفرت عنه «${a.title}»` : 'ما أسفرت عنه جلسة';
      case 'pledge':
        return 'تعهداً';
    }
  },
};
