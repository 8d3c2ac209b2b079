import type { Command } from '../command.ts';
import { OUTPUT_OPTION } from '../form.ts';
import { keyOption, negotiationOption, roomOption } from '../talks/options.ts';
import type { readTheNews } from '../press.ts';

/** `parley press`: who said what in an article. */
export const pressCommand: Command = {
  name: 'press',
  summary: 'Reads who said what in an article, when, and through whom it came',
  usage:
    'press FILE|- [--on DAY] [--same OTHER ...] [--json | --jsonld | --csv | --ninjs] [-o FILE.txt|.json|...]',
  operands: ['FILE'],
  options: {
    on: { value: 'DAY', help: 'the day of the article, such as 2025-11-26, if it tells none' },
    outlet: { value: 'NAME', help: 'who printed it, if it does not say so' },
    address: { value: 'URL', help: 'where it stood' },
    retrieved: { value: 'DATE', help: 'when it was saved or copied: a day or an instant' },
    fetch: { help: 'FILE is the address of a page: fetch it (nothing is fetched without this)' },
    also: {
      value: 'URL',
      help: 'send the story to this address, of the OpenAI-compatible kind, for more proposals',
    },
    'also-model': { value: 'NAME', help: 'which model to ask there' },
    json: { help: 'print press/1, with the text and all spans' },
    jsonld: { help: 'print JSON-LD: schema.org, Web Annotation, PROV' },
    csv: { help: 'print the statements for a spreadsheet' },
    ninjs: { help: 'print the article in ninjs 3.0' },
    same: {
      value: 'OTHER',
      many: true,
      help: 'another article: print what both quote, how the words differ, and who had it first',
    },
    enter: {
      value: 'URL',
      help: 'enter the statements in a room on that server; without this they are only shown',
    },
    key: keyOption,
    room: roomOption,
    negotiation: negotiationOption,
    title: { value: 'TITLE', help: 'the title of the article, if it tells none, to enter it' },
    only: {
      value: 'ID',
      many: true,
      help: 'enter this statement (S1), meeting (M1) or pledge (G1), and no others but those named',
    },
    check: { help: 'FILE is what --jsonld wrote: see that its words stand where it says' },
    ...OUTPUT_OPTION,
  },
  details:
    'FILE is a page (HTML) or the text of one as it was copied, menus and all. Everything is read here;\n' +
    'nothing of a page is run, and nothing is sent anywhere, unless --also says where: then the story\n' +
    'goes there, with the key in PARLEY_ALSO_KEY if there is one, and what comes back is marked with the\n' +
    'name of the model. What is read are proposals: a person confirms them, by looking at them first and\n' +
    'then adding --enter.',
  run: async (given, io) => {
    // What reads language is large; no other command waits for it.
    const press: { readTheNews: typeof readTheNews } = await import('../press.ts');
    await press.readTheNews(given, io);
  },
};
