import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { zLine, zNegotiation, zParty, type NegotiationId } from '../../core/record/ids.ts';
import type { PartyId } from '../../core/text/point.ts';

/** The file of ways in cannot be used. The message is one sentence for the person who started Parley. */
export class WaysInRefused extends Error {
  override readonly name = 'WaysInRefused';
}

/** A provider of single sign-on, as the operator has written it down. */
export interface Provider {
  readonly issuer: URL;
  readonly clientId: string;
  /** None: Parley is a public client there, and PKCE alone ties the code to it. */
  readonly secret: string | undefined;
}

/** Whom a provider's people can ask to be let in by: the delegation of one party in one negotiation. */
export interface WayIn {
  /** 128 bits in hex, which say nothing of what they stand for. */
  readonly id: string;
  readonly provider: Provider;
  /** What it is called on the pages: anyone can read it. */
  readonly name: string;
  readonly negotiation: NegotiationId;
  readonly party: PartyId;
}

const zAdmits = z.strictObject({
  negotiation: zNegotiation,
  party: zParty,
  name: zLine.exactOptional(),
});
const zFile = z.strictObject({
  providers: z
    .array(
      z.strictObject({
        issuer: z.url(),
        clientId: zLine,
        clientSecretFile: z.string().min(1).exactOptional(),
        name: zLine,
        admits: z.array(zAdmits).min(1),
        loopbackHttp: z.literal(true).exactOptional(),
      }),
    )
    .min(1),
});
type Written = z.infer<typeof zFile>['providers'][number];

/** The ways in out of their file. Throws `WaysInRefused` where anything in it cannot be meant so. */
export async function readWaysIn(path: string): Promise<readonly WayIn[]> {
  const { providers } = shapeOf(await textOf(path, path), path);
  const ways: WayIn[] = [];
  for (const written of providers) {
    const provider = await providerOf(written, path);
    for (const admitted of written.admits) {
      const { negotiation, party, name } = admitted;
      if (name === undefined && written.admits.length > 1) {
        throw refused(
          path,
          `“${written.name}” admits to several delegations: give each of them a "name" to choose by`,
        );
      }
      const shown = name === undefined ? written.name : `${written.name} · ${name}`;
      const id = idOf(written.issuer, written.clientId, negotiation, party);
      ways.push({ id, provider, name: shown, negotiation, party });
    }
  }
  const twice = ways.find(({ id }, at) => ways.findIndex((one) => one.id === id) < at);
  if (twice) throw refused(path, `“${twice.name}” stands there twice: leave one of them out`);
  return ways;
}

function shapeOf(text: string, path: string): z.infer<typeof zFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refused(path, 'it is not JSON', error);
  }
  const read = zFile.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.length ? ` (at ${issue.path.join('.')})` : '';
  throw refused(path, `${issue?.message ?? 'it is of another shape'}${where}`);
}

async function providerOf(written: Written, path: string): Promise<Provider> {
  const { clientId, clientSecretFile } = written;
  const issuer = new URL(written.issuer);
  if (!isSafe(issuer, written.loopbackHttp ?? false)) {
    throw refused(
      path,
      `the issuer ${written.issuer} is not https: only at this machine, for trying things out, may it be http, with "loopbackHttp": true`,
    );
  }
  if (issuer.search !== '' || issuer.hash !== '' || issuer.username !== '') {
    throw refused(path, `the issuer ${written.issuer} has more than a host and a path`);
  }
  if (clientSecretFile === undefined) return { issuer, clientId, secret: undefined };
  const secret = (await textOf(resolve(dirname(path), clientSecretFile), path)).trim();
  if (secret === '') throw refused(path, `the file ${clientSecretFile} is empty`);
  return { issuer, clientId, secret };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const isSafe = ({ protocol, hostname }: URL, loopbackHttp: boolean): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopbackHttp && LOOPBACK.has(hostname));

async function textOf(file: string, path: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const which = file === path ? 'it' : file;
    throw refused(path, `${which} cannot be read (${String(code)})`, error);
  });
}

const idOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

const refused = (path: string, why: string, cause?: unknown): WaysInRefused =>
  new WaysInRefused(`The file for single sign-on ${path} cannot be used: ${why}.`, { cause });
