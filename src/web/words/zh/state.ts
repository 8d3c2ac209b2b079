import type { Words } from '../en.ts';

const number = new Intl.NumberFormat('zh');

export const state: Words['state'] = {
  sentence: ({ total, by, mover, gate }) => {
    const agreed =
      by.agreed === total
        ? `全部${total}项条款均已商定`
        : by.agreed === 0
          ? `${total}项条款均尚未商定`
          : `${total}项条款中已商定${by.agreed}项`;
    const parts = [
      agreed,
      by['in principle'] > 0 && `原则商定${by['in principle']}项`,
      by.referred > 0 && `${by.referred}项留待领导人决定`,
      by.open > 0 && `${by.open}项待商定`,
      mover && `${mover.party}自${mover.since}起在${mover.points}项条款上调整了立场`,
      gate && `“${gate.guards}”尚待另外${gate.missing}项条款商定`,
    ].filter((part) => typeof part === 'string');
    return `${parts.join('；')}。`;
  },
  noText: (room) => `${room}尚未提出案文。`,
  noRoom: '本次谈判尚无您可进入的会议室。',
  waitToBeLetIn: '会议室内的人员可准许您进入；届时会议室将自动在此显示。',
  convergence: (from, to, before, now) =>
    `案文趋同的过程：${from}商定${before}项条款，${to}商定${now}项。`,
  versionsAsTicks: (n) => (n === 1 ? '共1稿' : `共${n}稿，每稿以一刻度表示`),
  desk: '我的案头',
  unsaid: (n) => `贵方对${n}项条款尚未表明立场。`,
  deskClear: '没有等待您表态的事项。',
  yourLapsed: (position, day) => `贵方的立场（${position}）因措辞变动已失效（${day}）。`,
  yourLapsedAndBack: (position, day) =>
    `贵方的立场（${position}）已失效（${day}）；措辞现又恢复原样。`,
  wouldClose: (names) => `附议${names}的措辞即可去除方括号。`,
  yourOvertaken: (version) => `贵方的措辞已被第${version}稿取代；请重新提出，或不再坚持。`,
  yourPlaceOvertaken: (version) => `第${version}稿中已无您希望的位置；可重新移动，也可保持原状。`,
  onlyYou: '其他各方均已同意；仅待贵方表态。',
  gates: '关口',
  gateIs: (open) => (open ? '开启' : '关闭'),
  holds: (holds) => (holds ? '已满足' : '尚未满足'),
  behind: (guards, open) => (open ? `${guards}：可以进行。` : `等待中：${guards}。`),
  waived: (guards, reason) => `${guards}：由主席开启，理由：${reason}`,
  condition: {
    all: '下列各项全部：',
    any: '下列各项之一：',
    atLeast: (n) => `下列各项中至少${n}项：`,
    points: (level, except) =>
      except === 0
        ? `每项条款至少达到“${level}”。`
        : `每项条款至少达到“${level}”，至多${except}项除外。`,
    named: (names, level) => `至少达到“${level}”：${names}。`,
    ofNamed: (n, level, except) =>
      `${n}项条款每项至少达到“${level}”${except === 0 ? '' : `，至多${except}项除外`}。`,
    fact: (title) => title,
    undeclared: '一项尚无人宣布的事实。',
    notBefore: (date) => `不早于${date}。`,
    judgement: (words) => `酌情判断事项：${words}`,
  },
  bracketLeft: '仍有文字置于方括号内',
  andMore: (n) => `及另外${n}项`,
  distance: (n, of, version) =>
    n === 0
      ? `第${version}稿的文字与初稿相同。`
      : `从初稿（${number.format(of)}个词）到第${version}稿，增删${number.format(n)}个词；增删最多处：`,
  distanceOfPoint: (n) => `（${n}）`,
  distanceUnknown: (version) => `无法计算第${version}稿与初稿的差距：其案文未公开。`,
  distanceWithheld: (n) => `有${n}项条款未计入：其案文未公开。`,
  showRedline: '阅读与初稿的修订对照',
  sessions: '即将举行的会议',
  sought: '请求举行',
  moved: {
    title: (since) => `自您上次到访以来的变化（${since}）`,
    textStill: '案文及对案文的立场均无变化。',
    version: (version) => `已提交第${version}稿。`,
    joined: (who, whom, on) => `${who}就${on}附议${whom}。`,
    nearer: (who, whom, on) => `${who}就${on}向${whom}靠近。`,
    reworded: (who, on) => `${who}就${on}要求其他措辞。`,
    point: (on, to) =>
      `${on}：${[
        to.now && `现为${to.now}`,
        to.bracket && (to.bracket === 'closed' ? '方括号已去除' : '加上了方括号'),
      ]
        .filter(Boolean)
        .join('；')}。`,
    position: (who, position, on) => `${who}对${on}：${position}。`,
    more: (n) => `再显示${n}项`,
  },
  latest: '最近动态',
  allOfRoom: (room) => `会议室“${room}”的全部内容`,
  firstSteps: '最初步骤',
  noHeads: '各代表团均尚无团长：请凭邀请码逐一准许团长进入。',
  heads: (n) => `已认可${n}位代表团团长。`,
  letHeadIn: '准许代表团团长进入',
  letDelegateIn: '准许代表进入',
  name: '姓名',
  office: '头衔，与证件一致',
  party: '当事方',
  role: '职务',
  mandates: '授权',
  lettingInto: '同时准许进入下列会议室',
  makeCode: '生成邀请码',
};
