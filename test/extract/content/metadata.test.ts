import { readArticle } from '../../../src/extract/content/index.ts';
import { isByline } from '../../../src/extract/content/metadata/byline-words.ts';
import { languageOf, settleLanguage } from '../../../src/extract/content/metadata/language.ts';
import type { Article, Page } from '../../../src/types.ts';

const SOURCE = { kind: 'html', location: 'test', key: null, fetchedAt: null, status: 200, contentType: null, charset: null, bytes: 0, sha256: '' } as const;
const TEXT = Array.from({ length: 6 }, (_, at) => `<p>The banking inspectorate ordered Harbour Bank on Tuesday to pay back ${at + 2} million kroner of fees that ferry passengers had never agreed to, it said.</p>`).join('');

interface Parts {
  readonly head?: string;
  /** Above the headline, under it, and after the text. */
  readonly above?: string;
  readonly under?: string;
  readonly after?: string;
  readonly title?: string;
  readonly url?: string;
  readonly lang?: string;
}

function read({ head = '', above = '', under = '', after = '', title = 'Bank told to repay hidden ferry fees', url = 'https://www.norvik-ledger.example/money/bank-told-to-repay-ferry-fees', lang = 'en' }: Parts, stated: Partial<Page> = {}): Article {
  const html = `<!doctype html><html lang="${lang}"><head><title>${title} | Norvik Ledger</title><meta property="og:site_name" content="Norvik Ledger">${head}</head><body>${above}<main><article><h1>${title}</h1>${under}${TEXT}</article></main>${after}</body></html>`;
  const article = readArticle({ source: SOURCE, url, title: null, published: null, warnings: [], body: { kind: 'html', html }, ...stated });
  if (article.kind === 'skipped') throw new Error(article.message);
  return article;
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('headline', () => {
  test.each([
    ['loses the site’s name', { head: meta('og:title', 'Bank told to repay hidden ferry fees - Norvik Ledger') }, 'Bank told to repay hidden ferry fees'],
    ['keeps a bar of its own', { title: 'Fees | what the inspectors found on board' }, 'Fees | what the inspectors found on board'],
    ['keeps a dash of its own', { title: 'Ferry fees – the bank answers its critics', head: meta('og:title', 'Ferry fees – the bank answers its critics') }, 'Ferry fees – the bank answers its critics'],
    ['is not the logo', { above: '<header><h1 class="logo">Norvik Ledger</h1></header>', head: meta('og:title', 'Bank told to repay hidden ferry fees') }, 'Bank told to repay hidden ferry fees'],
    ['has its entities read', { title: 'Harbour &amp; Quay told to repay fees', head: meta('og:title', 'Harbour &amp;amp; Quay told to repay fees') }, 'Harbour & Quay told to repay fees'],
  ])('%s', (_, parts, title) => {
    expect(read(parts).title).toBe(title);
  });

  test('stated beside the page wins', () => {
    expect(read({}, { title: 'Fees to be repaid' }).title).toBe('Fees to be repaid');
  });
});

describe('publication date', () => {
  const story = { '@type': 'NewsArticle', headline: 'Bank told to repay hidden ferry fees', datePublished: '2021-03-02T18:45:00+01:00', dateModified: '2021-03-04T09:00:00+01:00' };

  test.each<[string, Parts, string | null, string | null]>([
    ['linked data', { head: ld(story) }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['linked data in a graph', { head: ld({ '@graph': [{ '@type': 'WebSite', name: 'Norvik Ledger' }, story] }) }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['linked data with a line break in a string', { head: ld(story).replace('hidden ferry', 'hidden\nferry') }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['linked data with a comma too many', { head: ld(story).replace('}</script>', ',}</script>') }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['the story’s own node among those of others', { head: ld([{ ...story, headline: 'Trams strike', datePublished: '2019-01-01' }, story]) }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['a meta element', { head: meta('article:published_time', '2021-03-02T18:45:00Z') + meta('article:modified_time', '2021-03-09T10:00:00Z') }, '2021-03-02T18:45:00Z', 'meta'],
    ['a time element', { under: '<time datetime="2021-03-02T18:45">2 March</time>' }, '2021-03-02T18:45', 'time'],
    ['words under the headline', { under: '<div>By Ana Petrova</div><div>2 March 2021</div>' }, '2021-03-02', 'text'],
    ['German words', { under: '<span>Stand: 2. März 2021</span>', lang: 'de' }, '2021-03-02', 'text'],
    ['Chinese words', { under: '<span>发布时间：2021年3月2日 08:15</span>', lang: 'zh' }, '2021-03-02T08:15', 'text'],
    ['linked data, though the page shows the change', { head: ld(story), under: '<div class="date">Updated 4 March 2021</div>' }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['linked data, though the page shows the day of the change without a word', { head: ld(story), under: '<time datetime="2021-03-04T09:00:00+01:00">4 March 2021</time>' }, '2021-03-02T18:45:00+01:00', 'json-ld'],
    ['the first of two dates in one line', { under: '<p>Veröffentlicht am 02.03.2021, aktualisiert am 04.03.2021</p>', lang: 'de' }, '2021-03-02', 'text'],
    ['the second of two dates in one line', { under: '<p>Last updated: 4 March 2021 – Published: 2 March 2021</p>' }, '2021-03-02', 'text'],
    ['the one of two dates that is followed by its label', { under: '<p>2021年3月2日公開 2021年3月4日更新</p>', lang: 'ja' }, '2021-03-02', 'text'],
    ['the time element beside its label', { under: '<div>Updated <time datetime="2021-03-04">4 March 2021</time> Published <time datetime="2021-03-02">2 March 2021</time></div>' }, '2021-03-02', 'time'],
    ['figures that fit the day in the data', { head: meta('article:published_time', '2021-03-02T18:45:00Z'), under: '<span class="date">03/02/2021</span>', lang: 'de' }, '2021-03-02T18:45:00Z', 'meta'],
    ['figures in the order of others on the page', { under: '<span class="date">03/02/2021</span>', lang: 'de', after: '<ul><li>02/25/2021</li><li>02/19/2021</li></ul>' }, '2021-03-02', 'text'],
    ['an address with the month’s name', { url: 'https://norvik-ledger.example/money/2021/mar/02/bank-told-to-repay' }, '2021-03-02', 'url'],
    ['the dateline that a press release begins with', { under: '<p>NORVIK, March 2, 2021 – Harbour Bank said that it would repay every passenger whom it had charged for crossing the sound, and that it would write to all of them within the month, as the inspectorate had asked it to do.</p>' }, '2021-03-02', 'text'],
    ['the address', { url: 'https://norvik-ledger.example/2021/03/02/bank-told-to-repay' }, '2021-03-02', 'url'],
    ['an American address book of figures', { under: '<span class="date">03/02/2021</span>', lang: 'en-US' }, '2021-03-02', 'text'],
    ['not the copyright', { under: '<time datetime="2021-03-02">2 March 2021</time>', after: '<footer>© 2024 Norvik Ledger, as of 1 January 2024</footer>' }, '2021-03-02', 'time'],
    ['not other stories', { under: '<div>2 March 2021</div>', after: '<aside class="related"><time datetime="2023-05-01">1 May 2023</time><time datetime="2023-05-02">2 May 2023</time></aside>' }, '2021-03-02', 'text'],
    ['not the update', { under: '<div class="dates"><span>Published 2 March 2021</span> <span>Updated 9 March 2021</span></div>' }, '2021-03-02', 'text'],
    ['nothing where nothing is said', {}, null, null],
    ['nothing where only the footer has a date', { after: '<footer><div>Site last built on 1 January 2024</div></footer>' }, null, null],
  ])('%s', (_, parts, value, from) => {
    const { published } = read(parts);
    expect([published?.value ?? null, published?.from ?? null]).toEqual([value, from]);
  });

  test('the change is told apart', () => {
    expect(read({ head: ld(story) }).modified?.value).toBe('2021-03-04T09:00:00+01:00');
  });

  test('stated beside the page wins', () => {
    expect(read({ head: ld(story) }, { published: '1 March 2021' }).published).toEqual({ value: '2021-03-01', quote: '1 March 2021', from: 'input' });
  });
});

describe('authors', () => {
  const by = (author: unknown): Parts => ({ head: ld({ '@type': 'NewsArticle', headline: 'Bank told to repay hidden ferry fees', author }) });

  test.each<[string, Parts, readonly string[]]>([
    ['a person in linked data', by({ '@type': 'Person', name: 'Ana Petrova' }), ['Ana Petrova']],
    ['two persons', by([{ '@type': 'Person', name: 'Ana Petrova' }, { '@type': 'Person', name: 'Tom de Groot' }]), ['Ana Petrova', 'Tom de Groot']],
    ['a person named by reference', { head: ld({ '@graph': [{ '@type': 'Article', headline: 'Bank told to repay hidden ferry fees', author: { '@id': '#ana' } }, { '@type': 'Person', '@id': '#ana', name: 'Ana Petrova', url: '/ana' }] }) }, ['Ana Petrova']],
    ['a meta element', { head: '<meta name="author" content="Ana Petrova">' }, ['Ana Petrova']],
    ['a byline', { under: '<p class="byline">By <a rel="author" href="/author/ana-petrova">Ana Petrova</a></p>' }, ['Ana Petrova']],
    ['a byline of two', { under: '<div class="author">By Ana Petrova and Tom de Groot</div>', head: '<meta name="author" content="Ana Petrova, Tom de Groot">' }, ['Ana Petrova', 'Tom de Groot']],
    ['capitals read as a name', { head: '<meta name="author" content="ANA PETROVA">' }, ['Ana Petrova']],
    ['not an address', { head: meta('article:author', 'https://www.facebook.com/norvikledger') }, []],
    ['not a robot of the newsroom', { head: '<meta name="author" content="admin">' }, []],
    ['not other stories’ authors', { after: '<aside class="related"><a rel="author" href="/author/x">Jane Rook</a></aside>' }, []],
    ['nobody where nobody is named', {}, []],
  ])('%s', (_, parts, authors) => {
    expect(read(parts).authors).toEqual(authors);
  });
});

describe('bylines of the languages of the press', () => {
  test.each<[string, string, readonly string[]]>([
    ['de', 'Von Anna Weidlich und Jörg Tamm, Norvik', ['Anna Weidlich', 'Jörg Tamm']],
    ['de', 'Ein Bericht von Anna Weidlich', ['Anna Weidlich']],
    ['es', 'Por María José Llanes', ['María José Llanes']],
    ['es', 'Texto: Luis Bermejo', ['Luis Bermejo']],
    ['fr', 'Par Claire Dutilleul avec AFP', ['Claire Dutilleul']],
    ['it', 'di Marco Bevilacqua', ['Marco Bevilacqua']],
    ['pt', 'Por João da Serra', ['João da Serra']],
    ['nl', 'Door Jan de Wit', ['Jan de Wit']],
    ['sv', 'Text: Erik Sjögren', ['Erik Sjögren']],
    ['pl', 'Autor: Jan Wiśniewolski', ['Jan Wiśniewolski']],
    ['hu', 'Szerző: Kelemen Pál', ['Kelemen Pál']],
    ['tr', 'Haber: Ayşe Karaca', ['Ayşe Karaca']],
    ['ru', 'Автор: Иван Морозов', ['Иван Морозов']],
    ['el', 'Συντάκτης: Γιώργος Νικολάου', ['Γιώργος Νικολάου']],
    ['zh', '作者：林晓明', ['林晓明']],
    ['zh', '記者陳美華／台北報導', ['陳美華']],
    ['zh', '记者：林晓明　编辑：王芳', ['林晓明']],
    ['en', 'Reporting by Ana Petrova; Editing by Tom de Groot', ['Ana Petrova']],
    ['ja', '執筆：山本太一', ['山本太一']],
    ['ja', '山本太一 記者', ['山本太一']],
    ['ko', '[항구뉴스] 김민철 기자', ['김민철']],
    ['ar', 'بقلم: سامي حداد', ['سامي حداد']],
    ['fa', 'نویسنده: رضا کریمی', ['رضا کریمی']],
    ['he', 'מאת: דנה לוי', ['דנה לוי']],
    ['hi', 'लेखक: अमित वर्मा', ['अमित वर्मा']],
    ['id', 'Penulis: Budi Hartono', ['Budi Hartono']],
    ['vi', 'Tác giả: Trần Văn Bình', ['Trần Văn Bình']],
    ['de', 'Von der Bank gab es keine Antwort', []],
    ['es', 'Por ahora no hay respuesta', []],
    ['fr', 'Par ailleurs, les passagers attendent', []],
    ['pt', 'Por Redação', []],
    ['zh', '来源：新华社', []],
    ['en', 'By law the bank must repay', []],
  ])('%s: %s', (lang, line, authors) => {
    expect(read({ under: `<p>${line}</p>`, lang }).authors).toEqual(authors);
  });

  test('a class for authors serves names in every script', () => {
    expect(['Иван Морозов', '林晓明', 'سامي حداد'].map((name) => read({ under: `<div class="article__author">${name}</div>` }).authors)).toEqual([['Иван Морозов'], ['林晓明'], ['سامي حداد']]);
  });

  test('hostile lines cost little', () => {
    const start = performance.now();
    for (const unit of ['by ', 'Autor: ', '记者', '(', 'posted on a by ', 'text ']) for (let at = 0; at < 2000; at += 1) isByline(unit.repeat(200).slice(0, 200 - (at % 7)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('the rest', () => {
  test('publisher, canonical address and language', () => {
    const { publisher, canonicalUrl, language } = read({ head: '<link rel="canonical" href="/money/bank-told-to-repay-ferry-fees#top">', lang: 'en_gb' });
    expect({ publisher, canonicalUrl, language }).toEqual({ publisher: 'Norvik Ledger', canonicalUrl: 'https://www.norvik-ledger.example/money/bank-told-to-repay-ferry-fees', language: 'en-GB' });
  });

  test('a canonical address that is only the front page is none', () => {
    expect(read({ head: '<link rel="canonical" href="https://www.norvik-ledger.example/">' }).canonicalUrl).toBeNull();
  });

  test('the text’s language wins where the page lies', () => {
    expect(read({ lang: 'de-DE' }).language).toBe('en');
  });

  test.each([
    ['Die Aufsicht hat die Bank am Dienstag angewiesen, die Gebühren an die Kunden zurückzuzahlen, und das ist für sie nicht leicht.', 'de'],
    ['La banque a été condamnée à rembourser les frais que les passagers des ferries n’avaient pas acceptés, selon le régulateur.', 'fr'],
    ['El banco tendrá que devolver las comisiones que cobró a los pasajeros de los transbordadores, según dijo el regulador en un comunicado.', 'es'],
    ['Банк должен вернуть пассажирам комиссии, на которые они не давали согласия, и это не первый случай за год, как сообщил регулятор.', 'ru'],
    ['当局は火曜日、フェリーの乗客に手数料を返すよう銀行に命じた。', 'ja'],
    ['监管部门周二责令该银行向渡轮乘客退还费用。', 'zh'],
    ['당국은 화요일 은행에 수수료를 돌려주라고 명령했다.', 'ko'],
    ['أمرت الهيئة البنك يوم الثلاثاء بإعادة الرسوم إلى ركاب العبارات.', 'ar'],
    ['Zip 12', null],
  ])('%j', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  test('kin languages are not corrected', () => {
    expect([settleLanguage('nb-NO', 'Det er ikke til å tro, og de som har sett det, var ikke med på det.'), settleLanguage('pt-BR', '')]).toEqual(['nb-NO', 'pt-BR']);
  });

  test('a hundred thousand nested elements are a page like any other', () => {
    const deep = '<div class="author date">'.repeat(100_000);
    expect(read({ after: deep }).title).toBe('Bank told to repay hidden ferry fees');
  });
});

test('a byline between line breaks, under a headline that is no heading, is read', () => {
  const html = `<html><head><title>Bank told to repay hidden ferry fees | Norvik Ledger</title></head><body><b>Bank told to repay hidden ferry fees</b><br>By Ana Petrova<br>March 3, 2021<br><br>${TEXT.replaceAll('<p>', '').replaceAll('</p>', '<br><br>')}</body></html>`;
  expect(readArticle({ source: SOURCE, url: null, title: null, published: null, warnings: [], body: { kind: 'html', html } })).toMatchObject({ authors: ['Ana Petrova'], published: { value: '2021-03-03' } });
});

test('an emphasised byline of a text is read', () => {
  const text = `# Bank told to repay hidden ferry fees\n\n*By Ana Petrova*\n\n${TEXT.replaceAll('<p>', '').replaceAll('</p>', '\n\n')}`;
  expect(readArticle({ source: { ...SOURCE, kind: 'text' }, url: null, title: null, published: null, warnings: [], body: { kind: 'text', text } })).toMatchObject({ authors: ['Ana Petrova'] });
});
