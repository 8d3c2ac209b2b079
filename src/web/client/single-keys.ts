import { keepText, keptText } from './kept-texts.ts';

const NAME = 'parley.single-keys';

/**
 * Whether single characters do something by themselves in this browser: who dictates, or has a key pressed
 * by chance, can switch them off (WCAG 2.2, 2.1.4).
 */
export const singleKeysServe = (): boolean => keptText(NAME) !== 'off';

export const setSingleKeys = (serve: boolean): void => keepText(NAME, serve ? undefined : 'off');
