import { pad } from './day.ts';

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
  bst: '+01:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', jst: '+09:00', kst: '+09:00', hkt: '+08:00', sgt: '+08:00', aest: '+10:00', aedt: '+11:00',
};
const JOIN = String.raw`[\s,.T·|–—-]{0,4}(?:(?:at|um|à|às|a las|alle|alle ore|ore|kl|klo|saat|в|о|pukul|lúc|h|om|u|as)(?!\p{L})\.?[\s:]{0,2})?`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.h]|時|时|點|点|시 ?)(?<minute>\d{2})(?:(?::|分)(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?分?(?!\d)`;
const AM = 'a\\.?m|صباحاً?|ص|π\\.?μ|上午|凌晨|早上|午前|오전';
const PM = 'p\\.?m|مساءً?|م|μ\\.?μ|下午|晚上|午後|오후';
/** The half of the day after the clock time ("5:30 pm") or before it ("下午5:30"). */
const HALF = `(?:\\s?(?<half>${AM}|${PM})(?!\\p{L})\\.?)?`;
const LEAD = `(?:(?<lead>${AM}|${PM})\\s?)?`;
const ZONE = String.raw`(?:\s{0,2}\(?(?<zone>Z\b|[+-]\d{2}:?\d{2}\b|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{3,4}\b))?`;
const AFTERNOON = new RegExp(`^(?:${PM})$`, 'iu');
const AFTER = new RegExp(`^${JOIN}${LEAD}${CLOCK}${HALF}${ZONE}`, 'iu');
const BEFORE = new RegExp(`${LEAD}${CLOCK}${HALF}${ZONE}[\\s,·|–—-]{1,4}(?:[\\p{L}]{2,12}\\.?,?\\s)?$`, 'iu');

/** The length of the longest stretch before or after a day in which its clock time may stand. */
const REACH = 40;

export interface Clock {
  /** "T23:22", "T23:22:05+02:00": what follows the day in RFC 3339. */
  readonly value: string;
  readonly length: number;
}

/** The clock time right after a day. */
export function clockAfter(text: string): Clock | null {
  return clockOf(AFTER.exec(text.slice(0, REACH)));
}

/** The clock time right before a day, a weekday between them aside: "10:20, 19/08/2022". */
export function clockBefore(text: string): Clock | null {
  return clockOf(BEFORE.exec(text.slice(-REACH)));
}

function clockOf(match: RegExpExecArray | null): Clock | null {
  if (match === null) return null;
  const { hour = '', minute = '', second, fraction, lead, zone, half = lead } = match.groups ?? {};
  const hours = half === undefined || Number(hour) > 12 ? Number(hour) : (Number(hour) % 12) + (AFTERNOON.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  return { value: `T${pad(hours)}:${minute}${seconds}${zoneOf(zone)}`, length: match[0].length };
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/iu.exec(zone);
  if (offset !== null) return Number(offset[2]) > 15 ? '' : `${offset[1]}${pad(Number(offset[2]))}:${offset[3] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? '';
}
