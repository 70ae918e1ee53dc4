import type { Body } from './bodies.ts';
import type { AgencyMention } from './body.ts';
import { JUDGES } from './resolve.ts';

/** Leaves out the courts where a case merely lies: "filed in the Ruritanian High Court", "The case is …, High Court, No. 7". */
export function withoutVenues(bodies: readonly Body[]): readonly Body[] {
  return bodies.filter((body) => body.kind !== 'court' || !body.mentions.every(isVenue));
}

function isVenue({ field: { tokens }, from, to, rule }: AgencyMention): boolean {
  let before = from - 1;
  while (/^(?:the|a|an|same)$/.test(tokens[before]?.lower ?? '')) before--;
  const link = tokens[before];
  if (tokens[to]?.lower === 'judge') return !isActing(tokens, from, to);
  if (tokens[to]?.lower === 'papers') return true;
  if (isEntered(tokens, to)) return false;
  if (link?.lower === 'in' || link?.lower === 'before') {
    // "Judge Roe in the Ruritanian High Court, entered": she does act.
    if (tokens.slice(Math.max(0, before - 6), before).some((t) => /^(?:judge|justice|honorable|hon|magistrate)$/.test(t.lower)) && tokens.slice(to, to + 8).some((t) => JUDGES.test(t.lower))) return false;
    // "pleaded guilty in …", "was convicted in …": there the court does act.
    return !tokens.slice(Math.max(0, before - 8), before).some((t) => /^(?:plead|pleaded|pleads|pled|plea|guilty|convicted|sentenced|sentencing|ordered|fined|ruled|ruling|entered|judgment)$/.test(t.lower));
  }
  // A caption: between commas or in brackets, with a district or a number after.
  return rule !== 'agencies/judge' && /^[,(\n]$/.test(link?.text ?? '') && (tokens[to]?.text === ',' || tokens[to]?.lower === 'no');
}

/** "Superior Court Judge Roe ordered", "entered by Superior Court Judge Roe". */
function isActing(tokens: AgencyMention['field']['tokens'], from: number, to: number): boolean {
  const by = tokens.slice(Math.max(0, from - 2), from).findLastIndex(({ lower }) => lower === 'by');
  return by >= 0 || tokens.slice(to + 1, to + 1 + NAME).some(({ lower }) => RULES.test(lower));
}

/** A judge's name, and the word for what the judge did. */
const NAME = 6;
const RULES = /^(?:ordered|orders|sentenced|sentences|imposed|fined|entered|ruled|approved|signed|granted|found)$/;

/** "It was filed in the Ruritanian High Court, and the judgment was entered there": the court has ruled. */
function isEntered(tokens: AgencyMention['field']['tokens'], to: number): boolean {
  const rest = tokens.slice(to, to + REACH);
  const end = rest.findIndex(({ text }) => text === '.' || text === '\n');
  const said = (end < 0 ? rest : rest.slice(0, end)).map(({ lower }) => lower);
  return said.includes('judgment') && said.includes('entered');
}

const REACH = 24;
