import { z } from 'zod';
import { PressRefused } from '../refused.ts';

/** A model that is asked for more: an address of the OpenAI-compatible kind, such as one on this machine. */
export interface Model {
  /** Without `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  readonly address: string;
  readonly name: string;
  /** Sent as a bearer token; none, if left out. */
  readonly key?: string;
  /** In milliseconds, for all of it. */
  readonly patience?: number;
}

const zQuoted = z.object({
  speaker: z.string().min(1).max(300),
  verb: z.string().min(1).max(100),
  words: z.string().min(1).max(5000),
});
/** What a model says that someone said: each of the three as it stands in the story. */
export type Quoted = z.infer<typeof zQuoted>;

const MOST = 200;
const zTold = z.object({ statements: z.array(zQuoted).max(MOST) });
const zAnswer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const PATIENCE = 60_000;
const LONGEST = 200_000;
const MOST_BYTES = 2 * 1024 * 1024;

const ASKED = `You are given a news story. List who said what in it. Answer with JSON alone, as
{"statements": [{"speaker": "...", "verb": "...", "words": "..."}]}. Copy speaker, verb and words
character by character from the story; words is one stretch of it. Leave out what nobody said.`;

/**
 * Asks a model who said what in `story`, which is all that is sent, to the address given and nowhere
 * else: redirects are not followed. What comes back are claims; `anchored` keeps those whose words stand
 * in the article. Throws PressRefused with one sentence, which says nothing of where the model is.
 */
export async function askModel(story: string, model: Model): Promise<readonly Quoted[]> {
  const { name } = model;
  if (story.length > LONGEST) throw new PressRefused(`is too long to send to ${name}`);
  const body = {
    model: name,
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: ASKED },
      { role: 'user', content: story },
    ],
  };
  const answer = zAnswer.safeParse(jsonIn(await posted(JSON.stringify(body), model)));
  const told = zTold.safeParse(jsonIn(answer.data?.choices[0]?.message.content ?? ''));
  if (!told.success)
    throw new PressRefused(
      `was shown to ${name}, which answered with something else than a list of statements`,
    );
  return told.data.statements;
}

/** The JSON of an answer, which some models put between fences; nothing where there is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?|```\s*$/g, '')) as unknown;
  } catch {
    return undefined;
  }
}

async function posted(body: string, model: Model): Promise<string> {
  const { address, name, key, patience = PATIENCE } = model;
  const refused = (why: string): PressRefused =>
    new PressRefused(`could not be shown to ${name}: ${why}`);
  try {
    const answer = await fetch(`${address.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) throw refused(`it answered ${answer.status}`);
    return await textWithin(answer, refused);
  } catch (error) {
    if (error instanceof PressRefused) throw error;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw refused(isLate ? `no answer came within ${patience / 1000} seconds` : 'nothing answers');
  }
}

async function textWithin(
  answer: Response,
  refused: (why: string) => PressRefused,
): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw refused('it answered with more than 2 MB');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
