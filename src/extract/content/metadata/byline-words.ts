/** Words after which a byline names its people: "By Ana Petrova", "Von Anna Schmidt". */
const BEFORE = 'by|authors?|autor|auteur|written by|words by|posted by|published by|story by|text by|reported by|reporting by|reviewed by|von|ein(?:e)? (?:bericht|beitrag|analyse|kommentar|reportage) von|par|por|di|redazione di|door|av|af|oleh|του|της';
/** Words of languages whose alphabets have no capitals to tell a name by: they say it by themselves. */
const BARE = 'द्वारा|โดย|מאת|بقلم|كتبت?|به قلم|作者|记者|記者|撰文|撰稿|執筆|著者|글|기자';
/** Labels that a colon or a bar parts from the names. */
const LABELS = 'authors?|autor(?:a|es|as|e|i|ius|ė|ka)?|auteure?s?|verfasser(?:in)?|text|texto|texte|testo|tekst|teksti|teksts|tekstas|szerző|írta|yazan|yazar|haber|penulis|reporter|laporan|tác giả|автор(?:ы|и| текста| статьи)?|текст|συντάκτης|συντάκτρια|γράφει|γράφουν ο|ผู้เขียน|लेखक|الكاتب|الكاتبة|نویسنده|خبرنگار|作者|文|文字|撰文|撰稿|执笔|執筆|著者|筆者|ライター|取材・文|(?:本报|本報|本刊)?(?:记者|記者)|글|글쓴이|기자|취재';
/** A label says plainly that names follow; a preposition may begin any sentence. */
const LABELLED = `(?:${LABELS})\\s?[:：/／|｜]|(?:${BARE})(?:\\s?[:：]|(?=$|\\s|\\p{Script=Han}{2,4}(?:$|[\\s/／)）])))`;
const LEADS = `${LABELLED}|(?:${BEFORE})(?=[\\s:：]|$)\\s?[:：]?`;
const BEGINS = new RegExp(`^[\\s(（\\[【|•·–—-]*(?:${LEADS})`, 'iu');
const LABEL = new RegExp(`^[\\s(（\\[【|•·–—-]*(?:${LABELLED})`, 'iu');
const LEAD = new RegExp(`^(?:[\\s(（\\[【|•·–—-]*(?:posted on .{5,30} by\\s|${LEADS})\\s*)+`, 'iu');
/** Korean and Japanese put the office behind the name: "김민수 기자". */
const OFFICE = /^(?:[[【(（][^\]】)）]{1,30}[\]】)）]\s?)?(?<name>\p{Script=Hangul}{2,4}|\p{Script=Han}{1,4} ?\p{Script=Han}{1,4})\s?(?:기자|특파원|記者|记者)(?![\p{L}])/u;

const ENDINGS = new Set('by von par por door av af oleh author authors autor autora autore auteur автор текст 作者 记者 記者 撰文 文 글 기자'.split(' '));

/** Who else worked on a story: editors, photographers. */
const OTHERS = /[\s;,(（|]+(?:编辑|編輯|责编|責編|责任编辑|責任編輯|审核|校对|来源|來源|摄影|攝影|edit(?:ing|ed|or)|redigering|photos?|photography|fotos?|фото|редактор)\s?(?:by\s|[:：]).*$/iu;

const LONGEST_END = 40;
const SHORT = 80;
const MARKS = new Set([...'(（[【|•·–—-'].map((mark) => mark.charCodeAt(0)));
const LATIN_END = 0x250;
const COLON = 58;

/** Two neighbouring letters as one number, in either case. */
const pairAt = (text: string, at: number): number => ((text.charCodeAt(at) | 32) << 16) | (text.charCodeAt(at + 1) | 32);
/** What most texts begin or end with begins or ends no byline, which tells without a pattern. */
const BEGINNINGS = new Set('by au wr wo po pu st te re vo ei pa di do av af ol ve sz ír ya ha pe la tá'.split(' ').map((letters) => pairAt(letters, 0)));
const LAST_LETTERS = new Set([...ENDINGS].map((word) => pairAt(word, word.length - 2)));

const INSIDE = /[\s|｜](?:作者|记者|記者|撰文|文)\s?[:：]\s?[^\s|｜]{2,20}/u;

/** The byline that a line of labelled facts holds: "来源：晚报 作者：周晓岚 编辑：陈立"; else the text itself. */
export function bylineIn(text: string): string {
  return text.includes('：') ? (INSIDE.exec(text)?.[0].replace(/^[\s|｜]/u, '') ?? text) : text;
}

/** Whether a text begins or ends as a byline does, or ends with an office. */
export function isByline(raw: string): boolean {
  const text = raw.trim();
  const first = text.charCodeAt(0);
  const foreign = first > LATIN_END;
  if ((foreign || MARKS.has(first) || BEGINNINGS.has(pairAt(text, 0))) && BEGINS.test(text)) return true;
  if (text.length < LONGEST_END && mayEndWithBy(text) && endsWithBy(text)) return true;
  return (foreign || text.startsWith('[')) && text.length < SHORT && OFFICE.test(text);
}

function mayEndWithBy(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last > LATIN_END || last === COLON || LAST_LETTERS.has(pairAt(text, text.length - 2));
}

function endsWithBy(text: string): boolean {
  const bare = text.replace(/\s?[:：]$/, '');
  return ENDINGS.has(bare.slice(bare.lastIndexOf(' ') + 1).toLowerCase());
}

/** Whether a byline has a label such as "Autor:" or an office behind the name. */
export function isLabelled(text: string): boolean {
  return LABEL.test(text) || OFFICE.test(text.trim());
}

/** Whether a byline has no more than its words for "by": the names stand beside it. */
export function isByAlone(text: string): boolean {
  return withoutByWords(text).trim() === '' || (text.split(' ').length < 4 && endsWithBy(text) && !OFFICE.test(text.trim()));
}

/** What a byline says besides its words for "by" and "reporter". */
export function withoutByWords(text: string): string {
  const office = OFFICE.exec(text.trim())?.groups?.['name'];
  return office ?? text.replace(LEAD, '').replace(OTHERS, '').replace(/^(\p{Script=Han}{2,4})[）)／/].*$/u, '$1');
}
