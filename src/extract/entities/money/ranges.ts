import { compareDecimals, shiftDecimal } from '../../../values/decimal.ts';
import { FIGURE, readFigure } from '../../../values/figure.ts';
import { powerOf, SCALE } from './scale.ts';
import type { PlacedSum, Refine } from './sum.ts';

const DASH = String.raw`\s?[-–—]\s?`;
/** A bare figure before a sum: "between 50,000 and" 100,000 euros, "10 to" 20 million dollars. */
const LOWER = new RegExp(String.raw`(?<![\p{L}\d.,$€£¥/-])(?:(?<between>between)\s)?(?<figure>${FIGURE})(?:[\s-]?(?<scale>${SCALE}))?(?<join>\sto\s|\sand\s|\sor\s|${DASH})$`, 'iu');
/** A figure after a sum that carries the sign for both: $1"-3m". */
const UPPER = new RegExp(String.raw`^(?<join>[-–—]|\sto\s)(?<figure>${FIGURE})(?:[\s-]?(?<scale>${SCALE}))?(?!\p{L})`, 'u');
/** Before "from $10m to $20m": a change from one sum to another, not a span. */
const CHANGE = /\b(?:ros|rais|increas|grow|grew|jump|climb|soar|fall|fell|drop|cut|reduc|lower|down|up|declin|slash|doubl|tripl|went|go(?:es|ing)?|mov|chang|surg|slid|shr[aiu]nk|narrow|widen|revis|boost|expand|plung|tumbl|slip)\p{L}{0,4}(?:\s[\p{L}-]+){0,6}\s(?:from\s)?$|\bby\s$/iu;

/** Joins the two ends of a range into one sum with a `max`. */
export const joinRanges: Refine = (sums, text) => {
  const joined: PlacedSum[] = [];
  for (const sum of sums) {
    const last = joined.at(-1);
    const whole = (last === undefined ? null : joinTwo(last, sum, text)) ?? withUpper(sum, text);
    if (whole !== null && last !== undefined && whole.start <= last.start) joined.pop();
    joined.push(whole ?? withLower(sum, text, last?.end ?? 0) ?? sum);
  }
  return joined;
};

function joinTwo(first: PlacedSum, high: PlacedSum, text: string): PlacedSum | null {
  const low = scaledAs(first, high, text);
  const gap = text.slice(low.end, high.start);
  if (gap.length > 6 || low.currency !== high.currency || low.max !== null || compareDecimals(low.amount, high.amount) >= 0) return null;
  const before = text.slice(Math.max(0, low.start - 60), low.start);
  const opening = /\b(?:between|from|ranging from)\s$/iu.exec(before)?.[0] ?? '';
  const between = /between/iu.test(opening);
  const span = /^\s?[-–—]\s?$/u.test(gap) || (gap === ' and ' && between) || (gap === ' to ' && !CHANGE.test(before));
  return span ? range(low, low.start - (between ? opening.length : 0), high.end, low.amount, high.amount) : null;
}

/** "$5 to $10 million": a small figure without a scale has that of the upper end. */
function scaledAs(low: PlacedSum, high: PlacedSum, text: string): PlacedSum {
  const figure = /\d[\d.,]*/u.exec(text.slice(high.start, high.end))?.[0] ?? '';
  const power = scaleOf(figure, high.amount);
  return power >= 3 && /^\P{L}*\d{1,3}(?:\.\d{1,2})?$/u.test(text.slice(low.start, low.end).replace(/^[A-Z]{1,3}/u, '')) ? { ...low, amount: shiftDecimal(low.amount, power) } : low;
}

function withUpper(sum: PlacedSum, text: string): PlacedSum | null {
  if (sum.max !== null || !/^\p{Sc}|\p{Sc}/u.test(text.slice(sum.start, sum.end)) && !/^[A-Z]/u.test(text.slice(sum.start, sum.end))) return null;
  const groups = UPPER.exec(text.slice(sum.end, sum.end + 40))?.groups;
  if (groups?.['figure'] === undefined) return null;
  if (groups['join'] === ' to ' && groups['scale'] === undefined) return null;
  const figure = readFigure(groups['figure'], { dotGroups: false });
  if (figure === null) return null;
  const power = powerOf(groups['scale']);
  const max = shiftDecimal(figure, power);
  const amount = sum.amount.length <= 3 || sum.amount.includes('.') ? shiftDecimal(sum.amount, power) : sum.amount;
  const length = UPPER.exec(text.slice(sum.end, sum.end + 40))?.[0].length ?? 0;
  return compareDecimals(amount, max) < 0 ? range(sum, sum.start, sum.end + length, amount, max) : null;
}

function withLower(sum: PlacedSum, text: string, from: number): PlacedSum | null {
  if (sum.max !== null) return null;
  const before = text.slice(Math.max(from, sum.start - 50), sum.start);
  const match = LOWER.exec(before);
  if (match?.groups?.['figure'] === undefined || !/^\d/u.test(text.slice(sum.start))) return null;
  const { between, figure, scale, join = '' } = match.groups;
  if (/and/iu.test(join) ? between === undefined : /or/iu.test(join) && scale === undefined && Number(figure) > 100) return null;
  const low = readFigure(figure, { dotGroups: false });
  if (low === null) return null;
  const own = /\d[\d.,]*/u.exec(text.slice(sum.start, sum.end))?.[0] ?? '';
  const power = scale === undefined && low.length <= 3 + (low.includes('.') ? 4 : 0) ? scaleOf(own, sum.amount) : powerOf(scale);
  const amount = shiftDecimal(low, power);
  return compareDecimals(amount, sum.amount) < 0 ? range(sum, sum.start - match[0].length, sum.end, amount, sum.amount) : null;
}

/** By which power of ten the amount of a sum differs from its own figure. */
function scaleOf(figure: string, amount: string): number {
  const plain = readFigure(figure, { dotGroups: false }) ?? amount;
  for (let power = -2; power <= 12; power++) if (shiftDecimal(plain, power) === amount) return power;
  return 0;
}

function range(sum: PlacedSum, start: number, end: number, amount: string, max: string): PlacedSum {
  return { ...sum, start, end, amount, max, qualifier: 'range' };
}
