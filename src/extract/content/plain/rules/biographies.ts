import type { ClutterRule } from './rule.ts';

const ROLE = '(?:journalists?|reporters?|editors?|correspondents?|writers?|columnists?|contributors?|freelancers?|authors?|producers?|bloggers?|editor-in-chief|co-founder and editor|anchor|newsroom|wire service|staff writer|news agency)';
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:de|da|di|van|von|der|bin|al|el))? ?){1,4}`;
const IS = new RegExp(String.raw`^(?:\([\p{L}/ ]{2,20}\) )?(?:${NAME}(?:\([\p{L}/ ]{2,20}\) )?)?(?:is|was|has been|works as|worked as|serves as|joined [^.]{2,40} as) (?:an?|the|our|one of|based|currently|also|now|chief|senior|deputy|executive|managing|associate)?\b[^.]{0,90}\b${ROLE}\b`, 'u');
const COVERS = new RegExp(String.raw`^${NAME}(?:, [^,.]{3,70}, )?(?:(?:also |previously |mainly |primarily )?(?:covers|reports on|reports for|writes about|writes for|reported for|wrote for|has (?:written|reported|covered)|edits|leads coverage|joined) (?!its |their |the (?:cost|bill|loss)))`, 'u');
const ABOUT = /^(?:about (?:the )?(?:authors?|writers?|reporters?|contributors?)|about \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}|author(?: bio(?:graphy)?| profile)?|meet the author|über den autor|à propos de l[’']auteur|sobre el autor|sobre o autor|sull[’']autore|об авторе)\s?:?$|^(?:about the (?:author|writer|reporter|contributor)s?|author(?: bio(?:graphy)?| profile)?|contributor|sobre (?:el|o) autor|über den autor|à propos de l[’']auteur)\s?[:–—]\s?\S|^written by \p{L}[^,.]{3,40}, (?:who|an?|the)\b/iu;
/** A guest's, who is not named. */
const GUEST = /^(?:the (?:writers?|authors?|columnists?) (?:is|are|was|works?|teach(?:es)?|practi[cs]es?|leads?|heads?)\b|(?:the )?views (?:expressed )?(?:are|is) (?:personal|(?:his|her|their) own))/iu;
const CONTACT = /^(?:(?:he|she|they|\p{Lu}[\p{L}’'-]+) can be (?:reached|contacted|followed)|(?:you can )?(?:follow|reach|contact|e-?mail) (?:him|her|them|\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)? (?:on|at|via|@)|(?:twitter|x|e-?mail|contact|phone)\s?:\s?\S)/iu;

/** Who the author is: told by a role of the press. Counts only after the article's end, for news tells of journalists too. */
export const biographies: ClutterRule = {
  kind: 'biography',
  opens: false,
  matches: ({ text, words }) => words <= 130 && (IS.test(text) || COVERS.test(text) || GUEST.test(text) || ABOUT.test(text) || CONTACT.test(text)),
  examples: ['Ana Petrova is a Norwegian journalist based in Oslo.', '(she/her) is a freelance reporter who covers banks.', 'About the author', 'About the author: Ana Petrova writes on fish.', 'The writer is a lawyer in Oslo.', 'Tom de Groot covers shipping and trade.', 'She can be reached at ana@ledger.example.'],
  rejects: ['The lender is based in Oslo.', 'The minister is a lawyer by training.', 'Norges Bank covers its costs from fees, it said.'],
};
