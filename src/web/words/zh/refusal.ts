import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { domain } from './domain.ts';
import { phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: '尚无措辞：请先提交',
  stale: '所依据的基准措辞此后已变动：请先重新提交',
  current: '尚未经该语文所涉各方接受：请先征得其接受',
};

const said = (phrase: string): string => phraseInWords(phrases, '或', phrase);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return `无法读取该条目：${why.where} ${why.why}。`;
    case 'unknown-kind':
      return `此版本的Parley不识别“${why.kind}”类条目：请更新后再试。`;
    case 'body-differs':
      return '内容与所签署的内容不符：请按原样重新发送该条目。';
    case 'bad-signature':
      return '签名并非出自作者的密钥：请重新签署该条目。';
    case 'not-found':
      return '没有此会议室。';
    case 'key-ended':
      return `${why.person}的此密钥已停用：请向代表团团长索取新邀请码。`;
    case 'code-expired':
      return `给予${why.person}的此邀请码已不能使用：请向给予者索取新邀请码。`;
    case 'not-sealed':
      return `只有${why.party}自身的密钥可决定其人员的密钥：须由该密钥的持有者签封。`;
    case 'role-not-begun':
      return `${why.person}的职务自${why.from}起：请届时再试，或请在任者办理。`;
    case 'role-ended':
      return `${why.person}的职务已终止：可由在任者办理。`;
    case 'not-yours':
      return `此事应由${said(why.whose)}办理：请与其联系。`;
    case 'no-mandate':
      return `尚缺代表${why.party}的授权（${mandateInWords(domain.mandate, why.mandate)}）：可由代表团团长给予。`;
    case 'no-such':
      return `此处没有${said(why.what)}“${why.name}”：请核对名称。`;
    case 'taken':
      return `此处已有${said(why.what)}“${why.name}”：请另选名称。`;
    case 'words-changed':
      return `条款${why.point}的措辞已有变动：请阅读后重新表示。`;
    case 'older-version':
      return `此项针对第${why.given}稿，而现提案文为第${why.current}稿：请查看该稿后重新表示。`;
    case 'next-version':
      return `此稿以第${why.given}稿提交，而下一稿应为第${why.next}稿：请按此提交。`;
    case 'nothing-changes':
      return '这就是现有的措辞：未作任何登记。';
    case 'not-asked':
      return `${why.party}不属于须同意${why.instrument}的当事方。`;
    case 'gate-closed':
      return `此事须待关口“${why.gate}”开启。尚缺：${why.missing.map(missingInWords).join('；') || '所提案文'}。`;
    case 'bracket-left':
      return `条款${why.point}仍有文字置于方括号内：请先解决。`;
    case 'not-agreed':
      return `条款${why.point}尚未经须同意的各方全部同意：请征询各方，或由主席开启关口。`;
    case 'not-translated':
      return `以“${why.language}”计，条款${why.point}${untranslated[why.state]}。`;
    case 'frozen':
      return `《${why.instrument}》已定稿，开放签署：其措辞不再变动。`;
    case 'text-differs':
      return `此项并非针对《${why.instrument}》的现有案文：请阅读该案文后重新表示。`;
    case 'not-in-force':
      return `《${why.instrument}》目前尚无此种约束力：请查看其生效尚待的事项。`;
    case 'too-late':
      return `此事的期限已于${why.until}届满：请与主席联系。`;
    case 'too-early':
      return `此事自${why.from}起方可办理：请届时再试。`;
    case 'split-history':
      return `作者所见本会议室的内容（${why.size}个条目）与此处的记录不符：请通过电话与对方核对指纹词语。`;
    case 'recorded-already':
      return `这是第${why.seq}号条目的重复，而每个条目只计一次：如需重新表示，请另作条目。`;
    case 'out-of-order':
      return `在本会议室应为第${why.next}号条目之处出现了第${why.seq}号条目：请向主机索取所缺条目。`;
    case 'wrong-place':
      return `此项只能在${said(why.place)}内作出。`;
  }
}

function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const { fact, parties } = missing;
    return `事实“${fact}”${parties ? `（${parties.join('、')}尚未宣布）` : ''}`;
  }
  if (missing.what === 'date') return `日期${missing.notBefore}`;
  if (missing.what === 'judgement') return missing.judgement;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  return `${text}，条款${point}（${parties.length > 0 ? parties.join('、') : '尚有方括号'}）`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const { consents, text, parties, number } = missing;
  const act = consents === 'signed' ? '签署' : '批准';
  const whose = parties.length > 0 ? [`${parties.join('、')}的${act}`] : [];
  const more = number > 0 ? [`另外${number}方的${act}`] : [];
  return `${[...whose, ...more].join('和')}（${text}）`;
}

function forceInWords({ text, parties, number }: Extract<Missing, { what: 'force' }>): string {
  const whose = parties.length > 0 ? [`须经${parties.join('、')}批准`] : [];
  const more = number > 0 ? [`须另经${number}方批准`] : [];
  const why = [...whose, ...more];
  return `${text}生效${why.length > 0 ? `（${why.join('；')}）` : ''}`;
}
