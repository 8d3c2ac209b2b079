import type { KeysWords } from '../en/keys.ts';

export const keys: KeysWords = {
  title: '按键',
  show: '按键列表',
  single: '单按字母和符号即生效',
  singleWhat: '如使用语音输入或容易误按，可将其关闭。此后可从顶部您的姓名处打开本列表。',
  everywhere: '各处',
  thisList: '本列表',
  anywhere: [['Esc', '关闭对话框']],
  inText: [
    ['Enter', '展开方括号：谁要哪些措辞'],
    ['Esc', '起草时：保存草稿并关闭'],
  ],
  inMatrix: [
    ['← ↑ → ↓ Home End', '在单元格之间移动'],
    ['Enter', '前往该条款'],
  ],
  inPress: [
    ['y', '确认'],
    ['e', '编辑'],
    ['n', '拒绝'],
    ['j', '下一项'],
    ['k', '上一项'],
  ],
  inTime: [
    ['← →', '在时间线上向前向后'],
    ['Space', '播放和停止'],
  ],
};
