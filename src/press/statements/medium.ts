import { lexicon } from '../attribution/lexicon.ts';
import type { Link, Medium } from './statement.ts';

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}’'.&-]*(?: (?:of|the|and|for|\p{Lu}[\p{L}\p{N}’'.&-]*))*|X)`;
/** "in a post on Truth Social", "during a televised address to the nation". */
const IN_MEDIUM = new RegExp(
  String.raw`(?:^|\b)(?:in|on|during|at|via|through|to) (an?|the|his|her|its|their|this) ((?:[\p{L}-]+ ){0,3}?([\p{L}-]+))(?: (?:on|with|for|to|published (?:on|by|in)|posted (?:on|to)) (?:the )?(${NAME}))?`,
  'giu',
);
const ON_PLATFORM = new RegExp(
  String.raw`\bon (?:the )?(X|Twitter|Facebook|Telegram|Truth Social|Instagram|WhatsApp|YouTube|TikTok|WeChat|Weibo|VKontakte|CNN|Fox News|BBC|CBS|NBC|ABC|MSNBC|television|TV|state TV|radio)(?![\p{L}])`,
  'u',
);
const CHANNEL =
  /^(?:the )?(.*?\b(?:broadcast(?:er)?|channel|newspaper|daily|weekly|magazine|(?:news )?agency|network|radio|television|TV|station|website|outlet))(?: .*)?$/u;
const KIND_OF_CHANNEL =
  / ?\b(?:broadcast(?:er)?|channel|newspaper|daily|weekly|magazine|news agency|agency|network|radio station|television|station|website|outlet)$/u;

export interface FoundMedium extends Medium {
  /** Whether the words point back: "the statement". */
  readonly isKnown: boolean;
}

/** In what something was said, by the words around a cue. */
export function mediumIn(words: string): FoundMedium | undefined {
  for (const found of words.matchAll(IN_MEDIUM)) {
    const [phrase, article = '', type = '', head = '', platform] = found;
    if (!lexicon.isMedium(head.toLowerCase())) continue;
    return {
      type,
      ...(platform !== undefined && { platform }),
      certainty: 'stated',
      basis: `stated: ${phrase.trim()}`,
      isKnown: article.toLowerCase() === 'the',
    };
  }
  const platform = ON_PLATFORM.exec(words);
  return platform?.[1] === undefined
    ? undefined
    : {
        type: 'post',
        platform: platform[1],
        certainty: 'stated',
        basis: `stated: ${platform[0]}`,
        isKnown: false,
      };
}

/** "told the RTL broadcast": whom it was told is what carried it. */
export function channelOf(recipient: string): FoundMedium | undefined {
  const type = CHANNEL.exec(recipient)?.[1];
  const known =
    /^(?:CNN|BBC|Fox News|CBS|NBC|ABC|MSNBC|Reuters|AFP|AP|TASS|Sky News|Bloomberg|Al Jazeera|NPR)(?:[’']s? .*)?$/.exec(
      recipient,
    )?.[0];
  const medium = type ?? known;
  if (medium === undefined) return undefined;
  const platform = medium.replace(KIND_OF_CHANNEL, '').trim();
  return {
    type: medium,
    ...(platform !== '' && { platform }),
    certainty: 'stated',
    basis: `stated: told ${recipient}`,
    isKnown: false,
  };
}

/** "a statement from the U.S. Army" as a source. */
export function documentIn(source: string): FoundMedium | undefined {
  const head =
    /^(?:an?|the|its|his|her|their) ((?:[\p{L}-]+ )?([\p{L}-]+)) (?:from|by|of|issued by|released by) /u.exec(
      source,
    );
  const [, type = '', word = ''] = head ?? [];
  return head && lexicon.isMedium(word)
    ? { type, certainty: 'stated', basis: `stated: ${source}`, isKnown: false }
    : undefined;
}

/** What a medium adds to the chain: a platform, a broadcaster, a document that is named. */
export function linkOf({ type, platform, certainty }: Medium, author: string | undefined): Link[] {
  if (platform !== undefined)
    return [
      {
        who: platform,
        how: /post|tweet|video|blog/.test(type) ? 'posted' : 'broadcast',
        certainty,
      },
    ];
  return /^statement$/.test(type) && author !== undefined
    ? [{ who: `${author} statement`, how: 'stated', certainty }]
    : [];
}
