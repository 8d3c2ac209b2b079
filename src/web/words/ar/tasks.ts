import type { Words } from '../en.ts';
import { say } from '../isolate.ts';
import { counted } from './counted.ts';

export const tasks: Words['tasks'] = {
  speak: 'بيّنت الأطراف الأخرى كلها مواقفها، ولم يبق صامتاً إلا طرفك.',
  answer: 'وافق مفاوضوك بشرط الاستشارة، وما زال رد عاصمتك منتظراً.',
  silence: (until, points) =>
    say`يسري إجراء الموافقة الصامتة حتى ${until}؛ فإن لم يقل طرفك شيئاً عُدّ موافقاً على ${points}.`,
  translation: (language, points) => say`صياغة باللغة (${language}) تنتظر قبول طرفك: ${points}.`,
  sign: 'النص مجمد وينتظر توقيع طرفك.',
  signInFull: 'وقّع طرفك بشرط الاستشارة، وما زال توقيعه الكامل منتظراً.',
  ratify: 'وقّع طرفك ولم يصدّق بعد.',
  closeSilence: 'انقضت مهلة الموافقة الصامتة، ويمكن إقفالها.',
  freeze: 'اتُّفق على كل شيء، ويمكن تجميد النص للتوقيع.',
  declareForce: 'استُوفيت شروطه، ويمكن إعلان بدء نفاذه.',
  waiting: (names) => say`في انتظار كلمتك: ${names}.`,
  waitingMany: (n) => say`في انتظار كلمتك: ${counted(n, 'party')}.`,
  gate: (guards) => say`ويتوقف عليه أيضاً: ${guards}.`,
  inRoom: (text, room) => say`${text} (${room})`,
  waitedFor: 'من تُنتظر كلمته',
  othersDid: 'قالت الأطراف الأخرى كلها كلمتها في هذه النقاط.',
};
