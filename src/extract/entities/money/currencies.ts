import { CurrencyData, type CurrencyEntry } from '../../data/currencies.ts';
import { loadData } from '../../data/load.ts';
import { openingsFor } from '../openings.ts';

const { currencies, defaults } = CurrencyData.parse(loadData('currencies.json'));

const byCode = new Map(currencies.map((entry) => [entry.code, entry]));
/** Forms to those that share them. */
const bySign = index((entry) => entry.signs);
const byUnit = index((entry) => entry.units);
const byMinor = index((entry) => entry.minor);
const byAdjective = index((entry) => entry.adjectives);

export const signs: readonly string[] = [...bySign.keys()];
export const units: readonly string[] = [...byUnit.keys()];
export const minorUnits: readonly string[] = [...byMinor.keys()];
export const adjectives: readonly string[] = [...byAdjective.keys()];
export const codes: readonly string[] = [...byCode.keys()];

function index(forms: (entry: CurrencyEntry) => readonly string[]): ReadonlyMap<string, readonly CurrencyEntry[]> {
  const map = new Map<string, readonly CurrencyEntry[]>();
  for (const entry of currencies) for (const form of forms(entry)) map.set(form, [...(map.get(form) ?? []), entry]);
  return map;
}

/** Decides between currencies that share a form: the article's country and what it names in full. */
export interface Leaning {
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** How often the article names a currency in full or by its country's adjective. */
  readonly named: (code: string) => number;
  /** Whether the article marks a dollar as its country's own: "NT$", "A$". */
  readonly marked: (code: string) => boolean;
}

/** "RMB" is no code of ISO 4217, but written like one. */
export function currencyOfCode(code: string): string | null {
  if (code.toUpperCase() === 'RMB') return 'CNY';
  return byCode.has(code.toUpperCase()) ? code.toUpperCase() : null;
}

export function currencyOfSign(sign: string, leaning: Leaning): string | null {
  const form = sign.replace(/[\s\u00a0]+/gu, '');
  const coded = /^([A-Za-z]{3})\$$/.exec(form)?.[1];
  const found = bySign.get(sign) ?? bySign.get(form) ?? (coded === undefined ? undefined : [byCode.get(coded.toUpperCase())].filter((entry) => entry !== undefined));
  return decide(form, found ?? [], leaning, form !== '$');
}

export function currencyOfUnit(unit: string, adjective: string | undefined, leaning: Leaning): string | null {
  return ofWord(byUnit, unit, adjective, leaning);
}

export function currencyOfMinor(unit: string, adjective: string | undefined, leaning: Leaning): string | null {
  return ofWord(byMinor, unit, adjective, leaning);
}

function ofWord(map: ReadonlyMap<string, readonly CurrencyEntry[]>, unit: string, adjective: string | undefined, leaning: Leaning): string | null {
  const form = plain(unit);
  const all = map.get(form) ?? [];
  if (adjective === undefined) return decide(form, all, leaning, !/^(?:dollar|pound|cent|buck)s?$/.test(form));
  const owners = byAdjective.get(plain(adjective)) ?? [];
  return all.find((entry) => owners.includes(entry))?.code ?? null;
}

export function plain(form: string): string {
  return form.toLowerCase().replace(/[\s\u00a0-]+/gu, ' ').replaceAll('’', "'");
}

/** Dollars and pounds follow the country alone, every article names Americans; where it marks its own dollars, the bare ones are another's. */
function decide(form: string, all: readonly CurrencyEntry[], { country, named, marked }: Leaning, byName: boolean): string | null {
  if (all.length <= 1) return all[0]?.code ?? null;
  const ranked = byName ? all.map(({ code }) => ({ code, times: named(code) })).toSorted((a, b) => b.times - a.times) : [];
  const [first, second] = ranked;
  if (first !== undefined && first.times >= IN_FULL && first.times > (second?.times ?? 0)) return first.code;
  const own = country === null ? undefined : all.find(({ countries }) => countries.includes(country));
  if (own !== undefined && !(form === '$' && marked(own.code))) return own.code;
  return first !== undefined && first.times > (second?.times ?? 0) ? first.code : defaults[form] ?? null;
}

/** "Swedish crowns" says more of what "crowns" are than the article's country or any number of Swedes. */
const IN_FULL = 1000;

/** Counts how often a text names each currency in full or by its adjective; computed on first need. */
export function namedIn(text: string): Leaning['named'] {
  let counts: Map<string, number> | null = null;
  return (code) => {
    counts ??= countNames(text);
    return counts.get(code) ?? 0;
  };
}

/** Which dollars a text marks with letters before the sign; computed on first need. */
export function markedIn(text: string): Leaning['marked'] {
  let found: ReadonlySet<string> | null = null;
  return (code) => {
    found ??= new Set(Array.from(text.matchAll(/[A-Z]{1,3}\$/gu), ([mark]) => currencyOfMark(mark)).filter((each) => each !== undefined));
    return found.has(code);
  };
}

function currencyOfMark(mark: string): string | undefined {
  const owners = bySign.get(mark) ?? [];
  return owners.length === 1 ? owners[0]?.code : undefined;
}

/** Nouns that stand for the adjective in the words around a sum. */
const PLACES: Readonly<Record<string, string>> = { china: 'chinese', beijing: 'chinese', japan: 'japanese', tokyo: 'japanese', switzerland: 'swiss', sweden: 'swedish', norway: 'norwegian', denmark: 'danish', iceland: 'icelandic', russia: 'russian', moscow: 'russian', 'czech republic': 'czech', philippines: 'philippine', 'south korea': 'south korean', manila: 'philippine' };

const NAME = /(?<!\p{L})\p{L}{2,16}(?:[ -](?:korean?|republic|lanka|african|arabian))?(?!\p{L})(?=\s?(?<next>\p{L}{0,12}))/uy;
const namesIn = openingsFor([{ opens: [...adjectives, ...Object.keys(PLACES)], cue: null }]);

function countNames(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const lower = text.toLowerCase();
  for (const start of namesIn(lower)[0] ?? []) {
    NAME.lastIndex = start;
    const { 0: word, groups } = NAME.exec(lower) ?? { 0: '' };
    const form = plain(word);
    for (const { code, units: own } of byAdjective.get(PLACES[form] ?? form) ?? []) counts.set(code, (counts.get(code) ?? 0) + (own.includes(groups?.['next'] ?? '') ? IN_FULL : 1));
  }
  if (text.includes('£')) counts.set('GBP', (counts.get('GBP') ?? 0) + 1);
  return counts;
}

/** Where "1.500" is one thousand five hundred: the continent's comma countries and their currencies. */
const DOT_GROUPS = new Set(['ARS', 'ATS', 'BEF', 'BGN', 'BRL', 'CLP', 'COP', 'CZK', 'DEM', 'DKK', 'ESP', 'EUR', 'HRK', 'HUF', 'IDR', 'ISK', 'ITL', 'NLG', 'NOK', 'PLN', 'PTE', 'PYG', 'RON', 'RSD', 'RUB', 'SEK', 'TRY', 'UAH', 'UYU', 'VND', 'JPY', 'KRW']);

/** Scale words of the languages that group by dots: "1.500 millones", but "1.500 billion". */
const CONTINENTAL = /^(?:millones|milh|millionen|milliard|milioni|miliard|miljo|mio|mrd|mld|juta|ribu|triliun|тыс|мл)/iu;

/** Whether a dot before three digits groups them in a sum of this currency and scale. */
export function groupsByDots(code: string, scale: string | undefined): boolean {
  return DOT_GROUPS.has(code) && (scale === undefined || CONTINENTAL.test(scale));
}
