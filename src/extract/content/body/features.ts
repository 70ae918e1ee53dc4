import type { Block, Frame, Segments } from './block.ts';
import { CUE_KINDS, cuesOf } from './cues.ts';
import { Mark } from './marks.ts';
import { measure, type Measure } from './measure.ts';

/** What else is known of the article; folded texts. */
export interface Known {
  readonly title: string | null;
  readonly description: string | null;
}

export const MARK_BITS = Object.values(Mark).map((bit) => Math.log2(bit));

interface Sums { size: number; linked: number; good: number; count: number }

const TAGS = ['p', 'li', 'td', 'th', 'dt', 'dd', 'blockquote', 'pre', 'div', 'figcaption', 'section', 'article', 'span'];

/** Names in the order of {@link featuresOf}; the learner prints them. */
export const FEATURE_NAMES: string[] = [];

/** One row a block. */
export function featuresOf({ blocks, frames }: Segments, known: Known): Float32Array[] {
  const n = blocks.length;
  const measures = blocks.map(({ text }) => measure(text));
  const cues = blocks.map(({ text }) => cuesOf(text));
  const density = blocks.map((b) => b.linked / b.text.length);
  const bad = Mark.nav | Mark.footer | Mark.comment | Mark.hidden | Mark.consent;
  const good = blocks.map((b, i) => { const m = measures[i] as Measure; return m.size > 80 && m.stops > 0 && density[i]! < 0.35 && (frames[b.frame]!.marks & bad) === 0 ? m.size : 0; });

  // sums by frame
  const sums: Sums[] = frames.map(() => ({ size: 0, linked: 0, good: 0, count: 0 }));
  blocks.forEach((b, i) => { const s = sums[b.frame]!; s.size += measures[i]!.size; s.linked += b.linked; s.good += good[i]!; s.count += 1; });
  for (let f = frames.length - 1; f > 0; f -= 1) { const p = frames[f]!.parent; if (p >= 0) { const a = sums[p]!; const s = sums[f]!; a.size += s.size; a.linked += s.linked; a.good += s.good; a.count += s.count; } }
  const total = { size: 1, good: 1, linked: 0 };
  blocks.forEach((b, i) => { total.size += measures[i]!.size; total.good += good[i]!; total.linked += b.linked; });

  // main container: the innermost frame holding 60% of good
  let main = 0;
  for (let f = 0; f < frames.length; f += 1) if (sums[f]!.good >= 0.6 * total.good) main = f;
  const depth = new Int32Array(frames.length);
  const inMain = new Uint8Array(frames.length);
  const branch = new Int32Array(frames.length).fill(-1);
  const below = new Int32Array(frames.length);
  for (let f = 0; f < frames.length; f += 1) {
    const { parent, own } = frames[f]!;
    depth[f] = parent < 0 ? 0 : depth[parent]! + 1;
    inMain[f] = f === main || (parent >= 0 && inMain[parent] === 1) ? 1 : 0;
    if (inMain[f] && f !== main) { branch[f] = parent === main ? f : branch[parent]!; below[f] = (parent === main ? 0 : below[parent]!) | own; }
  }
  // signature groups
  const groups = new Map<string, Sums>();
  const groupOf = blocks.map((b, i) => {
    const fr = frames[b.frame]!; const pa = frames[fr.parent];
    const key = sig(fr) + '<' + (pa ? sig(pa) : '');
    let g = groups.get(key); if (!g) { g = { size: 0, linked: 0, good: 0, count: 0 }; groups.set(key, g); }
    g.size += measures[i]!.size; g.linked += b.linked; g.good += good[i]!; g.count += 1; return g;
  });
  const groups2 = new Map<string, Sums>();
  const ownGroupOf = blocks.map((b, i) => {
    const key = sig(frames[b.frame]!);
    let g = groups2.get(key); if (!g) { g = { size: 0, linked: 0, good: 0, count: 0 }; groups2.set(key, g); }
    g.size += measures[i]!.size; g.linked += b.linked; g.good += good[i]!; g.count += 1; return g;
  });
  const repeats = new Map<string, number>();
  for (const b of blocks) repeats.set(b.text, (repeats.get(b.text) ?? 0) + 1);
  const prevGood = new Int32Array(n); const nextGood = new Int32Array(n);
  for (let i = 0, last = -60; i < n; i += 1) { prevGood[i] = Math.min(60, i - last); if (good[i]! > 0) last = i; }
  for (let i = n - 1, last = n + 60; i >= 0; i -= 1) { nextGood[i] = Math.min(60, last - i); if (good[i]! > 0) last = i; }
  const title = known.title?.toLowerCase() ?? ''; const titleWords = new Set(title.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  let titleAt = -1;
  blocks.forEach((b, i) => { if (titleAt < 0 && level(frames[b.frame]!.node.name) === 1 && (frames[b.frame]!.marks & (Mark.nav | Mark.hidden)) === 0) titleAt = i; });
  if (title !== '') { const at = blocks.findIndex((b) => b.text.length < 400 && b.text.toLowerCase() === title); if (at >= 0) titleAt = at; }

  const rows: Float32Array[] = []; let cumGood = 0; let cumSize = 0; let heading = -1;
  const naming = FEATURE_NAMES.length === 0;
  for (let i = 0; i < n; i += 1) {
    const b = blocks[i]!; const m = measures[i]!; const f = b.frame; const fr = frames[f]!; const row: number[] = [];
    const put = (name: string, v: number): void => { row.push(v); if (naming && i === 0) FEATURE_NAMES.push(name); };
    const tag = fr.node.name;
    put('size', Math.log(1 + m.size)); put('words', m.words); put('density', density[i]!); put('links', b.links); put('strong', b.strong / b.text.length);
    put('commas', m.commas); put('stops', m.stops); put('digits', m.digits / b.text.length); put('capitals', m.capitals / b.text.length);
    put('ending', m.ending); put('beginning', m.beginning); put('first', b.first ? 1 : 0); put('letters/word', m.size / m.words);
    for (let c = 0; c < CUE_KINDS; c += 1) put('cue' + c, (cues[i]! >> c) & 1);
    put('level', level(tag)); put('tag', TAGS.indexOf(tag));
    for (const t of ['p', 'li', 'td', 'div']) put('is ' + t, tag === t ? 1 : 0);
    for (const bit of MARK_BITS) put('mark' + bit, (fr.marks >> bit) & 1);
    for (const bit of MARK_BITS) put('below' + bit, (below[f]! >> bit) & 1);
    put('own', fr.own === 0 ? 0 : 1);
    put('depth', depth[f]!); put('inMain', inMain[f]!); put('depthInMain', depth[f]! - depth[main]!);
    const groupStats = (name: string, s: Sums | undefined): void => {
      put(name + ' size', s ? s.size / total.size : -1); put(name + ' good', s ? s.good / total.good : -1); put(name + ' density', s ? s.linked / (s.size + 1) : -1); put(name + ' count', s ? s.count : -1); put(name + ' logsize', s ? Math.log(1 + s.size) : -1);
      put(name + ' mean', s ? s.size / (s.count + 1) : -1);
    };
    groupStats('branch', sums[branch[f]!]); 
    const p1 = fr.parent; const p2 = frames[p1]?.parent ?? -1; const p3 = frames[p2]?.parent ?? -1;
    groupStats('self', sums[f]); groupStats('parent', sums[p1]); groupStats('grand', sums[p2]); groupStats('grand3', sums[p3]);
    groupStats('group', groupOf[i]); groupStats('ownGroup', ownGroupOf[i]);
    // levels up to an ancestor with shares of good
    for (const share of [0.1, 0.3, 0.6, 0.9]) { let up = 0; let at = f; while (at >= 0 && sums[at]!.good < share * total.good) { at = frames[at]!.parent; up += 1; } put('up' + share, at < 0 ? 40 : up); put('ownmarks' + share, 0); }
    for (const d of [-2, -1, 1, 2]) { const o = blocks[i + d]; const om = measures[i + d]; put(`n${d} size`, om ? Math.log(1 + om.size) : -1); put(`n${d} density`, o ? density[i + d]! : -1); put(`n${d} level`, o ? level(frames[o.frame]!.node.name) : -1); put(`n${d} cues`, o ? bits(cues[i + d]!) : -1);
      put(`n${d} same`, o ? (o.frame === f ? 2 : frames[o.frame]!.parent === p1 ? 1 : 0) : -1); put(`n${d} ending`, om ? om.ending : -1); put(`n${d} li`, o ? (frames[o.frame]!.node.name === 'li' ? 1 : 0) : -1); put(`n${d} inMain`, o ? inMain[o.frame]! : -1); }
    put('prevGood', prevGood[i]!); put('nextGood', nextGood[i]!);
    put('cumGood', cumGood / total.good); put('cumSize', cumSize / total.size); put('index', i / n); put('count', n); put('totalGood', Math.log(total.good)); put('pageDensity', total.linked / total.size); put('mainGood', sums[main] ? sums[main]!.good / total.good : 0); put('mainDensity', sums[main] ? sums[main]!.linked / sums[main]!.size : 0);
    put('heading distance', heading < 0 ? 99 : Math.min(99, i - heading)); put('heading level', heading < 0 ? 0 : level(frames[blocks[heading]!.frame]!.node.name));
    for (let c = 0; c < CUE_KINDS; c += 1) put('heading cue' + c, heading < 0 ? 0 : (cues[heading]! >> c) & 1);
    put('heading inMain', heading < 0 ? -1 : inMain[blocks[heading]!.frame]!);
    put('repeats', repeats.get(b.text)!);
    put('after title', titleAt < 0 ? 0 : i === titleAt ? 1 : i > titleAt ? 2 : -1); put('title distance', titleAt < 0 ? -99 : Math.max(-99, Math.min(99, i - titleAt)));
    let overlap = 0; if (titleWords.size > 0 && b.text.length < 300) { const w = b.text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean); overlap = w.filter((x) => titleWords.has(x)).length / Math.max(w.length, titleWords.size); }
    put('title overlap', overlap);
    put('is description', known.description && b.text.length > 20 && known.description.startsWith(b.text.slice(0, 60)) ? 1 : 0);
    if (level(tag) > 0) heading = i;
    cumGood += good[i]!; cumSize += m.size;
    rows.push(Float32Array.from(row));
  }
  return rows;
}

const sig = (f: Frame): string => f.node.name + '.' + (f.node.attribs['class'] ?? '');
const level = (tag: string): number => (tag.length === 2 && tag.startsWith('h') && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0);
function bits(x: number): number { let c = 0; while (x !== 0) { x &= x - 1; c += 1; } return c; }
export type { Block };
