import type { Field } from '../names/tokens.ts';
import { fewWords } from '../names/lists.ts';
import { isJudicialDistrict } from '../names/cut.ts';
import { addBody, type Body } from './bodies.ts';
import { JUDGES } from './resolve.ts';

const isRuler = fewWords(['judge', 'honorable', 'hon', 'court', 'magistrate']);
/** How far behind its judge a ruling may stand, in tokens. */
const REACH = 14;

/**
 * "(S.D. Ruritania) … the Honorable Jane Roe entered": where a judge rules and no court is named, it is the one of the caption.
 *
 * @param bodies - those found so far; the court is added to them
 */
export function addCaptionCourt(bodies: Body[], fields: readonly Field[], taken: ReadonlyMap<Field, Uint8Array>): void {
  if (bodies.some(({ kind }) => kind === 'court') || !fields.some(rules)) return;
  for (const field of fields) {
    for (let at = 0; at < field.tokens.length; at++) {
      const length = [3, 2, 1].find((n) => field.tokens[at]?.cap === true && isJudicialDistrict(field, at, at + n));
      if (length === undefined || (length === 1 && (field.tokens[at]?.text.replaceAll('.', '').length ?? 0) < 3)) continue;
      taken.get(field)?.fill(1, at, at + length);
      addBody(bodies, `court:${at}`, null, { field, from: at, to: at + length, rule: 'agencies/caption', form: 'name', kind: 'court', country: 'US', entries: [], key: null });
      return;
    }
  }
}

function rules({ tokens }: Field): boolean {
  return tokens.some((token, at) => token.kind === 'word' && isRuler(token) && tokens.slice(at + 1, at + REACH).some((t) => JUDGES.test(t.lower)));
}
