import type { Lake } from './lake.ts';
import type { LakeAct } from './lake-file.ts';
import * as around from './lake-room-acts.ts';
import * as language from './lake-language-acts.ts';
import * as text from './lake-text-acts.ts';

/** Turns one act of the file into the entries that it comes to. */
export function tellAct(lake: Lake, act: LakeAct): void {
  switch (act.act) {
    case 'text-tabled':
      return text.tabled(lake, act);
    case 'amendment-filed':
      return text.filed(lake, act);
    case 'wording-joined':
      return text.joined(lake, act);
    case 'position-taken':
      return text.stood(lake, act);
    case 'languages-set':
      return language.settled(lake, act);
    case 'translation-filed':
      return language.translated(lake, act);
    case 'translation-accepted':
      return language.accepted(lake, act);
    case 'mandate-given':
      return around.mandated(lake, act);
    case 'session-called':
      return around.called(lake, act);
    case 'session-held':
      return around.held(lake, act);
    case 'read-out-issued':
      return around.readOut(lake, act);
    case 'communique-assented':
      return around.assented(lake, act);
    case 'remark-made':
      return around.remarked(lake, act);
    case 'carried':
      return around.carried(lake, act);
    case 'gate-set':
      return around.gated(lake, act);
    case 'fact-declared':
      return around.declared(lake, act);
    case 'requirement-set':
      return around.required(lake, act);
    case 'pledge-made':
      return around.pledged(lake, act);
    case 'pledge-changed':
      return around.pledgeChanged(lake, act);
    case 'source-filed':
      return around.sourced(lake, act);
    case 'statement-recorded':
      return around.stated(lake, act);
    case 'statement-disputed':
      return around.disputed(lake, act);
    case 'statement-corrected':
      return around.corrected(lake, act);
  }
}
