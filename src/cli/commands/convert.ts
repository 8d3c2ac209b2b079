import { formsOf } from '../../formats/forms.ts';
import type { Command } from '../command.ts';
import { factsOf, formOf, FORM_OPTIONS, LANG_OPTION } from '../form.ts';
import { readWholeOf } from '../input.ts';
import { deliverRemarked } from '../remarked.ts';
import { VIEW_OPTION, viewOf } from '../view.ts';

/** `parley convert`: a text in another form, with what stands in its margin. */
export const convertCommand: Command = {
  name: 'convert',
  summary: 'Writes a text in another form, with its comments where that form has a margin',
  usage: 'convert FILE [--view accepted|rejected] [--to FORM] [-o FILE]',
  operands: ['FILE'],
  options: { ...VIEW_OPTION, ...FORM_OPTIONS, ...LANG_OPTION },
  details:
    'Word and OpenDocument have a margin: there comments stand over the words that they are about,\n' +
    'with their authors, dates and answers. What is tracked is accepted, or rejected by --view.',
  run: async (given, io) => {
    const form = formOf(given, formsOf('text'), 'md');
    const facts = factsOf(given);
    const { points, remarks } = await readWholeOf(given.files[0] ?? '', io, viewOf(given));
    await deliverRemarked(given, io, form, facts, { points, remarks });
  },
};
