import { spawnSync } from 'node:child_process';
import { createPublicKey, verify as nativeVerify } from 'node:crypto';
import { join } from 'node:path';
import { verify } from '../../src/core/log/signature.ts';
import { signedBytes, type Recorded } from '../../src/core/record/entry.ts';
import { signerFor } from '../../src/core/record/worlds.test-kit.ts';
import { cpuOf, ratio, shown } from '../measure.ts';
import { target, type Finding } from '../question.ts';
import type { Measured } from './fold-run.ts';
import { rooms } from './talks.ts';

/** Rooms, and entries in each. */
const SIZES = [
  [100, 1000],
  [1000, 1000],
] as const;
const MOST = 1.5;

/** A record folded from its first entry to its last, against reading the same bytes as JSON. */
export function foldQuestion(): Finding {
  const found = SIZES.map(([count, each]) => folded(count, each));
  return {
    title: 'Folding a large record',
    about:
      'CPU time of `fold` for the host, which judges every entry anew: body hash, log, rules and state; in ' +
      'the same process, JSON.parse of the same bytes. Positions, amendments, remarks, statements and ' +
      'seven other kinds, over many rooms. Signatures are taken for good here, and measured apart below.',
    table: [
      ['', 'bytes', 'JSON.parse', 'fold', 'of JSON.parse', 'an entry', 'heap after'],
      ...found.map(({ entries, bytes, parse, fold, heap }) => [
        `${entries.toLocaleString('en')} entries`,
        `${Math.round(bytes / 1e6).toLocaleString('en')} MB`,
        shown(parse),
        shown(fold),
        ratio(fold, parse),
        `${((1000 * fold) / entries).toFixed(1)} µs`,
        `${Math.round(heap / 1e6).toLocaleString('en')} MB`,
      ]),
    ],
    targets: found.map(({ entries, parse, fold }) =>
      target(`${entries.toLocaleString('en')} entries: of JSON.parse`, MOST, fold / parse),
    ),
    notes: [signatures()],
  };
}

/** In a process of its own, in which no signature is looked at. */
function folded(count: number, each: number): Measured {
  const [unchecked, run] = ['seals-unchecked.ts', 'fold-run.ts'].map((file) =>
    join(import.meta.dirname, file),
  ) as [string, string];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8000', '--import', unchecked, run, `${count}`, `${each}`],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`${count * each} entries: ${stderr}`);
  const measured = JSON.parse(stdout) as Measured;
  if (measured.refused > 0) throw new Error(`${measured.refused} entries were refused`);
  return measured;
}

/** What checking signatures takes beside: by the core's one rule, and by OpenSSL alone. */
function signatures(): string {
  const sample = [...rooms({ seed: 2, count: 1, each: 600 }, signerFor)].flat();
  const check = (one: (recorded: Recorded) => boolean): number =>
    (1000 *
      cpuOf(() => {
        if (!sample.every(one)) throw new Error('a good signature was refused');
      })) /
    sample.length;
  const keys = new Map<string, ReturnType<typeof createPublicKey>>();
  const own = check(({ entry: { envelope, signature } }) =>
    verify(signature, signedBytes(envelope), envelope.author),
  );
  const native = check(({ entry: { envelope, signature } }) => {
    const { author } = envelope;
    const x = Buffer.from(author, 'hex').toString('base64url');
    const key =
      keys.get(author) ??
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    keys.set(author, key);
    return nativeVerify(null, signedBytes(envelope), key, Buffer.from(signature, 'hex'));
  });
  return (
    `Signatures, on a sample of ${sample.length} entries: ${own.toFixed(0)} µs of CPU each by the core’s rule ` +
    `(in JavaScript, in every browser alike), ${native.toFixed(0)} µs by OpenSSL. A signature is checked once; ` +
    'the answer is kept.'
  );
}
