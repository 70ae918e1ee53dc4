import type { ClutterRule } from './rule.ts';

const POLL = /^(?:(?:readers?[’']?s?|quick|online|today[’']s|daily|our|weekly|flash) )?(?:poll|survey|quiz)\s?[:|–—-]\s?[^?]{3,160}\?/iu;
const VOTE = /^(?:(?:vote|take part) (?:now|here|below|in (?:our|the|today[’']s))|(?:cast|have) your (?:vote|say)\b|take (?:our|the|this) (?:\p{L}{3,12} )?(?:poll|survey|quiz))|\?\s(?:cast your vote|vote (?:now|here|below|in our poll))\b[^.]{0,40}[.!]?$/iu;
const IN_COMMENTS = /\b(?:in|via) the comments?(?: section)?(?: below)?[.!]?$/i;
const COMMENT = /^(?:what do you think|what(?:[’']s| is) your (?:view|opinion|take)|do you (?:agree|disagree))\b[^?]{0,60}\?(?:\s(?:let us know|tell us|share|comment|vote|e-?mail|write|join)\b.{0,80})?$/i;

/** Asks for the reader's opinion. */
export const polls: ClutterRule = {
  kind: 'call',
  opens: false,
  matches: ({ text, words }) => words <= 35 && !/^["“«„]/u.test(text) && (POLL.test(text) || VOTE.test(text) || (words <= 20 && (COMMENT.test(text) || IN_COMMENTS.test(text.slice(-40))))),
  examples: ['Poll: Do you trust your bank?', 'Is the levy fair? Vote now.', 'Cast your vote below', 'Take our weekly quiz', 'What do you think? Tell us below.', 'Say so in the comments.'],
  rejects: ['Poll: most voters back the levy', 'A poll asked whether banks should pay.', 'Voting now begins on the bill.', 'Quizzed by lawmakers, he declined to answer.'],
};
