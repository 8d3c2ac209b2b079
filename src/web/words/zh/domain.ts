import type { Words } from '../en.ts';
import { languageName } from '../language-name.ts';

export const domain: Words['domain'] = {
  stage: {
    agreed: '已商定',
    'in principle': '原则商定',
    referred: '留待领导人决定',
    open: '待商定',
  },
  translation: {
    missing: '缺失',
    stale: '过时：基准措辞已变动',
    current: '最新',
    confirmed: '已确认',
  },
  // UN usage names a language of texts by its writing: 法文, not 法语.
  language: (tag) => languageName('zh', tag).replace(/语(?=$|（)/u, '文'),
  lapsed: '已失效',
  provisional: '暂时商定：一切未商定之前，任何事项均未商定',
  position: {
    objects: '反对',
    reserved: '保留立场',
    referred: '留待领导人决定',
    silent: '未表态',
    'in principle': '原则同意',
    'with reservation': '附保留同意',
    'ad referendum': '同意，待核准',
    agreed: '同意',
  },
  role: {
    principal: '领导人',
    envoy: '特使',
    negotiator: '谈判代表',
    expert: '专家',
    spokesperson: '发言人',
    chair: '主席',
    mediator: '调解人',
    observer: '观察员',
  },
  mandate: {
    speak: '发言',
    propose: '提出措辞',
    'agree ad referendum': '作待核准的同意',
    agree: '同意',
    sign: '签署',
  },
  purpose: {
    roster: '名册',
    plenary: '全体会议',
    bilateral: '双边',
    caucus: '集团磋商',
    delegation: '本代表团',
    mediator: '调解人办公室',
    working: '工作组',
    public: '公开',
  },
  colon: '：',
  point: (label) => `条款${label}`,
  version: (n) => `第${n}稿`,
};
