import type { RecordWords } from '../en/record.ts';

const entries = (n: number): string => `${n}个条目`;

export const record: RecordWords = {
  title: '记录',
  intro: '在您所在的各会议室内登记的全部内容，均按签名时的原样。这些页面上的其他一切均由此得出。',
  room: '会议室',
  entries,
  roomWithEntries: (room, n) => `${room}，${entries(n)}`,
  fingerprint: '指纹',
  fingerprintNote: (n) => `您所见${entries(n)}的指纹。请通过电话读出：指纹相同者，记录即相同。`,
  columns: {
    seq: '编号',
    recorded: '登记时间',
    who: '登记者',
    kind: '类别',
    said: '内容',
    id: '标识',
  },
  caption: (room) => `${room}的记录`,
  refused: '已登记但不合规则的条目',
  refusedNote: '它们载于记录，但不改变任何事项。',
  noneRefused: '这些条目均合规则。',
  check: '在本浏览器中核验此处全部内容',
  checking: (done, all) => `正在核验：${done}/${all}`,
  sound: (n, rooms) =>
    `一切均与签名时相符：${rooms}间会议室内共${entries(n)}。每个签名和每项内容均已在此核验，其间无条目缺失，每位作者所见均为同一历史。`,
  unsound: (n) => `核验发现${n}处问题：`,
  fault: {
    signature: (seq, room) => `${room}第${seq}号条目未附有其所注明密钥的签名。`,
    body: (seq, room) => `${room}第${seq}号条目的内容与所签署的内容不符。`,
    gap: (seq, room) => `${room}第${seq}号条目之前有条目缺失，或该条目重复出现。`,
    history: (seq, room) => `${room}第${seq}号条目的作者所见历史与此不同：请通过电话核对指纹。`,
  },
  differs: (room) => `现在计算得出的${room}指纹与所示指纹不符。`,
  notContinued: (room, had, has) =>
    has < had
      ? `主机所示的${room}内容少于以前：本浏览器曾见${entries(had)}，现为${entries(has)}。`
      : `主机所示的${room}历史与以前不同：前${entries(had)}并非本浏览器所见。`,
  notContinuedWhat: '请保留您现有的内容，通过电话与他人核对指纹，并询问主机管理者是否恢复了备份。',
  take: '导出记录',
  takeNote:
    '一个文件，包含您所在的全部会议室。该文件可自证：“parley verify”既不需要本主机，也不需要网络。',
  page: (from, to, all) => `第${from}至${to}个，共${all}个`,
  later: '较晚',
  earlier: '较早',
  details: '签署原样',
  showAsSigned: (seq) => `按签署原样显示第${seq}号条目`,
  happened: '发生时间',
  key: '签名密钥',
};
