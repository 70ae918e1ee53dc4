/**
 * robots.txt (RFC 9309). Our own reader, since matching must stay linear on hostile files: a rule is
 * split at its wildcards and its pieces are sought from left to right, which never goes back.
 */

/** Our name in robots.txt files. */
export const ROBOTS_TOKEN = 'finewire';
/** RFC 9309 §2.5: what lies beyond need not be read. */
export const MOST_ROBOTS_BYTES = 500 * 1024;
const LONGEST_RULE = 2048;
/** Longer delays are taken for a mistake: at ten minutes a page nothing of use is left. */
const LONGEST_DELAY_MS = 600_000;

interface Rule {
  readonly allow: boolean;
  readonly length: number;
  /** The pattern cut at its asterisks. */
  readonly pieces: readonly string[];
  /** Whether the pattern ends in "$". */
  readonly whole: boolean;
}
export interface Robots {
  readonly rules: readonly Rule[];
  readonly crawlDelayMs: number | null;
  readonly sitemaps: readonly string[];
}

export const ALLOW_ALL: Robots = { rules: [], crawlDelayMs: null, sitemaps: [] };

/** Reads the group for `token`, else the one for `*`; several groups of one name are one (RFC 9309 §2.2.1). */
export function parseRobots(text: string, token = ROBOTS_TOKEN): Robots {
  const groups: Record<'own' | 'any', { rules: Rule[]; delay: number | null } | null> = { own: null, any: null };
  const sitemaps: string[] = [];
  let open: ('own' | 'any')[] = [];
  let inRules = true;
  for (const [name, value] of fields(text)) {
    if (name === 'sitemap') sitemaps.push(value);
    else if (name === 'user-agent') {
      if (inRules) open = [];
      inRules = false;
      const group = value === '*' ? 'any' : productToken(value) === token ? 'own' : null;
      if (group !== null) {
        groups[group] ??= { rules: [], delay: null };
        open.push(group);
      }
    } else {
      inRules = true;
      for (const group of open.map((key) => groups[key])) {
        if (group === null) continue;
        if (name === 'crawl-delay') group.delay ??= delayMs(value);
        else if (value !== '' && value.length <= LONGEST_RULE) group.rules.push(ruleOf(value, name === 'allow'));
      }
    }
  }
  const group = groups.own ?? groups.any;
  return { rules: group?.rules ?? [], crawlDelayMs: group?.delay ?? null, sitemaps };
}

/** The longest matching rule decides; of two equal ones the permission (RFC 9309 §2.2.2). */
export function isAllowed({ rules }: Robots, url: URL): boolean {
  const path = normalisePath(url.pathname + url.search);
  if (path === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    const wins = best === null || rule.length > best.length || (rule.length === best.length && rule.allow);
    if (wins && matches(rule, path)) best = rule;
  }
  return best?.allow ?? true;
}

function* fields(text: string): Generator<readonly [string, string]> {
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    const [, name = '', value = ''] = /^[\s\uFEFF]*([a-z-]{1,20})[ \t]*:([^#]*)/iu.exec(line) ?? [];
    const field = name.toLowerCase();
    if (['user-agent', 'allow', 'disallow', 'crawl-delay', 'sitemap'].includes(field)) yield [field, value.trim()];
  }
}

function productToken(agent: string): string {
  return /^[a-z_-]*/iu.exec(agent)?.[0].toLowerCase() ?? '';
}

function delayMs(value: string): number | null {
  const seconds = Number(value);
  return value === '' || !(seconds >= 0) ? null : Math.min(seconds * 1000, LONGEST_DELAY_MS);
}

function ruleOf(value: string, allow: boolean): Rule {
  const whole = value.endsWith('$');
  const pattern = normalisePath(whole ? value.slice(0, -1) : value);
  return { allow, whole, length: pattern.length + (whole ? 1 : 0), pieces: pattern.split(/\*+/u) };
}

/** Percent-encodes alike what means the same (RFC 9309 §2.2.2). */
function normalisePath(path: string): string {
  return path
    .replaceAll(/[^\x21-\x7E]+/gu, (other) => encodeURIComponent(other.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
    .replaceAll(/%[\da-f]{2}/giu, (octet) => {
      const character = String.fromCodePoint(Number.parseInt(octet.slice(1), 16));
      return /[A-Za-z\d\-._~]/u.test(character) ? character : octet.toUpperCase();
    });
}

function matches({ pieces, whole }: Rule, path: string): boolean {
  const [first = '', ...others] = pieces;
  if (!path.startsWith(first)) return false;
  if (others.length === 0) return !whole || path.length === first.length;
  let at = first.length;
  const last = others.pop() ?? '';
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return whole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}
