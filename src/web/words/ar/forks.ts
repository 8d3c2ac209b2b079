import { say } from '../isolate.ts';
import type { Words } from '../en.ts';
import { counted } from './counted.ts';

const number = new Intl.NumberFormat('ar');

export const forks: Words['forks'] = {
  take: 'خذه إلى غرفة أخرى',
  takeTitle: (title) => say`أخذ «${title}» إلى غرفة أخرى`,
  takeIntro:
    'ما هو مطروح هنا ينتقل إلى غرفة أخرى باسمك أنت. أما ما تريده الأطراف بدلاً منه ومواقفها وكل ما قيل فيبقى هنا. وتعيد لاحقاً ما اتفقت عليه الغرف.',
  hasIt: (next) =>
    say`لدى تلك الغرفة هذا النص. يصير هذا نسختها ${number.format(next)}؛ وكل صياغة هناك لألفاظ تغيرت تُحفظ لتُقترح من جديد.`,
  sameThere: 'هذا النص بعينه مطروح في تلك الغرفة.',
  whichPoints: (n, all) => say`النقاط التي تنتقل: ${number.format(n)} من ${number.format(all)}`,
  allPoints: 'كلها',
  noPoint: 'لا شيء منها',
  titleThere: 'عنوان النص هناك',
  mustAgreeThere: 'الأطراف التي يلزم اتفاقها هناك',
  takeGo: (room) => say`خذه إلى ${room}`,
  wholeText: (n) => say`النص: ${counted(n, 'point')}`,
  back: 'أعد ما اتفقت عليه الغرف',
  backTitle: (title) => say`إعادة ما اتفقت عليه الغرف في «${title}»`,
  backIntro:
    'هذا النص مطروح في غرف أخرى أيضاً. ما غيّرته غرفة واحدة وحدها يدخل النص هنا؛ وحيث تختلف الغرف تبقى الألفاظ المطروحة هنا.',
  fromRooms: 'من أي غرف',
  mind: 'ما الذي يُعد متفقاً عليه في غرفة',
  minds: {
    agreed: 'ما توافق عليه كل أطرافها',
    'in principle': 'ما توافق عليه كل أطرافها من حيث المبدأ على الأقل',
    'one wording': 'ما له صياغة واحدة هناك، اتُّفق عليها أم لا',
  },
  changes: 'ما يدخل النص',
  youAlone: 'من أي غرفة جاء التعديل لا يراه سواك، وليس في أي قيد.',
  from: (rooms) => say`من ${rooms}`,
  joint: 'لم ترَ أي غرفة هذه الألفاظ مجتمعة بعد.',
  how: { new: 'جديدة', out: 'محذوفة', moved: 'منقولة', changed: 'معدَّلة' },
  change: (point, how) => say`${point}، ${how}`,
  open: 'ما يبقى كما هو',
  openWhy: 'تُطلب أكثر من صياغة، أو لم تتفق غرفة على رأي واحد.',
  wantedOut: 'تُحذف',
  placeAlone: 'موضعها وحده غير محسوم.',
  carryOpen: 'انقل هذه الصياغات أيضاً دون ذكر أصحابها',
  nothing: 'لا شيء يعود من هناك بعد.',
  noPen: (who) =>
    say`يتولى الصياغة هنا ${who}، فلا تستطيع طرح نسخة: تُنقل الصياغات المعدَّلة واحدة واحدة باسمك.`,
  backGo: (version, room) => say`اطرح النسخة ${number.format(version)} في ${room}`,
  carryGo: (room) => say`انقله إلى ${room}`,
  brought: 'جاء به من يدير المحادثات',
};
