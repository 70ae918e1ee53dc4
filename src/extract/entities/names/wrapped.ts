/** A line that goes on in small letters after a word or comma. */
const GOES_ON = /[\p{L},]\n\s{0,8}\p{Ll}/uy;

/** Whether single line breaks mostly fall inside sentences. */
export function isWrapped(text: string): boolean {
  let breaks = 0;
  let inside = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at > 0 && text[at - 1] !== '\n' && text[at + 1] !== '\n') breaks++;
    GOES_ON.lastIndex = at - 1;
    if (at > 0 && GOES_ON.test(text)) inside++;
  }
  return inside > breaks * 0.25;
}
