import type { LanguagesWords } from '../en/languages.ts';

export const languages: LanguagesWords = {
  title: '作准文本',
  intro: '各种具有约束力的语文本，并列显示。每种措辞对应其所依据的基准措辞。',
  leading: (language) => `基准文本的语文：${language}。`,
  frozen: '各文本已一并定稿：签署适用于每一文本。',
  none: '案文仅以此语文的文本作准。',
  toDo: '仅显示尚待办理的内容',
  nothingToDo: '没有尚待办理的内容：每项条款均有各种语文的措辞。',
  counted: (n, state) =>
    `${{ missing: '缺失', stale: '过时', current: '最新', confirmed: '已确认' }[state]}：${n}`,
  concerns: (parties) =>
    parties === '' ? '其措辞无须任何当事方接受。' : `其措辞须经${parties}接受。`,
  since: '此后基准措辞的变动：',
  waitsFor: (parties) => `尚待${parties}接受。`,
  translate: {
    missing: '翻译',
    stale: '更新措辞',
    current: '重拟措辞',
    confirmed: '重拟措辞',
  },
  translateInto: (language, point, state) =>
    ({
      missing: `将${point}译为${language}`,
      stale: `更新${point}的${language}措辞`,
      current: `重拟${point}的${language}措辞`,
      confirmed: `重拟${point}的${language}措辞`,
    })[state],
  wordingOf: (language, point) => `${point}的${language}措辞`,
  file: '提交措辞',
  accept: '接受',
  acceptOf: (language, point) => `接受${point}的${language}措辞`,
  acceptAll: (language, n) =>
    n === 1 ? `接受最新的${language}措辞` : `接受全部${n}项最新的${language}措辞`,
  set: '确定作准语文',
  add: '增加语文',
  another: '另一种语文',
  leaveOut: (language) => `去除：${language}`,
  tag: '语文代码，例如fr或ar',
  titleIn: '案文的该语文标题',
  mustAccept: '哪些当事方须接受该语文的每项措辞',
  settle: '确定各语文',
};
