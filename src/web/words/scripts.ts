import { useEffect } from 'react';

/**
 * Fetches the letters of a language (BCP 47) whose font is too large to be sent to all: those of
 * Chinese, in pieces as they occur. Without them the system's own letters are shown.
 */
export function useLettersOf(language: string): void {
  const isHan = language.split('-')[0] === 'zh';
  useEffect(() => {
    if (isHan) void import('@fontsource/noto-serif-sc/400.css').catch(() => undefined);
  }, [isHan]);
}
