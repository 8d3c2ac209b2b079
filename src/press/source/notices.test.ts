import { expect, test } from 'vitest';
import rules from '../data/furniture.json' with { type: 'json' };
import { isByline, isCaption, isCredit, isDateline, noticeOf } from './notices.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'uk', 'ar', 'zh'];

test('each sort of line has a rule in each language of the interface, and no rule is broken', () => {
  const { notices, credit, caption, byline, dateline } = rules;
  for (const sort of [...Object.values(notices), credit, caption, byline, dateline]) {
    expect(Object.keys(sort).toSorted()).toEqual(LANGUAGES.toSorted());
    for (const pattern of Object.values(sort)) expect(new RegExp(pattern, 'iu')).toBeTruthy();
  }
});

/** What pages of news say around their story: cookies, sharing, what else there is, rights, the menu. */
const AROUND: readonly (readonly string[])[] = [
  ['We use cookies; by continuing you accept our policy.', 'Share this article', 'Menu'],
  [
    'Ce site utilise des cookies ; en poursuivant votre navigation, vous acceptez notre politique.',
    'Partager sur Facebook',
    'Lire aussi : les quotas de pêche',
    'Tous droits réservés',
    'Se connecter',
  ],
  [
    'Este sitio usa cookies; si continúa navegando, acepta nuestra política.',
    'Compartir en WhatsApp',
    'Lea también: las cuotas de pesca',
    'Todos los derechos reservados',
    'Iniciar sesión',
  ],
  [
    'Сайт использует cookies; продолжая, вы соглашаетесь с политикой.',
    'Поделиться в Telegram',
    'Читайте также: квоты на рыбу',
    'Все права защищены',
    'Войти',
  ],
  [
    'Сайт використовує cookies; продовжуючи, ви погоджуєтеся з політикою.',
    'Поділитися в Telegram',
    'Читайте також: квоти на рибу',
    'Усі права захищені',
    'Увійти',
  ],
  [
    'يستخدم الموقع ملفات تعريف الارتباط',
    'شارك المقال',
    'اقرأ أيضا: حصص الصيد',
    'جميع الحقوق محفوظة',
    'القائمة',
  ],
  ['使用Cookie即表示您同意隐私政策', '分享到微信', '相关阅读：渔业配额', '版权所有', '首页'],
];

test.each(AROUND.flat())('"%s" is no line of a story', (line) => {
  expect(noticeOf(line)).toBeDefined();
});

test.each([
  'Le ministre a dit lundi que le texte avait été accepté avec deux petites modifications.',
  'El ministro dijo el lunes que el texto fue aceptado con dos pequeños cambios.',
  'Министр сказал в понедельник, что текст принят с двумя небольшими изменениями.',
  'Міністр сказав у понеділок, що текст прийнято з двома невеликими змінами.',
  'قال الوزير يوم الاثنين إن النص قُبل مع تعديلين صغيرين.',
  '部长星期一表示，案文经两处小幅修改后已获接受。',
])('"%s" is one', (line) => {
  expect([
    noticeOf(line),
    isCredit(line),
    isCaption(line),
    isByline(line),
    isDateline(line),
  ]).toEqual([undefined, false, false, false, false]);
});

test.each([
  ['Avec AFP', isCredit],
  ['Con información de EFE', isCredit],
  ['По материалам ТАСС', isCredit],
  ['За матеріалами Укрінформ', isCredit],
  ['المصدر: وكالة الأنباء', isCredit],
  ['来源：新华社', isCredit],
  ['Par Jeanne Morel', isByline],
  ['Por Juana Morales', isByline],
  ['Publié le 26 novembre 2025', isDateline],
  ['26 de noviembre de 2025', isDateline],
  ['26 ноября 2025', isDateline],
  ['26 листопада 2025', isDateline],
  ['2025年11月26日', isDateline],
  ['Фото: пресс-служба', isCaption],
] as const)('"%s" is told for what it is', (line, isSo) => {
  expect(isSo(line)).toBe(true);
});
