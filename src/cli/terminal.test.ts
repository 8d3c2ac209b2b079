import { expect, test } from 'vitest';
import { withoutCommands } from './terminal.ts';

test('colours, tabs and newlines stay', () => {
  const text = '\u001b[32;4m[+a+]\u001b[0m\tb\n';
  expect(withoutCommands(text)).toBe(text);
});

test.each(['\u001b[2J', '\u001b]0;title\u0007', '\r', '\b', '\u009b2J', '\u007f'])(
  'the code %j does not reach the terminal',
  (code) => {
    expect(withoutCommands(`a${code}b`)).not.toMatch(/[^\P{Cc}\t\n]/u);
  },
);
