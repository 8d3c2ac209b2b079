import type { ActWords } from '../en/acts.ts';

const at = (place: string | undefined): string => (place === undefined ? '' : `，${place}`);
const inBrackets = (words: string): string => words && `（${words}）`;

export const acts: ActWords = {
  'negotiation-opened': (a) => `${a.who}发起了谈判“${a.title}”。`,
  'party-named': (a) =>
    `${a.who}列入当事方${a.name}（${a.code}）${a.members && `，系由${a.members}组成的联盟`}${
      a.about === undefined ? '' : `，背后约有${a.about}方`
    }。`,
  'delegate-accredited': (a) => {
    if (a.party === undefined) return `${a.who}认可${a.person}（${a.title}）与会。`;
    const as = a.head ? '代表团团长' : '的代表';
    return `${a.who}认可${a.person}（${a.title}）为${a.party}${as}。`;
  },
  'key-certified': (a) =>
    a.own ? `${a.who}以新密钥进入。` : `${a.who}核证了${a.person}的一把密钥。`,
  'code-given': (a) => `${a.who}给予${a.person}一个新邀请码。`,
  'key-ended': (a) => {
    const why = a.why === undefined ? '' : `，理由：${a.why}`;
    return a.own
      ? `${a.who}停用了本人的一把密钥${why}。`
      : `${a.who}停用了${a.person}的一把密钥${why}。`;
  },
  'delegate-recalled': (a) =>
    a.own ? `${a.who}辞去了职务。` : `${a.who}终止了${a.person}的职务。`,
  'party-key-set': (a) =>
    a.changed
      ? `${a.who}启用了${a.party}的另一把密钥，并经前一密钥签封。`
      : `${a.who}启用了${a.party}自身的密钥：自此仅由该密钥决定其人员的密钥。`,
  'party-key-replaced': (a) => `${a.who}替换了${a.party}的密钥，未经其签封：`,
  'mandate-given': (a) =>
    a.may === ''
      ? `${a.who}终止了${a.person}代表${a.party}的授权。`
      : `${a.who}授权${a.person}代表${a.party}行事，范围：${a.may}。`,
  'room-opened': (a) => `${a.who}开设了会议室“${a.name}”${a.members && `，成员：${a.members}`}。`,
  'member-admitted': (a) => `${a.who}准许${a.person}进入会议室。`,
  'member-left': (a) => (a.own ? `${a.who}离开了会议室。` : `${a.who}请${a.person}离开会议室。`),
  'instrument-opened': (a) => `${a.who}启动了关于《${a.title}》的谈判，须经${a.parties}同意。`,
  'text-tabled': (a) => `${a.who}提交了《${a.title}》第${a.version}稿，由${a.penholder}执笔。`,
  'amendment-filed': (a) => {
    if (a.how === 'joins') return `${a.who}代表${a.party}附议${a.joins}对${a.point}的措辞。`;
    if (a.how === 'adds') return `${a.who}代表${a.party}提议新增${a.point}。`;
    if (a.how === 'wants out') return `${a.who}代表${a.party}提议删除${a.point}。`;
    return `${a.who}代表${a.party}就${a.point}提出其他措辞。`;
  },
  'amendment-withdrawn': (a) =>
    `${a.who}撤回了${a.party}对${a.point}的措辞：该方重新以所提案文的措辞为准。`,
  'move-filed': (a) =>
    a.joins === undefined
      ? `${a.who}代表${a.party}提议将${a.point}移至${a.place}。`
      : `${a.who}代表${a.party}附议${a.joins}，将${a.point}移至${a.place}。`,
  'move-withdrawn': (a) =>
    `${a.who}撤回了${a.party}移动${a.point}的提议：该条款仍在所提案文中的位置。`,
  'position-taken': (a) =>
    `${a.who}登记了${a.party}对${a.point}的立场：${a.position}${a.read ? '（据公开声明）' : ''}。`,
  'parties-set': (a) => `${a.who}更改了须同意《${a.title}》的各方：${a.parties}。`,
  'point-exempted': (a) => `${a.who}将${a.point}移出一揽子案文，单独作最终商定：`,
  'silence-called': (a) =>
    `${a.who}将《${a.title}》付诸默许程序，截止时间：${a.until}；届时未表态者视为同意。`,
  'silence-broken': (a) => `${a.who}代表${a.party}打破了《${a.title}》的默许程序：`,
  'silence-closed': (a) => `${a.who}结束了《${a.title}》的默许程序：未表态者视为同意。`,
  'referendum-answered': (a) =>
    a.confirmed
      ? `${a.who}代表${a.party}登记：${a.approver}已核准${a.point}（${a.date}）。`
      : `${a.who}代表${a.party}登记：${a.approver}不予核准${a.point}（${a.date}）。`,
  'text-frozen': (a) => `${a.who}将《${a.title}》第${a.version}稿定稿，开放签署。`,
  signed: (a) =>
    `${a.who}代表${a.party}签署了《${a.title}》${a.adReferendum ? '，签署待核准' : ''}。`,
  'reservation-entered': (a) => `${a.who}登记了${a.party}对《${a.title}》的保留：`,
  'reservation-withdrawn': (a) => `${a.who}撤回了${a.party}对《${a.title}》的保留。`,
  'objection-made': (a) =>
    `${a.who}代表${a.party}反对${a.of}对《${a.title}》的保留${a.precludes ? '：案文在两方之间不生效' : ''}。`,
  'objection-withdrawn': (a) => `${a.who}撤回了${a.party}对${a.of}就《${a.title}》所作保留的反对。`,
  'languages-set': (a) =>
    a.languages
      ? `${a.who}确定《${a.title}》的下列语文本同样作准：${a.languages}。`
      : `${a.who}确定《${a.title}》仅以其本身语文的文本作准。`,
  'translation-filed': (a) => `${a.who}提交了《${a.title}》${a.points}项条款的${a.language}措辞。`,
  'translation-accepted': (a) =>
    `${a.who}代表${a.party}接受了《${a.title}》${a.points}项条款的${a.language}措辞。`,
  'force-set': (a) => `${a.who}确定了《${a.title}》的生效条件。`,
  ratified: (a) => `${a.who}交存了${a.party}对《${a.title}》的批准书。`,
  acceded: (a) => `${a.who}交存了${a.party}对《${a.title}》的加入书。`,
  'force-declared': (a) => `${a.who}宣告《${a.title}》已生效，生效日期：${a.from}。`,
  'withdrawal-notified': (a) => `${a.who}通知：${a.party}退出《${a.title}》。`,
  'remark-made': (a) => (a.about ? `${a.who}就${a.about}发言：` : `${a.who}发言：`),
  carried: (a) =>
    `${a.who}向本会议室转达${a.of === undefined ? '' : `来自${a.of}的`}${
      a.what || '内容'
    }${a.about && `，涉及${a.about}`}${a.quoting ? '：' : '。'}`,
  'session-called': (a) =>
    `${a.who}${a.sought ? '请求召开' : '召集了'}会议“${a.title}”：${a.when}${at(a.place)}。`,
  'session-held': (a) => `${a.who}登记会议“${a.title}”已举行：${a.when}${at(a.place)}。`,
  'read-out-issued': (a) => `${a.who}发布了${a.party}关于会议“${a.session}”的通报：`,
  'communique-proposed': (a) => `${a.who}提议了${a.parties}关于会议“${a.session}”的联合公报：`,
  'communique-assented': (a) => `${a.who}代表${a.party}同意了关于会议“${a.session}”的联合公报。`,
  'gate-set': (a) => `${a.who}设置了关口“${a.title}”。须待开启的事项：${a.guards}。`,
  'gate-waived': (a) => `${a.who}开启了关口“${a.gate}”，虽然其条件尚未满足：`,
  'fact-set': (a) => {
    const some = a.number === undefined ? a.by : `${a.by}中的${a.number}方`;
    return `${a.who}列明一项事实，由${a.by === '' ? '主席' : some}宣布：${a.title}。`;
  },
  'fact-declared': (a) => {
    const from = a.from === undefined ? '' : `，起始日期：${a.from}`;
    const by = a.saidBy === undefined ? '' : `（据${a.saidBy}表示）`;
    return `${a.who}宣布下述事实${a.holds ? '成立' : '不成立'}${by}${from}：${a.title}。`;
  },
  'pledge-made': (a) =>
    `${a.who}登记了${a.by}的承诺（${a.status}）${a.amount && `，${a.amount}`}：`,
  'pledge-changed': (a) => `${a.who}登记${a.by}的承诺现为：${a.status}${inBrackets(a.amount)}：`,
  'publication-set': (a) =>
    a.open
      ? `${a.who}将本会议室向所有人开放：在此没有名字的人也可阅读。`
      : `${a.who}将本会议室对室外人员关闭。`,
  'rate-stated': (a) =>
    a.rate === undefined
      ? `${a.who}撤回了${a.one}与${a.of}之间的折算率。`
      : `${a.who}申明一项折算率：${a.rate}。`,
  'requirement-set': (a) => `${a.who}设定了需求${a.order}：${a.title}${inBrackets(a.amount)}。`,
  'source-filed': (a) => `${a.who}提交了一份来源：“${a.title}”，${a.outlet}。`,
  'statement-recorded': (a) => `${a.who}登记了${a.speaker}的声明（${a.said}）：`,
  'statement-corrected': (a) => `${a.who}更正了${a.speaker}的声明：`,
  'statement-disputed': (a) => `${a.who}对${a.speaker}的声明提出异议：`,
  'attachment-filed': (a) => `${a.who}提交了附件“${a.title}”（${a.credit}）。`,
  other: (a) => `${a.who}登记了一个“${a.kind}”类条目。`,
};
