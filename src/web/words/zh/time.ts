import type { Words } from '../en.ts';

export const time: Words['time'] = {
  play: '从此处起逐条播放',
  pause: '停止播放',
  speed: '速度',
  perSecond: (n) => `每秒${n}条`,
  version: (n, title) => `${title}第${n}稿`,
  session: (title) => `会议：${title}`,
  marks: '各稿与会议',
};
