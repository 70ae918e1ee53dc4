import { shiftDecimal } from './decimal.ts';

/** How the digits of one figure are read. */
export interface FigureStyle {
  /** "1.500" is one thousand five hundred, as on the European continent, not one and a half. */
  readonly dotGroups: boolean;
}

/**
 * A figure as text writes it: "1,337.76", "1.128.596.156,33", "8 026 000", "1'250'000", "12,34,567", "17,5".
 * Every repetition is bounded and a figure starts at its first digit only, so that no text makes it slow.
 */
export const FIGURE = String.raw`(?:\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,2})?|\d{1,3}(?:\.\d{3}),\d{1,2}|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,5}(?:[.,]\d{1,2})?|\d{1,3}(?:['’]\d{3}){1,5}(?:\.\d{1,2})?|\d{1,15}(?:[.,]\d{1,6})?)(?!\d|[.,]\d)`;

/**
 * Reads a figure to an exact decimal, or null where its marks contradict one another ("1,50,00").
 *
 * A comma before exactly three digits groups, as in English; before one or two it is a decimal comma. Three zeros after
 * a dot are nobody's decimals: where dots do not group, they are declined.
 */
export function readFigure(raw: string, { dotGroups }: FigureStyle): string | null {
  const figure = raw.replace(/[\s'’\u00a0\u202f\u2009]/gu, '');
  if (/^\d+$/.test(figure)) return shiftDecimal(figure, 0);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure) || /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(figure)) return figure.startsWith('0') ? null : shiftDecimal(figure.replaceAll(',', ''), 0);
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(figure) || /^\d{1,3}\.\d{3},\d+$/.test(figure)) return shiftDecimal(figure.replaceAll('.', '').replace(',', '.'), 0);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(figure) && dotGroups) return shiftDecimal(figure.replace('.', ''), 0);
  if (/^\d+\.000$/.test(figure)) return null;
  if (/^\d*\.\d+$/.test(figure)) return shiftDecimal(figure, 0);
  if (/^\d+,\d{1,2}$/.test(figure)) return shiftDecimal(figure.replace(',', '.'), 0);
  return null;
}
