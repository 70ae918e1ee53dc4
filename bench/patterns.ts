/**
 * The slowest patterns of the rules for sums and dates on a megabyte of hostile text: each piece repeated, and each pair of pieces of a random draw.
 *
 *   npm run bench:patterns [-- --pairs N]
 */
import { parseArgs } from 'node:util';
import { dateRules } from '../src/extract/entities/dates/index.ts';
import { moneyRules } from '../src/extract/entities/money/index.ts';
import { HOSTILE_PIECES, timeOf } from '../test/support/hostile.ts';

const MOST_MS = 50;

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '50' } } });
const draw = (): string => HOSTILE_PIECES[Math.floor(Math.random() * HOSTILE_PIECES.length)] ?? '';
const pieces = [...HOSTILE_PIECES, ...Array.from({ length: Number(values.pairs) }, () => draw() + draw())];

const rows = pieces.flatMap((piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  return [...moneyRules, ...dateRules].map(({ name, pattern }) => ({ name, piece, time: Math.min(timeOf(pattern, text), timeOf(pattern, text), timeOf(pattern, text)) }));
}).toSorted((one, other) => other.time - one.time);

for (const { name, piece, time } of rows.slice(0, 12)) console.log(`${name.padEnd(24)} ${time.toFixed(1).padStart(7)} ms  ${JSON.stringify(piece)}`);
const slow = rows.filter(({ time }) => time > MOST_MS).length;
console.log(`\n${rows.length} patterns and texts of 1 MB, best of three; over ${MOST_MS} ms: ${slow}`);
process.exitCode = slow > 0 ? 1 : 0;
