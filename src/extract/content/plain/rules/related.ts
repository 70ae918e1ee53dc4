import { whole, type ClutterRule } from './rule.ts';

const NOUNS = '(?:news|stories|story|articles?|posts?|reading|content|coverage|topics?|headlines|videos?|reports?|links?|items?|updates|releases|press releases)';
const PHRASES = [
  `related(?: ${NOUNS})?|recent ${NOUNS}|latest(?: ${NOUNS})?|the latest|more ${NOUNS}|other ${NOUNS}|similar ${NOUNS}|top ${NOUNS}|popular(?: ${NOUNS}| this week| today| now)?|latest (?:from|on) [\\p{L}\\p{N}&’'. -]{2,40}|trending(?: ${NOUNS})?|trending now|featured ${NOUNS}|recommended(?: ${NOUNS})?(?: for you)?|suggested ${NOUNS}|sponsored ${NOUNS}`,
  '(?:other|more|top) (?:news |stories |articles |content )?(?:you|from|on|in|about|by|like)(?: [\\p{L}\\p{N}&’\'.-]+){0,6}|you (?:may|might|could)(?: also)?(?: be)?(?: like| enjoy| interested in| have missed)(?: (?:these|this|other))?(?: \\w+)?|(?:also|see|read) (?:see|also|on|in|this|next|read|more)(?: [\\p{L}\\p{N}&.-]+){0,3}|up next|what to read next|in case you missed it|icymi|don[’\']t miss|must[ -]reads?|most (?:read|viewed|popular|shared|commented|recent|watched)(?: \\w+){0,2}|editor[’\']?s[’\']? (?:picks?|choice)|our picks|from (?:our|the) (?:partners?|sponsors?|archives?|web|network)|around the web|elsewhere on the web|promoted (?:stories|content|links)|paid content|by the same authors?|(?:further|recommended|suggested) (?:reading|resources|information|links)|suggested|keep reading|explore more(?: on these topics)?|in this (?:story|article|series)|on this (?:story|topic)|topics? in this (?:story|article)|key events|people also (?:read|ask)|what others are reading|readers also (?:liked|read)|newsletter picks',
  '(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés|similaires|récents)|les plus lus|lesen sie auch|(?:mehr|auch) (?:zum thema|interessant)|das könnte sie auch interessieren|meistgelesen|verwandte (?:artikel|themen)|(?:lea|lee) (?:también|además)|te puede interesar|noticias relacionadas|(?:lo )?más (?:leído|leídas|noticias|visto)|leia (?:também|mais)|veja (?:também|mais)|(?:notícias|matérias) relacionadas|mais lidas|leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|i più letti|lees (?:ook|meer)|gerelateerd(?:e artikelen)?|läs (?:också|även|mer)|les også|læs også|lue myös|mest lest|mest lästa|(?:czytaj|zobacz|przeczytaj) (?:także|też|również)|čtěte (?:také|též)|související|prečítajte si aj|olvassa el|citește și|прочетете още|читайте (?:также|ещё|еще)|по теме|материалы по теме|читайте також|διαβάστε (?:επίσης|ακόμη)|ilgili haberler|اقرأ (?:أيضا|أيضًا|ايضا)|إقرأ أيضاً?|مواضيع ذات صلة|(?:baca|lihat) juga|berita terkait|xem thêm|tin liên quan|関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ記事|相关(?:阅读|新闻|文章|报道)|相關(?:新聞|文章|報導)|延伸阅读|延伸閱讀|推荐阅读|热门(?:文章|新闻)|관련 ?(?:기사|뉴스)|많이 본 뉴스|추천 기사',
];
const LABEL = whole(...PHRASES);
/** Such a label and its headline on one line. */
const LABELLED = new RegExp(String.raw`^[^\p{L}\p{N}(]{0,3}(?:${PHRASES.join('|')})\s?[:：|]\s?\S`, 'iu');
/** With a colon; without one it is a button. */
const READ_MORE = /^\W{0,3}(?:read|see|watch|more)(?: more| next)?\s?:$/iu;
/** A label and its headline on one line. */
const INLINE = /^[^\p{L}(]{0,3}(?:also (?:see|read|on(?: [\p{L}\p{N}]+){1,3}|in (?:the )?(?:news|series))|see also|read (?:also|more|next|this next|our (?:full )?(?:story|report|review|coverage|explainer|guide))|related(?: (?:news|story|stories|article|reading|coverage|link|content|topics?|video|post))?|more (?:on this|here|from [\p{L}\p{N} .&’'-]{2,30})|watch(?: (?:now|also|live|more))?|listen|don[’']t miss|must[- ]read|recommended|in pictures|up next|now read|more|next|(?:previous|prev|next)(?: (?:article|post|story))?|(?:à )?lire (?:aussi|également)|voir aussi|lesen sie auch|mehr zum thema|lea también|lee también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:också|även|mer)|les også|læs også|lue myös|czytaj (?:także|też|również)|čtěte také|citește și|читайте (?:также|ещё|еще|також)|اقرأ (?:أيضا|أيضًا|ايضا)|baca juga|xem thêm|関連記事|相关阅读|延伸阅读|관련 ?기사)\s?[:|>»›：–—]\s?\S|^[【[［](?:関連(?:記事|ニュース)?|あわせて読(?:む|みたい)|相关(?:阅读|新闻)|相關(?:閱讀|新聞)|延伸阅读|관련 ?기사)[】\]］]\s?\S/iu;
/** What parts a label from its headline. */
const PARTED = /[:|>»›：–—】\]］]/;
/** The address of another story as an anchor's words: "READ: …", told from a sentence by its capitals. */
const CAPITALS = /^(?:READ|WATCH|LISTEN|SEE|MORE|RELATED|ALSO|NOW READ|READ MORE|SEE ALSO|ALSO READ|ALSO SEE)(?: (?:MORE|ALSO))?\s?[:|>»–—]?\s\p{Lu}/u;

/** "See also: Release 12 (May 4, 2001)": a source that the article cites. */
const CITATION = /\(\p{L}{3,9}\.? \d{1,2}, \d{4}\)|\bnos?\. ?\d/iu;

/** "Also see", with the headline on its line. */
export const relatedLine: ClutterRule = {
  kind: 'related',
  opens: false,
  matches: ({ text, words }) => words <= 34 && !text.endsWith('.') && ((PARTED.test(text) && (INLINE.test(text) || LABELLED.test(text))) || CAPITALS.test(text)) && !CITATION.test(text),
  examples: ['ALSO SEE: Port Operator Sues Over Dredging Ban', 'Read more: Why the levy failed', 'READ: Bank tells staff to stay home', 'Lire aussi : Une amende record', 'You may also like: The last ferry', 'Further reading: Ten years of fines', 'Next: Bank cuts its rates', 'Related: Lenders brace for new rules', '延伸阅读：银行被罚款', '【関連記事】銀行に罰金'],
  rejects: ['Related companies were fined as well.', 'Watch lists are kept by both agencies.', 'Also read into the record was a letter from the bank.', 'See also: Order 12 of May 2001 and Order 14.', 'See also: O.R. 1512 (March 7, 1999) and O.R. 1530 (May 2, 1999)'],
};

/** Labels after which headlines follow. */
export const relatedLabel: ClutterRule = {
  kind: 'related',
  opens: true,
  matches: ({ text, words }) => words <= 12 && (LABEL.test(text) || READ_MORE.test(text)),
  examples: ['ALSO SEE:', 'READ MORE:', 'ALSO ON MBN:', 'Recent Posts', 'Other stories you might like', 'More about', 'You may also like', 'Most read', 'Related Stories', 'More from Northern Ledger', 'Lesen Sie auch', '関連記事', '相关阅读'],
  rejects: ['Related-party loans', 'Latest in a series of fines', 'More than a dozen banks', 'Recent enforcement'],
};
