import { Ajv2020 } from 'ajv/dist/2020.js';
import { operations } from '../wire/api.ts';
import { openApi, writtenPath } from '../wire/openapi.ts';
import type { Operation } from '../wire/operation.ts';

/** The description as a program of someone else reads it: plain JSON. */
export const description = JSON.parse(JSON.stringify(openApi())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: { readonly problem: Answered };
  };
};
interface Described {
  readonly responses: Readonly<Record<string, Answered & { readonly $ref?: string }>>;
}
interface Answered {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
}

const ADDRESS = 'https://parley.example/openapi.json';
const ajv = new Ajv2020({ allErrors: false, validateFormats: false, strict: false });
ajv.addSchema({ $id: ADDRESS, components: description.components });

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Validates a value by the shape of that name; what is wrong with it, or nothing. */
export function wrongAs(name: string, value: unknown): string | undefined {
  const check = ajv.getSchema(`${ADDRESS}#/components/schemas/${escaped(name)}`);
  if (!check) return `there is no shape ${name}`;
  return check(value) ? undefined : ajv.errorsText(check.errors);
}

/** What of an answer is not as it is described for its operation; nothing, where all of it is. */
export async function wrongIn(route: string, answer: Response): Promise<string | undefined> {
  const operation = operations.find((one) => routeOf(one) === route);
  if (!operation) return 'the route is not described';
  const described =
    description.paths[writtenPath(operation.path)]?.[operation.method.toLowerCase()];
  const found = described?.responses[answer.status];
  if (!found) return `status ${answer.status} is not described`;
  const { content } = found.$ref ? description.components.responses.problem : found;
  const type = answer.headers.get('content-type')?.split(';')[0];
  if (!content) return type === undefined ? undefined : `${type} where nothing is described`;
  const known = content[type ?? ''] ?? content['*/*'];
  if (type === undefined || !known) return `${type} is not described`;
  const text = await answer.text();
  const name = known.schema.$ref?.split('/').at(-1);
  const asked = text !== ''; // and not only for its head
  return asked && name !== undefined ? wrongAs(name, JSON.parse(text)) : undefined;
}

export const routeOf = ({ method, path }: Operation): string => `${method} ${path}`;
