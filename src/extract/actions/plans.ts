import type { Token } from './reading.ts';

/** "Braced for a fine", "planned to fine Orion $5 million": before it was done; the words nearest first. */
export function isPlanned(left: readonly Token[]): boolean {
  return left.some(({ text }) => BRACED.has(text)) || left.some(({ text }, at) => PLANS.has(text) && left[at - 1]?.text === 'to' && PUNISHES.test(left[at - 2]?.text ?? ''));
}

const PLANS = new Set(['plan', 'plans', 'planned', 'planning', 'set', 'ready', 'poised', 'about', 'due', 'aims', 'preparing', 'expects', 'likely']);
const PUNISHES = /^(?:fine|impose|levy|seek|slap|hit|issue|hand|demand)$/u;
const BRACED = new Set(['braced', 'bracing', 'nears', 'nearing', 'negotiating', 'preparing', 'prepares']);

/** "The regulator has agreed to levy a fine": an authority's decision, no consent. */
export function decides(left: readonly Token[]): boolean {
  const verb = left.findIndex(({ cls, text }) => (cls === 'impose' || cls === 'fined') && IMPOSING.test(text));
  return verb >= 0 && left[verb + 1]?.text === 'to' && left[verb + 2]?.cls === 'agree';
}

const IMPOSING = /^(?:impose|levy|issue|fine|hand|slap|hit)$/u;
