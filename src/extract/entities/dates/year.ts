import { currencyOfCode } from '../money/currencies.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { between, type DateContext, stated, type When } from './when.ts';
import { YEAR } from './words.ts';

/** Before a figure that is a number, a statute or a name, not a year. */
const NOT_AFTER = /(?:\b(?:Sections?|Sec\.|Articles?|Art\.|Rules?|Nos?\.?|Numbers?|Model|Case|Chapter|Room|Suite|Flight|Form|Directive|Determination|Instrument|Order|Orders|Act|Acts|Law|Regulations?|Regulation \(EU\)|Bill|Code|Decree|Ordinance|Statute|Convention|Protocol|Windows|Euro|Expo|Horizon|Agenda|Vision|Title|Page|p\.|pp\.|Part|Volume|Vol\.|Release|Notice|Docket|File|ISO|Office|Paragraph|Para\.?|Clause|Schedule|Resolution|Item|World Cup|COP|Class|Route|Highway|level|Level)\s(?:of\s|\(?|\(EU\)\s)?|[#§$€£¥№+×]\s?|\b(?:US|A|C|HK|S)\$|\p{Ll}(?:gesetz|ordnung)\s|(?:v|vs)\.\s|\bRs\.?\s)$/u;
/** After a figure that counts something. */
const NOT_BEFORE = /^(?:\s?(?:%|percent|per cent|people|employees|workers|users|customers|shares|jobs|members|words|pages|miles|kilomet|km|met(?:er|re)s|feet|ft|pounds|dollars|euros|yuan|yen|won|rupees|tons|tonnes|barrels|vehicles|cars|homes|houses|stores|companies|firms|websites|complaints|cases|times|hours|days|weeks|months|years|victims|investors|patients|units|points|residents|households|children|students|civil|pieces|documents|calls|texts|emails|transactions|violations|million|billion|crore|lakh|euro\b|Act\b|Regulations\b)|\s(?:\p{Ll}+\s)?(?:employees|people|users|customers|workers|victims|investors)\b|[-‑](?:strong|year|page|mile|member|foot|acre|seat|word|person|plus)|\s?[a-z]{2}\b(?<=\dth|\dst|\dnd|\drd))/u;

export const year: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/year',
  about: 'A year by itself, or two as one span ("2019-2021", "2007/08"). Years inside the names of statutes, cases and events, and figures that count something, are left alone.',
  opens: ['the', FIGURE_OPENS],
  cue: { within: 10, words: [FIGURE_OPENS] },
  pattern: pattern(String.raw`(?<![\p{L}\d.,/:#§_@&=+]|\d\s|(?<!\b(?:[Mm]id|[Ee]arly|[Ll]ate|[Pp]re|[Pp]ost))-)(?:the\syears?\s)?(?<from>${YEAR})(?:[-–/](?<to>${YEAR}|\d\d))?(?![\p{L}\d/_:%+=]|[.,]\d|-\d|\s?°)`),
  read({ from = '', to }, { published }, { text, start, end }) {
    if (NOT_AFTER.test(text.slice(Math.max(0, start - 18), start)) || NOT_BEFORE.test(text.slice(end, end + 40))) return null;
    const first = Number(from);
    const before = text.slice(Math.max(0, start - 8), start);
    if (first < 1900 && !/\b(?:in|since|of|from|until|by)\s$/iu.test(before)) return null;
    if (text[end] === ')' && /\p{Lu}\p{L}*\.\s$/u.test(before)) return null; // "(D.D.C. 1995)", a reported case
    if (currencyOfCode(/(?<!\p{L})([A-Z]{3})\s$/u.exec(before)?.[1] ?? '') !== null) return null;
    if (published !== null && first > published.year + 60) return null;
    const one = { year: first, month: null, day: null };
    if (to === undefined) return stated(one);
    const last = to.length === 4 ? Number(to) : Math.floor(first / 100) * 100 + Number(to);
    return last > first && last - first < 60 ? between(one, { ...one, year: last }, 'stated') : null;
  },
  examples: [
    ['as they did in 2021', '2021', { value: '2021' }],
    ['the 2015 accord', '2015', { value: '2015' }],
    ['the 2019-2021 period', '2019-2021', { value: '2019/2021' }],
    ['in 2007/08', '2007/08', { value: '2007/2008' }],
  ],
  rejects: ['Section 2020 of the Act', 'the Data Act 2018', 'the Exchange Act of 1934', 'it has 2,022 workers', 'some 2000 people', 'Regulation (EU) 2016/679', 'Case 2019-1234', 'Euro 2020', '$2000', 'No. 2015', '1999.50', 'BGN 2000', 'VfL 1893', '898 F. Supp. 14 (D.D.C. 1995)'],
};
