import type { Words } from '../en.ts';

export const asking: Words['asking'] = {
  toPage: '通过贵部登录申请进入',
  title: '申请进入',
  what: '请在贵部登录。贵代表团团长随后会看到您的申请并作出决定。密钥在本浏览器中生成，贵部不会得到；您获准进入后，即不再需要贵部登录。',
  through: (provider) => `登录：${provider}`,
  none: '此处未设置可供登录的部委：请向代表团团长索取邀请码。',
  asked: (provider) => `您已提出申请：${provider}`,
  askedOn: (when, until) =>
    `申请时间：${when}。如无人准许您进入，此处不作任何答复；${until}之后请重新申请。`,
  readOut: '代表团团长须确知此密钥属于您。请通过电话或当面向其读出下列词语：',
  look: '查看我是否已获准进入',
  notYet: '您尚未获准进入。',
  refused: {
    expired: '此项申请并非在本浏览器中开始，或开始已过久：请重新开始。',
    declined: '您未在该处登录：请重新开始，或向代表团团长索取邀请码。',
    'not-vouched':
      '从该处返回的内容不成立，不予采信：请重新开始；如再次发生，请告知本主机的管理者。',
    unreachable: '该处没有答复，或答复过长：请稍后再试。',
    'too-often': '您在短时间内多次申请：请等待十分钟，然后重新开始。',
  },
  theyAsk: '申请进入者',
  vouched: (provider, subject) => `“${provider}”表示，此人在该处以“${subject}”登录。`,
  keyWords: '密钥的词语：',
  askedAndUntil: (when, until) => `申请时间：${when}。在此显示至${until}。`,
  letIn: (name) => `准许${name}进入`,
  turnAway: (name) => `谢绝${name}`,
  whyCompare:
    '此人的身份有他方证明，但密钥除这些词语外别无证明：主机管理者可能以另一密钥替换。请对方向您读出这些词语。',
  compared: (name) => `${name}已向我读出这些词语，且与此相同`,
  accredit: '予以认可',
};
