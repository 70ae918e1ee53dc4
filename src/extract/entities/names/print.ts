/**
 * A word as two numbers of 32 bits each, read letter by letter, so that words are looked up without being cut out of their text.
 * Two words of one print are taken for the same: of all words that texts have, hardly any two are.
 */
export interface Print {
  /** Where it is looked up. */
  readonly place: number;
  /** What tells it from others there. */
  readonly check: number;
}

export function nextPlace(place: number, code: number): number {
  return (Math.imul(place, 31) + code) | 0;
}

export function nextCheck(check: number, code: number): number {
  return Math.imul(check ^ code, 0x01000193);
}

export function printOf(word: string): Print {
  let place = 0;
  let check = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    place = nextPlace(place, code);
    check = nextCheck(check, code);
  }
  return { place, check };
}

/** Numbers other than 0 by prints: 0 where there is none. */
export class PrintTable {
  /** Pairs of check and number. */
  private readonly cells: Int32Array;
  private readonly shift: number;

  constructor(entries: readonly (readonly [Print, number])[]) {
    const bits = Math.ceil(Math.log2(2 * entries.length + 1));
    this.cells = new Int32Array(2 << bits);
    this.shift = 32 - bits;
    for (const [{ place, check }, number] of entries) {
      const at = this.cellOf(place, check);
      this.cells[at] = check;
      this.cells[at + 1] = number;
    }
  }

  get(place: number, check: number): number {
    return this.cells[this.cellOf(place, check) + 1] as number;
  }

  /** The cell of a print, or the empty one where it would be. */
  private cellOf(place: number, check: number): number {
    const { cells } = this;
    let at = (Math.imul(place, 0x9e3779b1) >>> this.shift) * 2;
    while (cells[at + 1] !== 0 && cells[at] !== check) at = at + 2 === cells.length ? 0 : at + 2;
    return at;
  }
}
