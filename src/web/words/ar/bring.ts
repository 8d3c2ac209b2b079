import { isolate, say } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Words } from '../en.ts';

const number = new Intl.NumberFormat('ar');

const changes = (n: number): string =>
  plural('ar', n, {
    one: 'تغيير واحد',
    two: 'تغييران',
    few: `${number.format(n)} تغييرات`,
    other: `${number.format(n)} تغييراً`,
  });
const theseChanges = (n: number): string =>
  plural('ar', n, {
    one: 'هذا التغيير',
    two: 'هذين التغييرين',
    few: `هذه التغييرات الـ${number.format(n)}`,
    other: `هذه التغييرات الـ${number.format(n)}`,
  });

export const bring: Words['bring'] = {
  title: 'إحضار ملف',
  intro:
    'ملفك أنت، وفيه النص كله كما تريده. يقرؤه المضيف ولا يحتفظ بشيء منه، ولا يُقيَّد شيء قبل أن ترى ما يغيره.',
  open: 'أحضر ملفي',
  back: 'العودة إلى النص',
  another: 'أحضر ملفاً آخر',
  choose: 'اختر ملفاً أو أفلته هنا',
  kinds: 'Word (‎.docx) أو OpenDocument (‎.odt) أو Markdown أو نص عادي أو Akoma Ntoso',
  otherKind: (name, kinds) => say`${name} من نوع لا يُقرأ هنا: أحضر ${kinds}.`,
  reading: (name) => say`تجري قراءة ${name}…`,
  understood: 'ما فُهم منه',
  read: (n, name) =>
    `قُرئت من ${isolate(name)} ${plural('ar', n, {
      one: 'نقطة واحدة',
      two: 'نقطتان',
      few: `${number.format(n)} نقاط`,
      other: `${number.format(n)} نقطة`,
    })}.`,
  tracked: (author, inserted, deleted, moved) =>
    `تغييرات ${author === '' ? 'شخص غير مسمى' : isolate(author)} المتعقَّبة، وقُرئت مقبولة: أُضيف ${number.format(inserted)}، وحُذف ${number.format(deleted)}، ونُقل ${number.format(moved)}.`,
  comments: (n) =>
    `${plural('ar', n, {
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: `${number.format(n)} تعليقات`,
      other: `${number.format(n)} تعليقاً`,
    })}: ليست من النص ولا تُقترح.`,
  pointAt: (place) => `الفقرة ${number.format(place)}`,
  notWords: {
    field: 'فيها حقل يُقرأ بالألفاظ التي يظهرها.',
    note: 'فيها حاشية تقف ألفاظها فقرةً في آخر النص.',
    picture: 'فيها صورة تُترك.',
    formula: 'فيها معادلة لا تُقرأ منها إلا علاماتها.',
    'reading above': 'فيها ألفاظ فوقها قراءتها، والقراءة تُترك.',
  },
  without: (what) => say`النص خالٍ من ${what}.`,
  aim: 'أحضره',
  asWanted: (party) => say`بوصفه ما تريده ${party}`,
  changes: (n) => (n === 0 ? 'لا شيء يتغير: هذا نصك أصلاً' : changes(n)),
  showSame: (n) =>
    `أظهر أيضاً ما لم يتغير: ${plural('ar', n, {
      one: 'نقطة واحدة',
      two: 'نقطتان',
      few: `${number.format(n)} نقاط`,
      other: `${number.format(n)} نقطة`,
    })}`,
  status: {
    same: 'لم تتغير',
    changed: 'أُعيدت صياغتها',
    new: 'جديدة: لا مثيل لها في النص',
    gone: 'محذوفة: لا ترد في الملف',
    moved: 'منقولة',
  },
  movedFrom: (label) => say`من ${label}`,
  noTitle: 'لا يغيّر العنوان إلا حامل القلم.',
  propose: (n, party) => `اقترح ${theseChanges(n)} بصفة ${isolate(party)}`,
  table: (n, version) => `اطرح النسخة ${number.format(version)} ومعها ${theseChanges(n)}`,
  progress: (recorded, of) => `قُيِّد ${number.format(recorded)} من ${number.format(of)}`,
  goOn: 'تابع',
  proposed: (n, party) => `اقتُرح باسم ${isolate(party)}: ${changes(n)}.`,
  tabled: 'النسخة الجديدة مطروحة الآن.',
};
