import { operations } from './api.ts';
import type { Content, Operation, Parameter } from './operation.ts';
import { PROBLEM_TYPE, problemOf, type ProblemStatus } from './problem.ts';
import { refTo, shapeOf, shapes, type Shape } from './shapes.ts';

/** Rises when something that was described before is no longer so. */
const API_VERSION = '1';

const DESCRIPTION = `The shared, signed record of a negotiation over a text. You sign in with a key
(\`challenge\`, then \`signIn\`), and a cookie says so from then on; whatever writes must also send its own
\`Origin\`. What is absent and what you may not see is one answer: 404. Everything that is not served is
answered with problem details (RFC 9457). Answers with an \`ETag\` can be asked for with \`If-None-Match\`.`;

/** What may happen to every request. */
const ALWAYS: readonly ProblemStatus[] = [429, 500, 503];

/** The description of all that can be asked of a server: OpenAPI 3.1. */
export function openApi(): Shape {
  const byPath = Map.groupBy(operations, ({ path }) => writtenPath(path));
  const paths = [...byPath].map(([path, all]) => [
    path,
    Object.fromEntries(all.map((one) => [one.method.toLowerCase(), described(one)])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: API_VERSION,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: shapes(),
      responses: { problem: problemAnswer('Why it is not served') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'parley_session' } },
    },
  };
}

function described(operation: Operation): Shape {
  const {
    id,
    summary,
    details,
    open,
    path,
    parameters = [],
    body,
    answer,
    tagged,
    leadsTo,
  } = operation;
  const written = [...inPath(path), ...parameters, ...(tagged ? [IF_NONE_MATCH] : [])];
  return {
    operationId: id,
    summary,
    ...(details === undefined ? {} : { description: details }),
    ...(open ? { security: [] } : {}),
    ...(written.length > 0 ? { parameters: written.map(parameterOf) } : {}),
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: {
      ...(answer
        ? { 200: { description: 'Done', ...headersOf(operation), content: contentOf(answer) } }
        : leadsTo === undefined
          ? { 204: { description: 'Done' } }
          : { 303: { description: leadsTo } }),
      ...(tagged ? { 304: { description: 'As you have it' } } : {}),
      ...Object.fromEntries(
        operation.problems.map((status) => [status, problemAnswer(problemOf(status, '').title)]),
      ),
      ...Object.fromEntries(
        ALWAYS.map((status) => [status, { $ref: '#/components/responses/problem' }]),
      ),
    },
  };
}

/** `/rooms/:room/tile/:tile{.+}` as OpenAPI writes it: `/rooms/{room}/tile/{tile}`. */
export const writtenPath = (path: string): string =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => `{${name}}`);

interface Written extends Omit<Parameter, 'in'> {
  readonly in: Parameter['in'] | 'path';
}

const IN_PATH: Readonly<Record<string, string>> = {
  n: 'The negotiation',
  request: 'The request to be let in',
  room: 'The room',
  webhook: 'The webhook',
  instrument: 'The text',
  tile: 'The tile, as C2SP writes it: `0/000`',
  name: 'The example',
};

const inPath = (path: string): readonly Written[] =>
  [...writtenPath(path).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    says: IN_PATH[name] ?? name,
  }));

const IF_NONE_MATCH: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  says: 'The `ETag` of the answer that you have: 304 where it is still the same.',
};

const parameterOf = ({ name, in: place, says, pattern }: Written): Shape => ({
  name,
  in: place,
  ...(place === 'path' ? { required: true } : {}),
  description: says,
  schema: pattern === undefined ? { type: 'string' } : { type: 'string', pattern },
});

function headersOf({ tagged, paged }: Operation): Shape {
  const text = (description: string): Shape => ({ description, schema: { type: 'string' } });
  const headers = {
    ...(tagged ? { ETag: text('Of this very answer') } : {}),
    ...(paged ? { Link: text('Where the next page is, if there is one (RFC 8288)') } : {}),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

const contentOf = (content: Content): Shape =>
  'json' in content
    ? { 'application/json': { schema: shapeOf(content.json) } }
    : { [content.type]: { schema: { description: content.says } } };

const problemAnswer = (description: string): Shape => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: refTo('Problem') } },
});
