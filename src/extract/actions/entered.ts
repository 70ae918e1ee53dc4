import type { Place, Reading, Sentence, Token } from './reading.ts';

const RULINGS = /^(?:judge?ments?|orders?)$/u;
const ENTERS = /^(?:(?:re-)?entered|enters|issued|issues|signed|granted|grants)$/u;
const EARLIER = new Set(['previously', 'earlier', 'prior', 'also']);
/** How far before a sum the judgment that it is of is named, and how far from it, in sentences, its entry is told. */
const NEAR = 40;
const [BACK, FORTH] = [12, 14];
/** How far behind the name of whom it is against a judgment's own day may stand: further on are days of other things. */
const BESIDE = 3;

/**
 * The date, as a place in `dates`, of the judgment that a sum is of: "On May 5 the court entered a final judgment against Roe. … The
 * judgment orders Roe to pay". The nearest before of those who pay, else the nearest before, else after.
 */
export function enteredDate(reading: Reading, { sentence: at, token }: Place, isPayer: (token: Token) => boolean): number | null {
  const sentence = reading.sentences[at];
  if (sentence?.in !== 'text' || isEarlier(sentence) || !speaksOfRuling(sentence.tokens.slice(Math.max(0, token - NEAR), token))) return null;
  const steps = [...Array.from({ length: BACK }, (_, step) => at - 1 - step), ...Array.from({ length: FORTH }, (_, step) => at + 1 + step)];
  const told = steps.flatMap((step) => {
    const other = reading.sentences[step];
    const ref = other?.in === 'text' && !isEarlier(other) ? entryIn(other, isPayer) : null;
    return ref === null || other === undefined ? [] : [{ ref, named: other.tokens.some(isPayer), others: other.tokens.some(({ kind }) => kind === 'person' || kind === 'company') }];
  });
  return (told.find(({ named }) => named) ?? told.find(({ others }) => !others))?.ref ?? null;
}

function isEarlier({ tokens }: Sentence): boolean {
  return tokens.slice(0, NEAR).some(({ text }) => EARLIER.has(text));
}

function speaksOfRuling(before: readonly Token[]): boolean {
  return before.some(({ text }, at) => RULINGS.test(text) && before.slice(Math.max(0, at - 3), at).some((token) => token.cls === 'the' || token.text === 'that' || token.text === 'this' || token.kind === 'person')) || before.some(({ text }, at) => text === 'ordered' && before[at - 1]?.cls !== 'to');
}

/** The day on which a sentence says that a judgment or order was entered. */
function entryIn({ tokens }: Sentence, isPayer: (token: Token) => boolean): number | null {
  const verb = tokens.findIndex(({ text }, at) => ENTERS.test(text) && tokens.slice(at + 1, at + NEAR).concat(tokens.slice(Math.max(0, at - NEAR), at)).some((token) => RULINGS.test(token.text)));
  if (verb < 0) return null;
  // "The judgments as to Roe on May 5 and as to Doe on June 6"
  const payer = tokens.findLastIndex(isPayer);
  const own = payer < verb ? -1 : tokens.findIndex(({ kind }, at) => kind === 'date' && at > payer && at - payer <= BESIDE && tokens[at - 1]?.cls === 'on');
  if (own >= 0) return tokens[own]?.ref ?? null;
  const before = tokens.findLastIndex(({ kind }, at) => kind === 'date' && at < verb && tokens[at - 1]?.cls === 'on');
  const after = tokens.findIndex(({ kind }, at) => kind === 'date' && at > verb && tokens[at - 1]?.cls === 'on');
  const at = after >= 0 && (before < 0 || after - verb < verb - before) ? after : before;
  return at < 0 || tokens.slice(Math.min(at, verb), Math.max(at, verb)).some(({ text }) => text === 'filed') ? null : (tokens[at]?.ref ?? null);
}
