import type { CarryWords } from '../en/carry.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string => {
  if (point && title) return `《${title}》${point}`;
  return point || (title ? `《${title}》某项条款` : '某项条款');
};

export const carry: CarryWords = {
  open: '转达至另一会议室',
  openWhat: (whose) => `转达至另一会议室：${whose}`,
  title: '转达至另一会议室',
  intro:
    '您以自己的名义将此内容带到另一会议室。除您在此处自行说明的以外，该条目中没有任何内容可追溯到本会议室、此项行为或其作者。',
  to: '转达至哪间会议室',
  how: '转达什么',
  asItStands: '照录这些文字，您略去的除外',
  inMyWords: '您自己的表述',
  asItIs: '此处的原文',
  leaveOutHint: '先选取文字（用键盘：Shift加方向键），再将其略去。不论长短，均以一个符号代替。',
  leaveOut: '略去所选文字',
  putBack: '全部恢复',
  words: '另一会议室将读到的内容',
  note: '您的附言（可不填）',
  whose: '这些文字出自何方',
  nobody: '不说明',
  named: (what) => `说明其性质：${what}`,
  nowhere: '您不在其他任何可接受转达的会议室内。',
  previewTitle: (room) => `${room}中将完全如此显示`,
  previewNobody: '在该处除您以外无人能读到。',
  previewFor: (names) => `读到者：${names}。`,
  go: (room) => `转达至${room}`,
  leftOut: '略去的文字',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `删除${placeOf(a)}的意愿` : `${placeOf(a)}的一种措辞`;
      case 'position':
        return `对${placeOf(a)}的立场（${a.position}）`;
      case 'remark':
        return '一项发言';
      case 'statement':
        return '一项公开声明';
      case 'outcome':
        return a.title ? `“${a.title}”的结果` : '一次会议的结果';
      case 'pledge':
        return '一项承诺';
    }
  },
};
