import type { Words } from '../en.ts';

export const live: Words['live'] = {
  offlineSince: (when) => `自${when}起无法连接主机。`,
  offlineAsOf: (when) => `无法连接主机。这是本浏览器在${when}所存的记录，已在此重新核验。`,
  offlineWhat: '可以继续阅读。现在无法发送；您所写的内容保存在本浏览器中。',
  tryNow: '立即重试',
  back: (when, n) =>
    n === 0
      ? `连接已恢复。自${when}以来没有新条目。`
      : `连接已恢复。自${when}以来有 ${n} 个新条目。`,
  toLatest: '查看新内容',
  falseEntries: (n) => `主机显示的 ${n} 个条目与作者所签署的不符：这些条目无效，此处不予显示。`,
  toFalseEntries: '查看是哪些',
  here: (n) => `另有 ${n} 人在此`,
  hereTitle: (room) => `会议室“${room}”中谁正打开着 Parley`,
  hereNobody: '本会议室目前没有其他人打开 Parley。',
  hereHidden: '您未显示自己在此，也看不到谁在此。',
  hereShow: '让我所在会议室的成员看到我在此',
  hereWhat: '不显示自己的人也看不到他人。此信息从不写入记录，也不透露所读内容。',
  above: (n) => `上方有 ${n} 处改动`,
  drafts: '您正在撰写',
  draftKept: (when) => `您${when}的草稿，在发送之前保存在本浏览器中。`,
  discard: '放弃',
  discardDraft: (what) => `放弃草稿：${what}`,
  tabledChanged: '您开始撰写之后，已提出的措辞有了改动：',
  ownChanged: (party) => `您开始撰写之后，${party}的措辞有了改动：`,
  carryOver: '将我的措辞移过来',
  keepMine: '保留我的措辞不变',
  bothChanged: '您和他人改动了相同的词句：这些地方保留您的措辞。请重新阅读。',
  choosingChanged: '您选择之后，措辞有了改动：',
  haveRead: '我已阅读改动',
  pointGone: '您所撰写的条款已不在文本中。您的措辞保存如下：',
  recorded: '已记录。',
  takeBack: '收回',
  takeBackWhat: '两者都留在记录中：您所做的，以及您将其收回。',
  takenBack: '已收回。',
  forGood: '此举不能收回。',
  browser: '本浏览器',
  browserKeeps: (name) =>
    `其中保存有${name}的密钥、正在撰写的内容，以及供无法连接主机时使用的记录副本。`,
  signOut: '退出；清除副本和草稿',
  wipe: '清空本浏览器……',
  wipeTitle: '清空本浏览器？',
  wipeWhat:
    'Parley 在本浏览器中的一切都将被删除：所有谈判的所有密钥、草稿和副本。此举不能收回：要再次进入，您需要代表团团长给出的新邀请码。仅存于此的当事方自有密钥将会丢失；请先保存其文件。',
  wipeYes: '删除此处的一切',
  cannotWipe: '未能全部删除。请在浏览器设置中清除本网站的数据。',
};
