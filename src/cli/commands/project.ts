import { partyId } from '../../core/text/point.ts';
import { project, projectBase } from '../../core/text/project.ts';
import { readCompiledJson } from '../../formats/compiled-json.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { formsOf } from '../../formats/forms.ts';
import { writeTextAs } from '../../formats/text-forms.ts';
import type { Command, Given } from '../command.ts';
import { deliver, factsOf, formOf, FORM_OPTIONS, LANG_OPTION } from '../form.ts';
import { readInput, refusedWithName } from '../input.ts';
import { CommandRefused } from '../refused.ts';

/** `parley project`: one party's own wording, or the base, out of a compiled text. */
export const projectCommand: Command = {
  name: 'project',
  summary: "Reads one party's own wording, or the base, out of a compiled text",
  usage: 'project COMPILED.json (--party CODE | --base) [--to FORM] [-o FILE]',
  operands: ['COMPILED.json'],
  options: {
    party: { value: 'CODE', short: 'p', help: 'the party whose wording to read' },
    base: { help: 'read the base instead' },
    ...FORM_OPTIONS,
    ...LANG_OPTION,
  },
  run: async (given, io) => {
    const form = formOf(given, formsOf('text'), 'md');
    const party = partyOf(given);
    const facts = factsOf(given);
    const path = given.files[0] ?? '';
    const bytes = await readInput(path, io);
    const compiled = await refusedWithName(path, () => readCompiledJson(decodeText(bytes)));
    const points = party === undefined ? projectBase(compiled) : project(compiled, partyId(party));
    await deliver(given, io, writeTextAs(points, form, facts));
  },
};

/** The party asked for; nothing where the base is. */
function partyOf(given: Given): string | undefined {
  const party = given.value('party');
  if ((party === undefined) !== given.has('base')) {
    throw new CommandRefused(
      'Say whose text to read: either --party with a code, or --base, and not both.',
    );
  }
  return party;
}
