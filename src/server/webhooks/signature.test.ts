import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtAbout, secretOf, signatureOf } from './signature.ts';

/** The sample of the specification's own reference libraries (github.com/standard-webhooks, 2023). */
const sample = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const then = 1_614_265_330_000;

const sent = fc.record({
  secret: fc.uint8Array({ minLength: 24, maxLength: 64 }).map(secretOf),
  id: fc.stringMatching(/^[0-9a-f]{1,64}$/),
  timestamp: fc.nat({ max: 4_000_000_000 }).map(String),
  body: fc.string({ unit: 'grapheme' }),
});

test('what is signed holds, and with one thing changed it does not', () => {
  fc.assert(
    fc.property(sent, ({ secret, ...one }) => {
      const now = Number(one.timestamp) * 1000;
      const came = { ...one, signature: signatureOf(secret, one) };
      expect(doubtAbout(secret, came, now)).toBe(undefined);
      const several = `v1a,x v1,AAAA ${came.signature}`;
      expect(doubtAbout(secret, { ...came, signature: several }, now)).toBe(undefined);
      for (const other of [
        { ...came, body: `${came.body} ` },
        { ...came, id: `${came.id}0` },
        { ...came, signature: 'v1,' },
        { ...came, signature: '' },
      ]) {
        expect(doubtAbout(secret, other, now)).toBe('signature');
      }
      expect(doubtAbout(secretOf(Buffer.alloc(24)), came, now)).toBe('signature');
    }),
  );
});

test('signatures are those of the reference libraries', () => {
  expect(signatureOf(sample.secret, sample)).toBe(sample.signature);
  expect(doubtAbout(sample.secret, sample, then)).toBe(undefined);
});

test('what is five minutes off is not believed, and neither is a secret or an instant that is none', () => {
  expect(doubtAbout(sample.secret, sample, then + 300_000)).toBe(undefined);
  expect(doubtAbout(sample.secret, sample, then + 301_000)).toBe('too-old');
  expect(doubtAbout(sample.secret, sample, then - 301_000)).toBe('too-old');
  expect(doubtAbout('secret', sample, then)).toBe('secret');
  expect(doubtAbout(sample.secret, { ...sample, timestamp: 'now' }, then)).toBe('timestamp');
});
