import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import type { Reading, Sentence } from './reading.ts';

/** Wrongs by name, as charges and headlines tell them: "insider trading", "a fraudulent offering scheme", "market manipulation". */
const HEAD = String.raw`insider[\s-]trading|market[\s-]timing|late[\s-]trading|front[\s-]running|naked short selling|price[\s-]fixing|money[\s-]laundering|(?:fraud|scheme|schemes|swindle|scam|manipulation|bribery|kickbacks?|backdating|misappropriation|embezzlement|theft|spoofing|churning|cartel|collusion|misrepresentations?|irregularities|improprieties|evasion)(?![\w-])`;
const MODIFIER = String.raw`(?!(?:a|an|the|of|in|and|or|for|to|with|by|from|on|at|as|its|his|her|their|this|that|such|alleged|any|related|said|who|which|was|were|is|are|be|been|has|had|have|into|against|over|involving|same|sec|charged|charges|charging|sues|sued|sue|file|files|filed|filing|settle|settles|settled|settling|violating|commit|commits|committed|committing|civil|criminal|federal|commission|exchange|today|pending|may|might|drop|citing|former|court|judge|judgment|complaint|case|action|announces|announced|obtains|obtained|brings|brought|alleging|following|guilty|plead|pleads|pleaded|pled|convicted|count|counts|role|roles|part|run|ran|running|scheme|s|conducting|million|billion|no|not|it|he|she|they|perpetrated|orchestrated|conducted|engaged|concerning|regarding|participated|through|alleges|admitted|described|under|entire|other|another)\b)[A-Za-z][\w-]*`;
const WRONG = new RegExp(String.raw`(?<![\w-])(?:${MODIFIER}(?:\s|,\s(?=\w+\s)|\sand\s)){0,4}?(?:${HEAD})`, 'giu');
/** Whose names have such words: a fraud section, an antifraud rule. */
const OFFICE = /^[\s-](?:section|unit|division|office|task|bureau|enforcement|act|statutes?|provisions?|laws?|prevention|network|group|department)\b/iu;

/** Characters of a sentence that wrongs are looked for in. */
const REACH = 700;

export interface Wrong {
  readonly span: Span;
  /** "Fraud" says little, "mortgage fraud" what it was. */
  readonly plain: boolean;
}

/** The wrongs that a sentence names. */
export function wrongsIn({ article }: Reading, { in: field, start, end }: Sentence): readonly Wrong[] {
  const words = article[field] ?? '';
  return [...words.slice(start, Math.min(end, start + REACH)).matchAll(WRONG)].flatMap(({ index, 0: quote }) => {
    const from = start + index;
    if (OFFICE.test(words.slice(from + quote.length, from + quote.length + 16))) return [];
    return [{ span: spanOf(article, field, from, from + quote.length), plain: !/[\s-]/u.test(quote) }];
  });
}
