import type { Refine } from './sum.ts';

/** Units that "a" or "an" makes a rate: "$10,000 a day", never "$10,000 a former director". */
const UNITS = 'second|minute|hour|day|night|week|month|year|quarter|share|barrel|gallon|litre|liter|tonne|ton|kilo|kilogram|pound|ounce|unit|piece|person|head|user|customer|household|employee|worker|patient|passenger|vehicle|car|call|text|message|email|download|transaction|trade|contract|ticket|copy|bottle|pack|dozen|acre|mile|kilometre|kilometer|violation|breach|offence|offense|count|incident|case|claim|record|child|vote|dose|pill|home|room|seat|square';
const RATE = new RegExp(String.raw`^(?:[\s-]an?[\s-](?<plain>${UNITS})(?!\p{L}|\s(?:earlier|ago|later|before|after|on)\b)|[\s-](?:per|each|every|for each|for every)[\s-](?:(?:individual|single|affected|calendar|business|additional)\s)?(?<any>\p{L}{2,20})|\s?\/\s?(?<slash>day|hour|week|month|year|share|unit|violation|user|hr|mo|yr)(?!\p{L})|\s(?<each>each|apiece)(?!\p{L}))`, 'iu');
const ADVERB = /^\s(?:(?:in|of)\s\p{L}+\s)?(?<word>daily|hourly|weekly|monthly|annually|yearly)(?!\p{L})/iu;
const PERIODS: Readonly<Record<string, string>> = { daily: 'day', hourly: 'hour', weekly: 'week', monthly: 'month', annually: 'year', yearly: 'year', annum: 'year', hr: 'hour', mo: 'month', yr: 'year', capita: 'person', head: 'person', diem: 'day' };

/** Tells a rate from a plain sum by what follows it. */
export const readRates: Refine = (sums, text) => sums.map((sum) => {
  const after = text.slice(sum.end, sum.end + 48);
  const groups = RATE.exec(after)?.groups ?? {};
  const unit = (groups['plain'] ?? groups['any'] ?? groups['slash'] ?? (groups['each'] === undefined ? ADVERB.exec(after)?.groups?.['word'] : 'each'))?.toLowerCase();
  return unit === undefined || unit === 'cent' ? sum : { ...sum, per: PERIODS[unit] ?? unit };
});
