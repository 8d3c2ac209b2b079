import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreRefused } from '../../store/refused.ts';

const FILE = 'examples.json';

const zSecrets = z.strictObject({
  format: z.literal('examples/1'),
  examples: z.record(
    z.string(),
    z.strictObject({ secret: z.string().regex(/^[0-9a-f]{64}$/), opened: z.boolean() }),
  ),
});
type Kept = z.infer<typeof zSecrets>;

/**
 * What every key of an example is made of, one secret for each example, in a file of the data
 * folder that only its owner can read.
 */
export class Secrets {
  readonly #path: string;
  #kept: Kept;

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  /** Throws `StoreRefused` where the file is there and is damaged. */
  static async read(dataDir: string): Promise<Secrets> {
    const path = join(dataDir, FILE);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return new Secrets(path, { format: 'examples/1', examples: {} });
      }
      throw error;
    }
    try {
      return new Secrets(path, zSecrets.parse(JSON.parse(text)));
    } catch (error) {
      throw new StoreRefused(
        `The file ${path} cannot be read because it is damaged: put back a copy, or move it away and the examples can be opened anew.`,
        { cause: error },
      );
    }
  }

  /** The secret of an example, if it has one. */
  secretOf(example: string): Uint8Array | undefined {
    const kept = this.#of(example);
    return kept && Buffer.from(kept.secret, 'hex');
  }

  isOpened(example: string): boolean {
    return this.#of(example)?.opened ?? false;
  }

  /** Makes a secret for an example that has none. */
  async make(example: string): Promise<void> {
    if (this.secretOf(example)) return;
    await this.#keep(example, { secret: randomBytes(32).toString('hex'), opened: false });
  }

  async markOpened(example: string): Promise<void> {
    const kept = this.#of(example);
    if (kept) await this.#keep(example, { ...kept, opened: true });
  }

  /** What is kept of an example; nothing of names that every object has. */
  #of(example: string): Kept['examples'][string] | undefined {
    return Object.hasOwn(this.#kept.examples, example) ? this.#kept.examples[example] : undefined;
  }

  async #keep(example: string, one: Kept['examples'][string]): Promise<void> {
    this.#kept = { ...this.#kept, examples: { ...this.#kept.examples, [example]: one } };
    const unfinished = `${this.#path}.${randomBytes(4).toString('hex')}`;
    await writeFile(unfinished, `${JSON.stringify(this.#kept, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(unfinished, this.#path);
  }
}
