import { alternation } from '../alternation.ts';

/** Scale words to powers of ten, as English, Indian and European news write them. */
const POWERS: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, thousands: 3, k: 3, grand: 3, mil: 3, tys: 3, 'тыс': 3, 'тысяч': 3, tusen: 3, ribu: 3,
  lakh: 5, lakhs: 5, lac: 5, lacs: 5, crore: 7, crores: 7, cr: 7,
  million: 6, millions: 6, m: 6, mm: 6, mn: 6, mln: 6, mio: 6, mill: 6, millionen: 6, millones: 6, 'millón': 6, 'milhões': 6, 'milhão': 6, milioni: 6, milione: 6, miljoen: 6, miljoner: 6, miljonit: 6, millioner: 6, 'milionów': 6, 'milionů': 6, milyon: 6, juta: 6, 'млн': 6, 'миллионов': 6, 'миллиона': 6, millió: 6, milioane: 6,
  billion: 9, billions: 9, b: 9, bn: 9, bln: 9, bil: 9, milliard: 9, milliards: 9, milliarden: 9, milliarder: 9, mrd: 9, md: 9, mld: 9, miliardi: 9, miliardo: 9, miljard: 9, miljarder: 9, 'miliardów': 9, 'bilhões': 9, 'bilhão': 9, milyar: 9, miliar: 9, 'млрд': 9, 'миллиардов': 9, 'миллиарда': 9, 'milliárd': 9, miliarde: 9,
  trillion: 12, trillions: 12, t: 12, tn: 12, trn: 12, tln: 12, trilyon: 12, triliun: 12, 'трлн': 12,
};

/** Cut short with a full stop: "17,5 Mio. Euro". */
const CUT = ['mio.', 'mrd.', 'mill.', 'mld.', 'mln.', 'cr.', 'тыс.', 'млн.', 'млрд.'];
const WORDS = [...Object.keys(POWERS), ...CUT];
const ANY_CASE = [...WORDS, ...WORDS.map((word) => word.toUpperCase()), ...WORDS.map((word) => word.charAt(0).toUpperCase() + word.slice(1))];

/** One or two: "5 lakh crore", "three hundred million". In any case, for patterns that heed it elsewhere. */
const ONE = String.raw`${alternation(new Set(ANY_CASE))}(?!\p{L})`;
export const SCALE = String.raw`${ONE}(?:[\s\u00a0-]${ONE})?`;

/** The power of ten of one or two scale words: "lakh crore" is 12. */
export function powerOf(scale: string | undefined): number {
  if (scale === undefined) return 0;
  return scale.toLowerCase().split(/[\s\u00a0-]+/u).reduce((power, word) => power + (POWERS[word.replace(/\.$/, '')] ?? 0), 0);
}

/**
 * The power of ten that a figure's scale word adds: none where the figure itself is of millions, since
 * "$1,252,907 million" is a slip of the pen.
 */
export function powerFor(figure: string, scale: string | undefined): number {
  const power = powerOf(scale);
  return power >= 6 && /^\d{1,3}(?:,\d{3}){2,}/.test(figure) ? 0 : power;
}
