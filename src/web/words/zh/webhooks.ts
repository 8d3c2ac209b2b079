import type { Words } from '../en.ts';

export const webhooks: Words['webhooks'] = {
  open: '将条目发送至某一地址',
  title: '发送至某一地址的条目（webhook）',
  what: '您可查阅的新条目将经签名发送至您指定的地址，直至您将其移除，或本浏览器中的密钥终止。在该处阅读者，即可读到您可查阅的内容。',
  off: '本主机的管理者尚未启用此功能。',
  none: '尚无地址。',
  address: '地址，以 https:// 开头',
  add: '添加此地址',
  secret: '接收方据以核验来件的密码。仅在此时显示：请存放于只有接收方可读之处。',
  nothingYet: '尚未送达任何条目',
  delivered: (when) => `最近送达：${when}`,
  waiting: (n) => `尚待送达：${n}`,
  failing: (since) => `接收方未予接收，始于：${since}`,
  again: (when) => `再次尝试：${when}`,
  givenUp: '已停止发送：如需继续，请重新添加该地址。',
  keyEnded: '已结束：当初提出要求的密钥已终止。',
  remove: (address) => `移除${address}`,
};
