import type { Words } from '../en.ts';

export const tasks: Words['tasks'] = {
  speak: '其他各方均已表明立场；仅贵方尚未表态。',
  answer: '贵方谈判代表已同意，待核准；尚缺贵方首都的答复。',
  silence: (until, points) => `默许程序进行至${until}；贵方如不表态，即视为同意${points}。`,
  translation: (language, points) => `${language}措辞有待贵方接受：${points}。`,
  sign: '案文已定稿，有待贵方签署。',
  signInFull: '贵方已作待核准的签署；尚缺正式签署。',
  ratify: '贵方已签署，尚未批准。',
  closeSilence: '默许期限已满，可予结束。',
  freeze: '全部内容均已商定；案文可以定稿，开放签署。',
  declareForce: '生效条件已满足；可以宣布生效。',
  waiting: (names) => `等待贵方表态：${names}。`,
  waitingMany: (n) => `${n}方等待贵方表态。`,
  gate: (guards) => `亦有待于此：${guards}。`,
  inRoom: (text, room) => `${text}（${room}）`,
  waitedFor: '等待表态的各方',
  othersDid: '对于这些条款，其他各方均已表态。',
};
