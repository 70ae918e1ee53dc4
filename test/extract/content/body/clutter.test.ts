import { readArticle } from '../../../../src/extract/content/index.ts';
import { pageOf } from '../../../../src/fetch/sources/page.ts';
import { EMPTY, PAGE_KINDS, PARAGRAPHS, TITLE, type Slots } from '../../../support/article-pages.ts';

/** Furniture as publishers write it. No word of `tell` may reach the text. */
interface Clutter {
  readonly kind: string;
  readonly slot: keyof Slots;
  readonly html: string;
  readonly tell: readonly string[];
}

const CLUTTER: readonly Clutter[] = [
  { kind: 'caption', slot: 'middle', html: '<figure><img src="boat.jpg" alt=""><figcaption>A ferry at the northern pier in May. Zoltan Brandt for The Quay Post</figcaption></figure>', tell: ['northern pier', 'Zoltan'] },
  { kind: 'caption in a div', slot: 'before', html: '<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The quay on a calm evening last year. Photo: Zoltan Brandt</p></div>', tell: ['calm evening', 'Zoltan'] },
  { kind: 'photo credit', slot: 'before', html: '<div class="photo-credit">Photo: Zoltan Brandt/Getty Images</div>', tell: ['Zoltan', 'Getty'] },
  { kind: 'share bar', slot: 'before', html: '<div class="share-buttons"><span>Share</span><ul><li><a href="#f">Facebook</a></li><li><a href="#t">Twitter</a></li><li><a href="#w">WhatsApp</a></li><li><a href="#e">Email</a></li></ul></div>', tell: ['Share', 'Facebook', 'WhatsApp', 'Email'] },
  { kind: 'related stories after the text', slot: 'after', html: '<div class="related-posts"><h3>Related articles</h3><ul><li><a href="/1">Lighthouse keeper retires after forty years</a></li><li><a href="/2">Watchdog fines cannery 90,000 crowns</a></li><li><a href="/3">New pier opens to visitors</a></li></ul></div>', tell: ['Related', 'Lighthouse', 'cannery', 'New pier'] },
  { kind: 'related stories inside the container', slot: 'end', html: '<div class="more-stories"><h3>More from The Quay Post</h3><div class="card"><a href="/1"><h4>Watchdog fines cannery 90,000 crowns</h4></a></div><div class="card"><a href="/2"><h4>Lighthouse keeper retires after forty years</h4></a></div></div>', tell: ['More from', 'cannery', 'Lighthouse'] },
  { kind: 'related list in mid text', slot: 'middle', html: '<aside class="inline-related"><h4>Read also</h4><ul><li><a href="/1">Watchdog fines cannery 90,000 crowns</a></li><li><a href="/2">Lighthouse keeper retires</a></li></ul></aside>', tell: ['Read also', 'cannery', 'Lighthouse'] },
  { kind: 'recommended teasers with dates', slot: 'after', html: '<section class="recommended"><h2>Recommended for you</h2><article class="teaser"><a href="/1"><h3>Watchdog fines cannery 90,000 crowns</h3></a><p>12 March 2021</p></article><article class="teaser"><a href="/2"><h3>Fog closes the port</h3></a><p>3 days ago</p></article></section>', tell: ['Recommended', 'cannery', '12 March 2021', 'Fog closes', 'days ago'] },
  { kind: '"read more" line', slot: 'middle', html: '<p><strong>Read more: <a href="/1">Watchdog fines cannery 90,000 crowns</a></strong></p>', tell: ['Read more', 'cannery'] },
  { kind: '"also read" line', slot: 'middle', html: '<p>ALSO READ: <a href="/1">Watchdog fines cannery 90,000 crowns</a></p>', tell: ['ALSO READ', 'cannery'] },
  { kind: 'newsletter call', slot: 'middle', html: '<div class="newsletter-signup"><h3>The tide table</h3><p>Subscribe to our newsletter and get the harbour news in your inbox every Friday.</p><form><input type="email"><button>Sign up</button></form></div>', tell: ['tide table', 'inbox', 'Sign up'] },
  { kind: 'subscription call', slot: 'end', html: '<div class="subscribe-cta"><p>Enjoying this story? Subscribe now for unlimited access from 5 crowns a month.</p><a class="btn" href="/s">Subscribe now</a></div>', tell: ['Enjoying', 'unlimited access', 'Subscribe now'] },
  { kind: 'author biography', slot: 'end', html: '<div class="author-bio"><h4>About the author</h4><p>Zoltan Brandt is a maritime reporter at The Quay Post. He covers ports and fisheries, and once sailed round the cape.</p></div>', tell: ['About the author', 'maritime reporter', 'fisheries'] },
  { kind: 'comments', slot: 'after', html: '<div id="comments" class="comments-area"><h3>2 comments</h3><ol class="comment-list"><li class="comment"><p>I took that ferry every week and I never saw a single inspector, so this does not surprise me at all.</p></li><li class="comment"><p>Why is the sum so low? The owners earn as much in one weekend, as everybody in town knows.</p></li></ol><p>Leave a reply</p></div>', tell: ['2 comments', 'took that ferry', 'sum so low', 'Leave a reply'] },
  { kind: 'tags', slot: 'end', html: '<div class="tags-links"><span>Tags:</span> <a href="/t/ferries" rel="tag">Ferries</a>, <a href="/t/safety" rel="tag">Sea safety</a></div>', tell: ['Tags', 'Ferries', 'Sea safety'] },
  { kind: 'cookie notice', slot: 'after', html: '<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your visit. By continuing you agree to our use of cookies.</p><button>Accept all</button></div>', tell: ['cookies', 'Accept all'] },
  { kind: 'repeated headline', slot: 'before', html: `<h2 class="print-title">${TITLE}</h2>`, tell: [TITLE] },
  { kind: 'dateline furniture', slot: 'before', html: '<div class="post-meta"><span class="byline">By Zoltan Brandt</span> <time datetime="2024-03-03">Published 3 March 2024, 10:15</time></div>', tell: ['By Zoltan', 'Published 3 March'] },
  { kind: 'recent posts', slot: 'after', html: '<aside class="sidebar widget"><h3>Recent posts</h3><ul><li><a href="/1">Watchdog fines cannery 90,000 crowns</a> <span>2 hours ago</span></li><li><a href="/2">Fog closes the port</a> <span>5 hours ago</span></li></ul></aside>', tell: ['Recent posts', 'cannery', 'Fog closes', 'hours ago'] },
  { kind: 'advertisement label', slot: 'middle', html: '<div class="ad-slot"><span>Advertisement</span></div>', tell: ['Advertisement'] },
  { kind: 'caption without a credit', slot: 'middle', html: '<div class="x1"><img src="boat.jpg" alt=""><span>Passengers wait on the northern pier</span></div>', tell: ['northern pier'] },
  { kind: 'Japanese caption', slot: 'middle', html: '<p>北埠頭で船を待つ乗客＝横浜市</p>', tell: ['北埠頭'] },
  { kind: 'Japanese caption with its year', slot: 'middle', html: '<p>北埠頭の灯台（2021年3月撮影）</p>', tell: ['北埠頭'] },
  { kind: 'German related box', slot: 'middle', html: '<div><h4>Mehr zum Thema</h4><ul><li><a href="/1">Aufsicht bestraft Konservenfabrik</a></li><li><a href="/2">Nebel schließt den Hafen</a></li></ul></div>', tell: ['Mehr zum Thema', 'Konservenfabrik', 'Nebel'] },
  { kind: 'shouted donation call', slot: 'middle', html: '<p>YOUR GIFT KEEPS THE HARBOUR DESK AFLOAT</p>', tell: ['YOUR GIFT'] },
  { kind: 'placeholder', slot: 'end', html: '<div>Loading harbour stories…</div>', tell: ['Loading'] },
  { kind: 'Arabic share line', slot: 'end', html: '<p>شارك هذا الخبر</p>', tell: ['شارك'] },
  { kind: 'donation call', slot: 'end', html: '<div class="donate-box"><p>Support our journalism: a small donation keeps the harbour desk afloat.</p><a href="/d">Donate</a></div>', tell: ['Support our journalism', 'donation', 'Donate'] },
];

const textOf = (html: string): string => {
  const article = readArticle(pageOf({ kind: 'html', location: 'page', key: null, url: 'https://quaypost.example/sea/ferry-fine' }, { kind: 'html', html }, html));
  return article.kind === 'article' ? article.text : '';
};

describe.each(PAGE_KINDS)('$name', ({ build }) => {
  test('the article and nothing else is kept', () => {
    expect(textOf(build(EMPTY)).split('\n\n')).toEqual(PARAGRAPHS);
  });

  test.each(CLUTTER)('$kind does not leak', ({ slot, html, tell }) => {
    const text = textOf(build({ ...EMPTY, [slot]: html }));
    expect(tell.filter((words) => text.includes(words))).toEqual([]);
    expect(PARAGRAPHS.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
  });
});
