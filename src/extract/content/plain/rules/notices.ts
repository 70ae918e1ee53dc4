import { whole, type ClutterRule } from './rule.ts';

const RIGHTS = /^[^\p{L}\p{N}]{0,4}(?:©|\(c\)|copyright\b|all rights reserved|the-cnn-wire|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|版权所有|版權所有|無断転載|无断转载|저작권자|무단 ?전재|ⓒ|جميع الحقوق محفوظة)|^(?:use of this (?:site|website) constitutes|our standards: |terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement)|cookie (?:policy|settings|notice)|do not sell my|by (?:continuing|using)[^.]{0,40}cookie|(?:we|this (?:site|website)) uses? cookies)/iu;
const RESERVED = /\ball rights reserved\b[^.]{0,40}\.?$/i;
const NO_PART = /(?:no part of this|this material may not be) .{0,60}(?:reproduced|published|broadcast|rewritten)/i;
const OLD = /^[^\p{L}]{0,4}(?:this (?:article|story|post|page|content|report) (?:is|was|has been) (?:(?:more than|over|about|now|at least) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:year|month)s? old|this (?:article|story|post|content|report|piece|page) (?:was (?:(?:originally|first) )?(?:published|produced|written|amended|updated|corrected|translated|edited|generated|supported|funded|created|modified|last)|has been (?:updated|corrected|amended|edited|translated|archived)|originally (?:appeared|ran)|(?:first )?appeared|may contain (?:affiliate|outdated)|contains (?:affiliate|sponsored)|is (?:part of|available (?:only )?to|for subscribers|based on a press|from|republished|archived|brought to you|sponsored))|(?:first )?published in [^.]{3,60}\d{4}\.?$|a version of this (?:article|story)|(?:editor[’']?s[’']?|author[’']?s|publisher[’']?s) note\b|disclaimers?\s*(?:[:.]|$)|the [^.]{2,40} (?:is|are) not responsible for (?:the )?content|disclosures?\s*(?:[:.]|$)|correction\b[\s:]|clarification\b[\s:]|the views expressed|opinions expressed|the opinions expressed|(?:we|this site) (?:may )?(?:earn|receive) (?:an? )?(?:affiliate )?commission|affiliate links?|with (?:inputs?|files|reporting) from|inputs? from|source:|sources:|via:|quelle:|source :|fuente:|fonte:|bron:|källa:|źródło:|источник:|المصدر|来源[：:]|(?:免责|特别)?声明[：:]|來源[：:]|출처)/iu;
const END_MARK = whole('ends?|-?30-?|#{2,4}|(?:the )?end(?: of (?:story|article|document))?|\\(ends?\\)|fin');
const AD_WORDS = 'advertisements?|ads?|advert|sponsored(?: content| by .{2,30})?|promoted|article continues (?:below|after) .{0,30}|story continues (?:below|after) .{0,30}|(?:continue|continues) (?:below|after) .{0,20}advertisement|ad feedback|why ads\\??|remove ads|paid (?:post|content|partner content)|anzeige|werbung|publicité|publicidad|publicidade|continua após a publicidade|pubblicità|advertentie|annons|annonse|reklama|mainos|реклама|إعلان|広告|广告|廣告|광고|scroll (?:down )?(?:to|for) (?:continue|read|more)(?: reading)?|(?:story |article )?continues?(?: reading)? below|story continues|continue reading';
const AD = whole(String.raw`(?:${AD_WORDS})(?:\s?[.:|–—-]\s?(?:${AD_WORDS}))?`);
const TAGS = /^[#\s*_]{0,6}(?:tags?|topics?|filed under|categor(?:y|ies)|key ?words?|more about|posted in|tagged(?: (?:as|with|in))?|subjects?|schlagw(?:ö|o)rter|themen|étiquettes|mots-clés|etiquetas|temas|palabras clave|assuntos|argomenti|trefwoorden|tagi|теги|метки|темы|وسوم|الوسوم|كلمات دلالية|标签|標籤|关键词|關鍵字|タグ|태그|主题|etiketler)\s?[:：]\s*\S?/iu;
/** Without a colon. */
const FILED = /^(?:filed under|posted in|tagged(?: as| with| in)?) \S/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]{2,40}[\s,]*){2,}$/u;

/** Whose property it is, and the house's standing notices. */
export const rights: ClutterRule = {
  kind: 'rights',
  opens: false,
  matches: ({ text, words }) => words <= 60 && (RIGHTS.test(text) || RESERVED.test(text.slice(-80)) || NO_PART.test(text)),
  examples: ['© 2023 Northern Ledger Ltd.', 'Copyright 2022 The Ledger. All rights reserved.', 'All Rights Reserved', '版权所有 北方日报'],
  rejects: ['Copyrighted films were copied, the court found.', 'Privacy rules cost the bank dear.'],
};

/** What the page says about itself. */
export const notices: ClutterRule = {
  kind: 'notice',
  opens: false,
  matches: ({ text, words }) => words <= 60 && (OLD.test(text) || END_MARK.test(text)),
  examples: ['This article is more than 2 years old', 'This story was originally published by the Ledger.', 'Editor’s note: the third paragraph was changed.', '-30-', 'ENDS', 'With inputs from agencies'],
  rejects: ['This article of the law was broken.', 'Ending the row cost $3 million', 'Sources said the fine may rise.', 'Disclosures came late, the agency said.'],
};

export const advertisements: ClutterRule = {
  kind: 'advertisement',
  opens: false,
  matches: ({ text, words }) => words <= 10 && (AD.test(text) || /^(?:TEXT AD|AD|ADVERT)\s?:\s?\S/u.test(text)),
  examples: ['Advertisement', 'ADVERTISEMENT', 'Story continues below advertisement', 'Anzeige', '广告'],
  rejects: ['Advertising rules', 'Ads that misled'],
};

export const tags: ClutterRule = {
  kind: 'tags',
  opens: false,
  matches: ({ text, words, closed }) => words <= 40 && ((/[:：]/.test(text) && TAGS.test(text)) || HASHTAGS.test(text) || (words <= 10 && !closed && FILED.test(text))),
  examples: ['Tags: banks, fines', 'Topics: Fintech | Lending', '#banks #fines', 'Filed under: News', 'Posted in Banking', '标签：银行'],
  rejects: ['Tags on the meat were forged.', 'Subject to approval'],
};
