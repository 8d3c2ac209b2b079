import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Debian keeps the programs of a PostgreSQL, newest first, before those on the path. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders, ...path].find((folder) => existsSync(join(folder, 'initdb')));
}

const bin = programs();
/** PostgreSQL refuses to run as root, so that its programs run as this user then. */
const user = process.getuid?.() === 0 ? idOfNobody() : undefined;

function idOfNobody(): { uid: number; gid: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Why tests on PostgreSQL are skipped, for their names; nothing where it is here. */
export const postgresMissing =
  bin === undefined ? ' (skipped: PostgreSQL is not installed)' : undefined;

/** A PostgreSQL of one's own in a folder that is gone in the end. Durable, as in earnest. */
export class Cluster {
  readonly #dir: string;
  readonly port: number;

  private constructor(dir: string, port: number) {
    this.#dir = dir;
    this.port = port;
  }

  static async start(): Promise<Cluster> {
    const dir = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
    if (user) chownSync(dir, user.uid, user.gid);
    chmodSync(dir, 0o700);
    const cluster = new Cluster(dir, await freePort());
    cluster.#run('initdb', ['-D', join(dir, 'data'), '-U', 'parley', '-A', 'trust', '-E', 'UTF8']);
    cluster.start();
    return cluster;
  }

  /** The address of a new, empty database. */
  database(name: string): string {
    const where = ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'parley'];
    this.#run('createdb', [...where, name]);
    return this.url(name);
  }

  url(name: string): string {
    return `postgres://parley@127.0.0.1:${this.port}/${name}`;
  }

  start(): void {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -k ${this.#dir}`;
    const where = ['-D', join(this.#dir, 'data'), '-l', join(this.#dir, 'log')];
    this.#run('pg_ctl', ['start', '-w', ...where, '-o', options]);
  }

  /** Makes it one that only reads, from the next start on. */
  makeStandby(): void {
    writeFileSync(join(this.#dir, 'data', 'standby.signal'), '');
  }

  /** `immediate` is a crash: nothing is written any more. */
  stop(how: 'fast' | 'immediate'): void {
    this.#run('pg_ctl', ['stop', '-w', '-D', join(this.#dir, 'data'), '-m', how]);
  }

  /** Ends one of the processes that serve Parley, as a kernel short of memory does: all of them start anew then. */
  killBackend(): void {
    const one = "SELECT pid FROM pg_stat_activity WHERE application_name = 'parley' LIMIT 1";
    const pid = Number(this.run('psql', 'postgres', ['-At', '-c', one]));
    if (pid > 0) process.kill(pid, 'SIGKILL');
  }

  /** Runs a program of PostgreSQL on it: `pg_dump`, `psql`. What it printed. */
  run(program: string, database: string, args: readonly string[] = [], input = ''): string {
    const where = ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'parley', '-d', database];
    return this.#run(program, [...where, ...args], input);
  }

  discard(): void {
    this.stop('immediate');
    rmSync(this.#dir, { recursive: true });
  }

  #run(program: string, args: readonly string[], input = ''): string {
    const options = { encoding: 'utf8', cwd: this.#dir, input, maxBuffer: 1 << 28 } as const;
    const { status, stdout, stderr } = spawnSync(join(bin ?? '', program), args, {
      ...options,
      ...user,
      // pg_ctl leaves the server behind, which must not hold our pipes open.
      ...(program === 'pg_ctl' ? { stdio: 'ignore' as const } : {}),
    });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
    return stdout;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
