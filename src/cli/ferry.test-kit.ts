import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { isRefusal, run } from './run.ts';

/** Three small texts on a ferry: a base, and what two parties made of it. */
export const BASE = '# Ferry\n\n1. Six times a day.\n\n2. Within thirty days.\n';
export const US = '# Ferry\n\n1. Eight times a day.\n\n2. Within thirty days.\n';
export const RU =
  '# Ferry\n\n1. Six times a day.\n\n2. Within ninety days.\n\n3. Free of charge.\n';

/** A folder for each test, gone afterwards. */
export function ferryFolder() {
  const root = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  let folder = root;
  let counter = 0;
  beforeEach(() => {
    counter += 1;
    folder = join(root, String(counter));
    mkdirSync(folder);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const at = (name: string): string => join(folder, name);
  const give = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const giveThree = (): string[] => {
    const parties = [`US=${give('us.md', US)}`, `RU=${give('ru.md', RU)}`];
    return [give('base.md', BASE), ...parties.flatMap((party) => ['--party', party])];
  };
  return { at, give, giveThree };
}

interface Outcome {
  readonly printed: string;
  readonly told?: string;
  readonly refused?: string;
}

/** Runs one command line in this process, at a terminal or not; `answers` is what a person types there. */
export async function parley(
  words: readonly string[],
  stdin = '',
  isTerminal = false,
  answers?: readonly string[],
): Promise<Outcome> {
  let printed = '';
  let told = '';
  const typed = answers?.values();
  const io = {
    readStdin: async () => Buffer.from(stdin),
    print: (text: string) => {
      printed += text;
    },
    write: () => undefined,
    tell: (text: string) => {
      told += text;
    },
    ...(typed ? { ask: async () => typed.next().value } : {}),
    isTerminal,
  };
  const outcome = (): Outcome => ({ printed, ...(told ? { told } : {}) });
  try {
    await run(words, io);
    return outcome();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...outcome(), refused: error.message };
  }
}
