import { lineOf } from '../plain/line.ts';
import { bylines } from '../plain/rules/bylines.ts';
import { controls } from '../plain/rules/controls.ts';
import { datelines } from '../plain/rules/datelines.ts';
import { foldWords } from '../plain/verdict.ts';

const LONGEST = 160;
/** What stands between name, date and role: "Ana Petrova | 3 March 2021". */
const BETWEEN = /\s+[|–—·•-]\s+|\s*[|•]\s*|\s{2,}|(?<=\p{Ll})\.\s+|\s+(?=(?:Published|Posted|Updated|Publiée?|Mis à jour|Publicad[oa]|Actualizado|Atualizado|Pubblicato|Aggiornato|Veröffentlicht|Aktualisiert|Stand:)\s)/u;

/** Whether a block says no more than by whom the article is or when it appeared. */
export function isByline(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST) return false;
  const names = authors.map(foldWords);
  if (bylines.matches(lineOf(text, false))) return true;
  return text.split(BETWEEN).filter((piece) => piece !== '').every((piece) => {
    const line = lineOf(piece, false);
    return names.includes(foldWords(piece)) || bylines.matches(line) || datelines.matches(line) || controls.matches(line);
  });
}
