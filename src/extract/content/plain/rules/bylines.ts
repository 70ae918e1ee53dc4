import { looksLikeName } from '../verdict.ts';
import type { ClutterRule } from './rule.ts';

const NAME = String.raw`(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|da|di|do|dos|del|van|von|der|den|la|le|bin|al|el|y|ter|af)\.? ){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){1,3}`;
const BY = '(?:By|BY|by|Written by|Reported by|Words by|Story by|Text by|Posted by|Author|Authors|Reporter|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af|Autor|Auteur|Автор)';
const NAMES = String.raw`${NAME}(?:(?:, | and | & | et | und | y | e | en | och | with |, and )${NAME}){0,3}`;
const REST = String.raw`(?:\s?[,|•·–—/-]\s?[^.!?]{0,70}|(?: (?:in|for|at|of|of the) [^.!?]{2,50}))?`;
const BYLINE = new RegExp(String.raw`^[•·–—|\s]{0,3}${BY}\s?:?\s(${NAMES})${REST}$`, 'u');
const PRESS = /^(?:by |von |par |por )?(?:(?:[\p{L}.’'-]+ ){0,4})?(?:staff(?: (?:writers?|reporters?))?|correspondents?|newsroom|news desk|web desk|(?:news|business|city|tech|legal) (?:reporter|editor|desk|team)|editorial (?:team|board|staff)|reporters?|redaktion|redacción|la rédaction|redazione)$/iu;
const EAST = /^[（(]?(?:文|作者|记者|記者|撰文|编辑|編輯|責任編輯|责任编辑|기자|取材|執筆)\s?[/：:|]\s?.{2,30}$|^.{2,12} ?(?:기자|記者|记者)(?: [\w.-]{1,30}@[\w.-]{1,30})?$/u;
const WIRE = /^[\s•·*–—(_-]{0,3}(?:(?:additional |with |further |extra )?(?:reporting|writing|editing|compiled|reported|translated|translation|produced|graphics?|edited|photography)(?: and (?:writing|editing|reporting))? (?:by|from|in)\b|(?:the )?(?:reuters|afp|ap|associated press|bloomberg|dpa|ansa|efe|xinhua|kyodo|yonhap|tass|pti|ani|ians|upi|agence france-presse|ap news|thomson reuters|dow jones(?: newswires)?|cnn|bbc)(?:\s?[,/&|+–—-]\s?|\s+(?:and|with|via|contributed)\s+|\s?$|\)?$))/i;

const DESK = /^(?:PTI|ANI|IANS|UNI)(?: [A-Z]{2,4}){1,6}$/u;
const FEED = /\bauto-?generated from (?:a|an) (?:\S{1,30} )?(?:feed|agency)|\b(?:has|was) not (?:been )?edited by\b/i;
const HANDS = /\b(?:additional|further|extra) (?:reporting|editing|writing|input|inputs) (?:by|from)\b|\bcontributed (?:to (?:this|the) (?:report|story|article|reporting)|reporting)\b|^\W{0,4}with (?:assistance|help|reporting|contributions) (?:from|by)\b|\b(?:assisted|helped) (?:with|in|on) this (?:report|story|article)\b/i;

/** Who wrote it. */
export const bylines: ClutterRule = {
  kind: 'byline',
  opens: false,
  matches: ({ text, words }) => words <= 22 && (BYLINE.test(text) || (words <= 7 && /^by /iu.test(text) && PRESS.test(text)) || EAST.test(text)),
  examples: ['By Ana Petrova', 'By Ana Petrova and Tom de Groot, Staff Writers', 'Written by Li Wei', 'Von Karla Meier', 'By Staff Writer', '记者：王小明', '홍길동 기자', '홍길동 기자 gildong@ledger.example'],
  rejects: ['By contrast, lenders paid little.', 'By Friday the ban was lifted', 'Di Maio met the bankers.', 'By the numbers'],
};

/** Whose wire copy it was, and who handled it. */
export const wires: ClutterRule = {
  kind: 'credit',
  opens: false,
  matches: ({ text, words }) => words <= 45 && (WIRE.test(text) || DESK.test(text) || FEED.test(text) || (words <= 20 && HANDS.test(text))) && !(words > 14 && /\b(?:said|says|reported that|told)\b/u.test(text)),
  examples: ['• Reuters with further editing by Ana Petrova', '(Reporting by Ana Petrova in Oslo; Editing by Tom de Groot)', 'AFP', 'Reuters', '– Additional reporting by Li Wei', 'AP/Bloomberg', 'Li Wei contributed to this report.', 'With assistance from Li Wei', 'PTI ABC XY'],
  rejects: ['Reuters said the bank would appeal.', 'Bloomberg News was fined', 'Reporting rules apply to all lenders.', 'The bank contributed to this fund.'],
};

/** The people whom a byline names; empty where the line is none. */
export function namesOf(line: string): readonly string[] {
  const text = line.replace(/^[*_•·\s-]{1,4}|[*_\s]{1,4}$/gu, '');
  if (PRESS.test(text)) return [];
  const names = BYLINE.exec(text)?.[1];
  if (names === undefined) return looksLikeName(text) ? [text] : [];
  return names.split(/, and |, | and | & | et | und | y | e | en | och | with /u);
}
