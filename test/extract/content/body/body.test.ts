import fc from 'fast-check';
import { readBody } from '../../../../src/extract/content/body/index.ts';
import { parsePage } from '../../../../src/extract/content/page-index.ts';
import type { TraceNote } from '../../../../src/types.ts';
import { EMPTY, PAGE_KINDS, PARAGRAPHS, TITLE } from '../../../support/article-pages.ts';
import { cpuTime } from '../../../support/cpu.ts';

const TOLD = { title: TITLE, body: new Set<string>() };
const read = (html: string, title: string | null = TITLE): string => readBody(parsePage(html), { ...TOLD, title }, []).text;

const page = (body: string): string => `<html><head><title>${TITLE}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${body}</article><footer>© 2024 The Quay Post</footer></body></html>`;
const prose = (from: number, to: number): string => PARAGRAPHS.slice(from, to).map((paragraph) => `<p>${paragraph}</p>`).join('');

describe('the parts of an article are kept', () => {
  test.each([
    ['subheadings', `${prose(0, 2)}<h2>What the company said</h2>${prose(2, 6)}`, ['What the company said']],
    ['list items', `${prose(0, 3)}<p>The agency named three failings:</p><ul><li>no inspection of the hull since the winter before last,</li><li>life rafts past their date on one of the two vessels,</li><li>no record of the fire drills that the licence asks for.</li></ul>${prose(3, 6)}`,
      ['no inspection of the hull', 'life rafts past their date', 'no record of the fire drills']],
    ['quotes', `${prose(0, 3)}<blockquote><p>We regret the delay, and we shall not let a letter lie unread again.</p></blockquote>${prose(3, 6)}`, ['We regret the delay, and']],
    ['inline links', `${prose(0, 2)}<p>The sum is the highest since <a href="/2019">the case of the harbour tugs in 2019</a>, when the agency asked for half a million crowns.</p>${prose(2, 6)}`, ['highest since the case of the harbour tugs in 2019, when']],
  ])('%s', (_, body, words) => {
    const text = read(page(body));
    expect([...words, ...PARAGRAPHS].filter((part) => !text.includes(part))).toEqual([]);
  });

  test('white space is folded, soft hyphens are dropped, and blank lines part the paragraphs', () => {
    const [first = '', second = ''] = PARAGRAPHS;
    const text = read(page(`<p>${first.replaceAll(' ', ' \n\t ')}</p><p>${second.replace('spring', 'spr\u00ADing')}</p>${prose(2, 6)}`));
    expect(text.startsWith(`${first}\n\n${second}\n\n`)).toBe(true);
  });
});

describe('other scripts', () => {
  test.each([
    ['Chinese', '港口管理局周三对一家渡轮公司处以四十二万元罚款，因为该公司的船只在没有年度检查的情况下航行了大半个夏天。检查人员在春末登上了其中两艘船，发现证书早已过期。'],
    ['Arabic', 'فرضت هيئة الموانئ غرامة على شركة عبّارات ساحلية، لأن سفنها أبحرت معظم الموسم من دون الفحص السنوي الذي يشترطه الترخيص. وقال المدير إن الشركة تأسف للتأخير وعيّنت مسؤولاً جديداً للسلامة.'],
    ['Russian', 'Портовое агентство оштрафовало прибрежную паромную линию, так как её суда большую часть сезона ходили без ежегодной проверки, которой требует лицензия. Директор заявил совету, что компания сожалеет о задержке.'],
    ['Japanese', '港湾庁は水曜日、沿岸フェリー会社に罰金を科した。同社の船は、免許が求める年次検査を受けないまま、夏の大半を航行していたという。社長は遅れを悔やんでいると述べた。'],
  ])('%s prose is kept, the menu is not', (_, paragraph) => {
    const html = `<html><body><nav><ul><li><a href="/">${paragraph.slice(0, 4)}</a></li><li><a href="/2">${paragraph.slice(4, 8)}</a></li></ul></nav><article>${Array.from({ length: 5 }, (_unused, i) => `<p>${i + 1} ${paragraph}</p>`).join('')}</article></body></html>`;
    expect(read(html, null).split('\n\n')).toEqual(Array.from({ length: 5 }, (_unused, i) => `${i + 1} ${paragraph}`));
  });
});

describe('bodies in the data of the page', () => {
  const body = PARAGRAPHS.join('\n');
  test.each([
    ['JSON-LD', `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: body })}</script>`],
    ['a state object with markup', `<script id="state" type="application/json">${JSON.stringify({ props: { story: { content: PARAGRAPHS.map((p) => `<p>${p}</p>`).join('') } } })}</script>`],
  ])('%s is taken where the page shows nothing of it', (_, script) => {
    const result = readBody(parsePage(`<html><head>${script}</head><body><div id="app"><p>Loading the story, please wait.</p></div></body></html>`), TOLD, []);
    expect(result.text.split('\n\n')).toEqual(PARAGRAPHS);
    expect(result.warnings.map(({ code }) => code)).toEqual(['body-from-data']);
  });
});

test('a page shown twice, for narrow and wide screens, is read once', () => {
  const body = prose(0, 6);
  const text = read(`<html><body><div class="mobile-view"><div class="story">${body}</div></div><div class="desktop-view"><div class="story">${body}</div></div></body></html>`);
  expect(text.split('\n\n')).toEqual(PARAGRAPHS);
});

test('each block is traced with its fate and a reason', () => {
  const notes: TraceNote[] = [];
  readBody(parsePage(PAGE_KINDS[0]?.build(EMPTY) ?? ''), TOLD, [], (note) => notes.push(note));
  expect(notes.filter(({ what }) => what === 'kept').map(({ quote }) => quote)).toEqual(PARAGRAPHS);
  expect(notes.filter(({ what }) => what === 'dropped').map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Home', TITLE, 'Privacy policy']));
  expect(notes.every(({ reason }) => reason !== null)).toBe(true);
});

test('the same page gives the same text, and reading the text as a page adds nothing', () => {
  fc.assert(fc.property(fc.constantFrom(...PAGE_KINDS), fc.subarray([...PARAGRAPHS], { minLength: 3 }), ({ build }, kept) => {
    const html = PARAGRAPHS.filter((p) => !kept.includes(p)).reduce((all, p) => all.replace(p, ''), build(EMPTY));
    const text = read(html);
    expect(read(html)).toBe(text);
    const again = read(`<html><body><article>${text.split('\n\n').map((p) => `<p>${p}</p>`).join('')}</article></body></html>`);
    expect(text.includes(again)).toBe(true);
  }), { numRuns: 40 });
});

describe('blocks of unnamed boxes that say themselves what they are are dropped', () => {
  test.each([
    ['a date', '<p>First published on: 09-11-2022 at 18:22 IST</p>'],
    ['a related story', '<p>READ ALSO: Harbour master keeps his post</p>'],
    ['a credit', '<p>Zoltan Brandt contributed to this report.</p>'],
    ['an appeal', '<p>Good journalism costs money. Please support our newsroom with a small gift.</p>'],
    ['rights', '<p>Copyright The Quay Post. All rights reserved.</p>'],
    ['tags', '<p>Tags: ferries, safety</p>'],
  ])('%s', (_, html) => {
    expect(read(page(`${prose(0, 3)}${html}${prose(3, 6)}${html}`)).split('\n\n')).toEqual(PARAGRAPHS);
  });
});

test('a piece of a page is read as if it were the whole body', () => {
  expect(read(prose(0, 6), null).split('\n\n')).toEqual(PARAGRAPHS);
});

describe('hostile pages', () => {
  test.each([
    ['nested blocks with text', (n: number) => '<div>text '.repeat(n)],
    ['nested lists', (n: number) => '<ul><li>item'.repeat(n)],
    ['one endless paragraph', (n: number) => `<p>${'word, '.repeat(n)}</p>`],
    ['white space', (n: number) => `<p>a${' \n'.repeat(n)}b</p>`],
    ['line breaks', (n: number) => 'a<br>'.repeat(n)],
    ['paragraphs', (n: number) => `<p>${PARAGRAPHS[0]}</p>`.repeat(n / 20)],
    ['an endless class name', (n: number) => `<div class="${'related-'.repeat(n)}"><p>x</p></div>`],
    ['many class names', (n: number) => Array.from({ length: n }, (_, i) => `<div class="c${i}x related${i}">t</div>`).join('')],
    ['open quotes in data', (n: number) => `<script type="application/ld+json">${'"articleBody":"'.repeat(n)}</script>`],
    ['links', (n: number) => '<a href="/x">read more</a> '.repeat(n)],
  ])('%s: eight times the page is far less than 64 times the work', (_, build) => {
    const time = (n: number): number => cpuTime(() => read(build(n)));
    expect(time(48_000)).toBeLessThan(32 * Math.max(time(6_000), 10));
  });
});
