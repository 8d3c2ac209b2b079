/** The same short text in the six languages of the United Nations and in Ukrainian. */
export const SEVEN: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Agreement on the ferry',
    '1. Each Party shall, within sixty (60) days, notify the others of its efficient measures.',
    '(a) No flow of “affected” goods may be halted: see Article 4, paragraph 2.',
  ],
  fr: [
    'Accord relatif à la traversée',
    '1. Chaque Partie notifie aux autres, dans un délai de soixante (60) jours, les mesures qu’elle a prises.',
    'a) Le cœur du texte : « nulle réserve n’est admise », où que ce soit.',
  ],
  es: [
    'Acuerdo sobre la travesía',
    '1. Cada Parte notificará a las demás, en un plazo de sesenta (60) días, las medidas que haya adoptado.',
    'a) ¿Añadirán los Estados señales? ¡Sí, según el artículo 4.º!',
  ],
  ru: [
    'Соглашение о переправе',
    '1. Каждая Сторона в течение шестидесяти (60) дней уведомляет другие Стороны о принятых мерах.',
    'а) Объём перевозок не может быть уменьшен: см. статью 4 «Ещё раз».',
  ],
  uk: [
    'Угода про переправу',
    '1. Кожна Сторона протягом шістдесяти (60) днів повідомляє інші Сторони про вжиті заходи.',
    'а) Обсяг перевезень у її ґатунку не може бути зменшено: див. статтю 4, п’ятий абзац.',
  ],
  ar: [
    'اتفاق بشأن العبّارة',
    'تخطر كل دولة طرف الدول الأطراف الأخرى، خلال ستين (60) يوماً، بما اتخذته من تدابير.',
    'لا يجوز الإخلال بأحكام UNCLOS: انظر المادة 4، الفقرة 2، من «الاتفاق».',
  ],
  zh: [
    '关于渡船的协定',
    '一、缔约方应在六十（60）日内将其所采取的措施通知其他缔约方。',
    '（一）不得中断“受影响”货物的运输：见《UNCLOS》第四条第2款。',
  ],
};

/**
 * Letters and figures alone, in their order. What programs make of spaces, of marks over letters and
 * of signs between scripts that run against each other is their own.
 */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{Nd}]/gu, '')
    .normalize('NFC');
