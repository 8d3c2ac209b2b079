import type { Words } from '../en.ts';

const changes = (n: number): string => `${n}处改动`;
const these = (n: number): string => `这${n}处改动`;

export const bring: Words['bring'] = {
  title: '带入文件',
  intro:
    '您自己的文件，内有您所要求的完整案文。主机读取文件，但不保存；在您看到其改动之前，不会记入任何内容。',
  open: '带入我的文件',
  back: '返回案文',
  another: '带入另一个文件',
  choose: '选择文件，或将文件拖放到此处',
  kinds: 'Word（.docx）、OpenDocument（.odt）、Markdown、纯文本或Akoma Ntoso',
  otherKind: (name, kinds) => `${name}的类型在此无法读取：请提交${kinds}。`,
  reading: (name) => `正在读取${name}…`,
  understood: '读取结果',
  read: (n, name) => `从${name}读取了${n}项条款。`,
  tracked: (author, inserted, deleted, moved) =>
    `修订记录（${author || '未注明作者'}），按已接受读取：增补${inserted}处，删除${deleted}处，移动${moved}处。`,
  comments: (n) => `${n}条批注：不属于案文，不作为提案。`,
  pointAt: (place) => `第${place}段`,
  notWords: {
    field: '含有域，按其显示的文字读取。',
    note: '含有脚注或尾注，其文字作为一段列于末尾。',
    picture: '含有图片，已略去。',
    formula: '含有公式，仅读取其符号。',
    'reading above': '文字上方标有读音，读音已略去。',
  },
  without: (what) => `案文未包括：${what}。`,
  aim: '用途',
  asWanted: (party) => `作为${party}所要求的案文`,
  changes: (n) => (n === 0 ? '没有改动：这已是您的案文' : changes(n)),
  showSame: (n) => `同时显示未改动的${n}项条款`,
  status: {
    same: '未改动',
    changed: '措辞有改动',
    new: '新增：案文中没有类似内容',
    gone: '删去：文件中没有此项',
    moved: '移动',
  },
  movedFrom: (label) => `原在${label}`,
  noTitle: '只有执笔方可以更改标题。',
  propose: (n, party) => `以${party}名义提出${these(n)}`,
  table: (n, version) => `提交第${version}稿，含${these(n)}`,
  progress: (recorded, of) => `已记入${recorded}/${of}`,
  goOn: '继续',
  proposed: (n, party) => `已以${party}名义提出${changes(n)}。`,
  tabled: '新的一稿已提交。',
};
