import type { ClutterRule } from './rule.ts';

const OURS = /(?:\b(?:our|this|independent|quality|local|free|good)|[’']s) (?:independent |local |public-interest |fearless |non-?profit )?(?:journalism|newsroom|reporting|reporters|journalists|site|website|paper|newspaper|magazine|work)\b|\b(?:readers like you|good journalism)\b/i;
const GIVE = /\b(?:donat\w{1,4}|contributions?|contribute|support|give|gifts?|members?|membership|subscrib\w{1,3}|fund(?:s|ed|ing)?|coffee|chip in)\b/i;
const ASK = /\b(?:please|consider|depends?|rel(?:y|ies)|help (?:us|keep)|make an?|become an?|chip in|buy us|give (?:now|today)|today|love our|if you (?:value|like|enjoy|can)|support (?:our|us|independent|local|quality))\b/i;
const PLEASE = /^(?:please )?(?:consider )?(?:making a |make a |a )?(?:one-time |monthly |tax-deductible |small )?(?:donation|contribution|gift) (?:to|of|helps|keeps)\b|^please (?:consider|support|donate|give|subscribe|sign up|log in|register|enable|share)\b|^chip in (?:to|for|now|today)\b/i;
const COFFEE = /\bbuy us a coffee\b/i;
/** Shouted at the reader. */
const SHOUTED = /\b(?:US|OUR|YOUR|HELP|TODAY|NOW)\b/;
const TOLD = /^["“«„]|\b(?:said|says|told|according to)\b/i;

/** Asks for the reader's money: donations, gifts, memberships. */
export const appeals: ClutterRule = {
  kind: 'call',
  opens: false,
  matches: ({ text, words }) => words <= 60 && (PLEASE.test(text) || (GIVE.test(text) && (COFFEE.test(text) || (OURS.test(text) && ASK.test(text)) || (text === text.toUpperCase() && SHOUTED.test(text))))) && !TOLD.test(text),
  examples: ['Help us keep our newsroom open: give today.', 'Our reporting depends on gifts from people who read it.', 'If you value this site, please donate.', 'Like our work? Buy us a coffee.', 'YOUR GIFT KEEPS THIS PAPER IN PRINT', 'WE NEED YOUR HELP. MAKE A DONATION BEFORE MIDNIGHT.'],
  rejects: ['Our reporting rules cost the bank dear.', 'The fund supports local journalism.', '“Please donate to our newsroom,” the fake letter said.', 'Members fund this work, the agency said.', 'FUND MANAGER FINED OVER FEES'],
};
