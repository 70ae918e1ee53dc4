import { FIGURE_OPENS } from '../../entities/openings.ts';

/** Nouns for those whom enforcement is against, in the plural. */
export const GROUP_NOUNS = 'companies|firms|banks|brokerages|brokers|traders|executives|employees|individuals|people|persons|men|women|officials|directors|officers|managers|retailers|suppliers|manufacturers|makers|producers|lenders|insurers|operators|carriers|airlines|providers|platforms|websites|businesses|corporations|contractors|subsidiaries|affiliates|units|defendants|advisers|advisors|dealers|broker-dealers|funds|analysts|accountants|auditors|lawyers|doctors|physicians|hospitals|clinics|pharmacies|drugmakers|carmakers|automakers|landlords|owners|residents|citizens|violators|offenders|entities|organisations|organizations|parties|shops|stores|restaurants|hotels|exchanges|investors|promoters|salesmen|associates|partners';

const COUNT = String.raw`(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Aa] dozen|[Ss]everal|[Dd]ozens|\d{1,4}|[Oo]ther)`;
const FILLER = String.raw`(?:(?!(?:million|billion|percent|years?|months?|days?)\s)[a-z-]{2,20}\s)`;
const ONE = String.raw`${COUNT}\s(?:of\s(?:its|their|his|the)\s)?${FILLER}{0,3}?(?:${GROUP_NOUNS})(?![A-Za-z-])`;

/** Unnamed groups that are counted or set apart: "three other traders", "10 lenders and 15 of their officers", "other unnamed retailers". Tried where one may begin. */
export const GROUP = new RegExp(String.raw`(?<![A-Za-z0-9.,$€£-])${ONE}(?:\sand\s${ONE})?(?!,?\s(?:including|such as|like|namely)|:)`, 'y');

/** Where such a group may begin. */
export const GROUP_OPENING = {
  opens: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'a', 'several', 'dozens', FIGURE_OPENS, 'other'],
  cue: { within: 96, words: GROUP_NOUNS.split('|') },
} as const;

/** One unnamed respondent, as an act's object: "fined a political party", "a penalty on an unnamed lender". */
export const SOMEBODY = /(?:(?:fin|penalis|penaliz|sanction|punish)(?:e|es|ed|ing)|penalty (?:on|against)|fines? (?:on|against|for))\s((?:an?|one)\s(?:[\p{L}-]{2,20}\s){0,4}?[\p{L}-]{2,20})(?=\s(?:about|approximately|around|over|more than|nearly|for|of|after|because|in|[\p{Sc}\d(]|[A-Z]{3}\s?\d)|\s?[,.(])/u;

/** Those whom a rule threatens: "fines of up to $5 million for companies". */
export const ANYBODY = new RegExp(String.raw`^(?:\sper\s[a-z]+)?(?:\s(?:fines?|penalt(?:y|ies)))?\s(?:for|on|against)\s(${FILLER}{0,2}?(?:${GROUP_NOUNS}))(?![\p{L}-])`, 'u');

/** Those whom a rule binds: "hospitals can be fined up to $5 million". */
export const BOUND = new RegExp(String.raw`(?<![\p{L}-])(${GROUP_NOUNS})\s(?:can|could|may|might|face|risk)\s(?:be\s)?(?:[a-z]+\s)?(?:fines?|fined|penalties|penali[sz]ed|liable|civil)`, 'iu');
