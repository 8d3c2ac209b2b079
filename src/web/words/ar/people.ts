import type { PeopleWords } from '../en/people.ts';
import { say } from '../isolate.ts';
import { plural } from '../plural.ts';

export const people: PeopleWords = {
  title: 'الأشخاص',
  intro: 'الأطراف، ومن يعمل عنها، وفي حدود أي تفويض.',
  neither: 'من لا يلزمهم النص',
  neitherNote: 'الرئيس والوسطاء والمراقبون: يديرون المحادثات أو يتابعونها ولا يلزمهم النص.',
  coalition: (members) => say`ائتلاف من ${members}`,
  about: (n) => say`وراءه نحو ${n}`,
  memberOf: (names) => say`عضو في ${names}`,
  noDelegates: 'لم يُعتمد أحد عنه بعد.',
  stands: 'موقفه من كل نقطة',
  head: 'رئيس الوفد',
  you: 'أنت',
  may: (mandates) => say`مفوَّض في: ${mandates}.`,
  mayAll: 'مفوَّض في كل شيء عن الطرف، بصفته رئيس وفده.',
  mayNothing: 'بلا تفويض: له أن يكون في الغرف ويتكلم فيها.',
  role: (from, until) =>
    until ? say`بهذه الصفة من ${from} حتى ${until}` : say`بهذه الصفة منذ ${from}`,
  roleBy: (date) => say`بهذه الصفة قبل ${date} أو فيه`,
  ended: (date) => say`انتهت صفته في ${date}`,
  keys: (n) =>
    plural('ar', n, {
      zero: 'لا مفتاح له بعد',
      one: 'له مفتاح واحد',
      two: 'له مفتاحان',
      few: say`له ${n} مفاتيح`,
      other: say`له ${n} مفتاحاً`,
    }),
  change: (name) => say`غيّر تفويض ${name}`,
  mandateOf: (name, party) => say`ما يجوز لـ${name} عن ${party}`,
  give: 'امنح هذا التفويض',
  end: 'أنهِ التفويض',
};
