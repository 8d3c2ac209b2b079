import { openApi } from '../../wire/openapi.ts';
import type { Command } from '../command.ts';

/** `parley openapi`: what a server answers to programs. */
export const openapiCommand: Command = {
  name: 'openapi',
  summary: 'Prints the description of what a server answers to programs: OpenAPI 3.1',
  usage: 'openapi',
  details: 'A server gives the same at /api/openapi.json. docs/api.md shows how to begin.',
  operands: [],
  options: {},
  run: async (_, io) => io.print(`${JSON.stringify(openApi(), null, 2)}\n`),
};
