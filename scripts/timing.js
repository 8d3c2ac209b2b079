// Asks a real server, on its embedded database, for what is absent and for what is forbidden, in random order,
// and tests whether the times of the answers tell the two apart (Mann and Whitney, 1947).
//   npm run timing -- --requests 10000
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { talks } from '../src/core/record/worlds.test-kit.ts';
import { serveFrom } from '../src/server/serve.ts';
import { newEntry, putWorld, Visitor } from '../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';

const LEVEL = 0.01;
const WARM_UP = 1000;

const { values } = parseArgs({ options: { requests: { type: 'string' } } });
const requests = values.requests ?? '10000';
if (/^\d{2,7}$/.test(requests)) await ask(Number(requests));
else {
  console.error(`timing: --requests is ${requests}; give a whole number from 10.`);
  process.exitCode = 2;
}

async function ask(count) {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-timing-'));
  const store = await openSqliteStore(dataDir);
  const world = talks();
  await putWorld(store, world);
  const rate = { burst: 1e9, perSecond: 1e9 };
  const rates = {
    signingIn: rate,
    entering: rate,
    reading: rate,
    folding: rate,
    asking: rate,
    files: rate,
    articles: rate,
  };
  const options = { port: 0, host: '127.0.0.1', dataDir, pagesDir: dataDir, examples: [], rates };
  const server = await serveFrom(store, options);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const cam = await new Visitor(server.address, 'cam').signIn();
    const stranger = await new Visitor(server.address, 'stranger').signIn();
    for (const [name, question] of Object.entries(questions(world))) {
      await compare(name, count, (there) => timed(question(there, cam, stranger), agent));
    }
  } finally {
    agent.destroy();
    await server.close();
    rmSync(dataDir, { recursive: true });
  }
}

/** What someone asks to whom it is not open: of two ids, one is `there`. */
function questions(world) {
  const n = world.negotiation;
  const bilateral = world.room('bilateral');
  const absent = randomBytes(16).toString('hex');
  const get = (visitor, path) => ({ visitor, path, method: 'GET', body: undefined });
  return {
    'the entries of a negotiation': (there, _, stranger) =>
      get(stranger, `/api/negotiations/${there ? n : absent}/entries`),
    'the live entries of a negotiation': (there, _, stranger) =>
      get(stranger, `/api/negotiations/${there ? n : absent}/live`),
    'the state of a negotiation': (there, _, stranger) =>
      get(stranger, `/api/negotiations/${there ? n : absent}/state`),
    'a text in a room': (there, cam) =>
      get(cam, `/api/negotiations/${n}/rooms/${there ? bilateral : absent}/texts/accord`),
    'the feed of a negotiation': (there, _, stranger) =>
      get(stranger, `/api/negotiations/${there ? n : absent}/public.atom`),
    'the checkpoint of a room': (there, cam) =>
      get(cam, `/api/negotiations/${n}/rooms/${there ? bilateral : absent}/checkpoint`),
    'a tile of a room': (there, cam) =>
      get(cam, `/api/negotiations/${n}/rooms/${there ? bilateral : absent}/tile/entries/000.p/2`),
    'entering in a room': (there, cam) => {
      const room = there ? bilateral : absent;
      const act = { room, kind: 'remark-made', body: { text: 'who is here?' } };
      const body = JSON.stringify({ entry: newEntry(n, cam.signer, act) });
      return { visitor: cam, path: `/api/negotiations/${n}/entries`, method: 'POST', body };
    },
  };
}

async function compare(name, count, time) {
  for (let at = 0; at < WARM_UP; at++) await time(at % 2 === 0);
  const [there, absent] = [[], []];
  const answers = new Set();
  while (there.length + absent.length < count) {
    const isThere = randomBytes(1).readUInt8() % 2 === 0;
    const { ms, answer } = await time(isThere);
    (isThere ? there : absent).push(ms);
    answers.add(answer);
  }
  const p = mannWhitney(there, absent);
  const medians = `${median(there).toFixed(3)} and ${median(absent).toFixed(3)} ms`;
  const verdict = p < LEVEL || answers.size > 1 ? 'TOLD APART' : 'not told apart';
  console.log(
    `timing: ${name}: ${count} requests, forbidden and absent ${medians}, p = ${p.toFixed(3)}: ${verdict}`,
  );
  if (verdict === 'TOLD APART') process.exitCode = 1;
}

/** Milliseconds until the whole answer is there, and what of it does not change by the clock. */
function timed({ visitor, path, method, body }, agent) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const headers = { origin: visitor.address, cookie: visitor.cookie };
  const began = performance.now();
  const asked = request(`${visitor.address}${path}`, { agent, method, headers }, async (answer) => {
    const hash = createHash('sha256').update(String(answer.statusCode));
    try {
      for await (const part of answer) hash.update(part);
      resolve({ ms: performance.now() - began, answer: hash.digest('hex') });
    } catch (error) {
      reject(error);
    }
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

function median(times) {
  return times.toSorted((one, other) => one - other)[times.length >> 1];
}

/** How likely so large a difference in ranks is by chance: two-sided, by the normal approximation. */
function mannWhitney(one, other) {
  const all = [...one.map((ms) => ({ ms, own: 1 })), ...other.map((ms) => ({ ms, own: 0 }))];
  all.sort((a, b) => a.ms - b.ms);
  const ranks = all.reduce((sum, { own }, rank) => sum + own * (rank + 1), 0);
  const [n, m] = [one.length, other.length];
  const u = ranks - (n * (n + 1)) / 2;
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * tail(z);
}

/** The upper tail of the normal distribution (Abramowitz and Stegun, 26.2.17; error below 7.5e-8). */
function tail(z) {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
