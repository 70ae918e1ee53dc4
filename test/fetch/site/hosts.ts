import { answer, drip, flood, html, PUBLIC, raw, WORDS, type Misbehaviour, type Serve, type Visit } from './site.ts';

const page = { words: WORDS };
const to = (location: string | ((visit: Visit) => string), status = 302): Serve => (visit) => (
  answer(visit, '', { location: typeof location === 'string' ? location : location(visit) }, status)
);
/** Redirects from "/", answers elsewhere. */
const away = (location: string | ((visit: Visit) => string), status = 302): Serve => (visit) => (visit.path === '/' ? to(location, status)(visit) : answer(visit));
const status = (code: number, headers: Record<string, string> = {}): Serve => (visit) => answer(visit, html('Sorry.'), headers, code);
const robots = (body: string, headers: Record<string, string> = {}): Serve => (visit) => answer(visit, body, { 'content-type': 'text/plain', ...headers });
const fine: Serve = (visit) => answer(visit);
const soon = (): string => new Date(Date.now() + 1500).toUTCString();

/** Redirects, statuses, robots.txt files, names and addresses. */
export const hosts: readonly Misbehaviour[] = [
  { name: 'a redirect', serve: away('/story'), gives: page, visits: 2 },
  { name: 'a permanent redirect (308)', serve: away('/story', 308), gives: page },
  { name: 'a redirect with an address in UTF-8', serve: away(() => Buffer.from('/señor').toString('latin1')), gives: page },
  { name: 'a redirect with an endless body', serve: (visit) => { if (visit.path !== '/') { answer(visit); return; } raw(visit, 'HTTP/1.1 302 Found\r\nLocation: /story\r\n\r\n', 'stay'); flood(visit, 'a'.repeat(60_000)); }, gives: page },
  { name: 'a redirect to itself', serve: to('/'), gives: 'redirect-loop', visits: 1 },
  { name: 'a redirect in a circle', serve: (visit) => to(visit.path === '/a' ? '/b' : '/a')(visit), gives: 'redirect-loop' },
  { name: 'redirects without end', serve: (visit) => to(`/${visit.before}`)(visit), gives: 'redirect-limit', visits: 6 },
  { name: 'a redirect that wants its cookie back', serve: (visit) => (visit.request.headers.cookie?.includes('seen=1') === true ? answer(visit) : answer(visit, '', { location: '/', 'set-cookie': ['seen=1; Path=/; Secure', 'other=2'] }, 302)), gives: page, visits: 2 },
  { name: 'a redirect that forgets its cookie', serve: (visit) => answer(visit, '', { location: '/', 'set-cookie': `n=${visit.before}` }, 302), gives: 'redirect-limit' },
  { name: 'cookies by the thousand', serve: (visit) => (visit.path === '/' ? answer(visit, '', { location: '/story', 'set-cookie': Array.from({ length: 800 }, (_, n) => `c${n}=${'x'.repeat(40)}`) }, 302) : answer(visit)), gives: page },
  { name: 'a redirect without a Location', serve: status(302), gives: 'redirect-broken', visits: 1 },
  { name: 'a redirect to no URL', serve: to('http://[bad'), gives: 'redirect-broken' },
  { name: 'a redirect to a loopback address', serve: to(({ site }) => `http://127.0.0.1:${site.ports.http}/`), gives: 'blocked-address', visits: 1 },
  { name: 'a redirect to a cloud metadata address', serve: to('http://169.254.169.254/latest/meta-data/'), gives: 'blocked-address' },
  { name: 'a redirect to a name with a private address', serve: to(({ site }) => site.urlNamed('a name with a private address')), gives: 'blocked-address' },
  { name: 'a redirect to a file', serve: to('file:///etc/passwd'), gives: 'blocked-scheme' },
  { name: 'a redirect to a mail port', serve: to(({ site, request }) => `http://${(request.headers.host ?? '').replace(/:\d+/u, '')}:25/?${site.ports.http}`), gives: 'blocked-port' },
  { name: 'a redirect to a host whose robots.txt forbids', serve: to(({ site }) => site.urlNamed('robots.txt forbids all')), gives: 'robots-disallowed' },
  { name: 'a redirect to https', serve: to(({ site }) => site.urlNamed('TLS with a trusted certificate')), gives: page },

  { name: 'not found', serve: status(404), gives: 'http-404', visits: 1 },
  { name: 'gone', serve: status(410), gives: 'http-410', visits: 1 },
  { name: 'withheld', serve: status(451), gives: 'http-451', visits: 1 },
  { name: 'forbidden', serve: status(403), gives: 'http-403', visits: 1 },
  { name: 'a challenge for browsers', serve: status(503, { 'cf-mitigated': 'challenge' }), gives: 'bot-wall', visits: 1 },
  { name: 'a challenge that looks like success', serve: status(202, { 'x-amzn-waf-action': 'challenge' }), gives: 'bot-wall', visits: 1 },
  { name: 'a bouncer', serve: status(403, { 'x-datadome': 'protected' }), gives: 'bot-wall', visits: 1 },
  { name: 'payment required', serve: status(402), gives: 'http-401', visits: 1 },
  { name: 'a teapot', serve: status(418), gives: 'http-4xx', visits: 1 },
  { name: 'no content', serve: status(204), gives: 'http-other' },
  { name: 'not modified, unasked', serve: status(304), gives: 'http-other' },
  { name: 'partial content, unasked', serve: status(206), gives: 'http-other' },
  { name: 'a status beyond all', serve: status(799), gives: 'http-other' },
  { name: 'an error for ever', serve: status(500), gives: 'http-5xx', visits: 2 },
  { name: 'an error once', serve: (visit) => (visit.before === 0 ? status(503)(visit) : answer(visit)), gives: page, visits: 2 },
  { name: 'too many requests, come back in a second', serve: (visit) => (visit.before === 0 ? status(429, { 'retry-after': '1' })(visit) : answer(visit)), gives: page, visits: 2 },
  { name: 'too many requests, come back at a date', serve: (visit) => (visit.before === 0 ? status(429, { 'retry-after': soon() })(visit) : answer(visit)), gives: page, visits: 2 },
  { name: 'too many requests, come back next year', serve: status(429, { 'retry-after': '31536000' }), gives: 'http-429', visits: 1 },
  { name: 'too many requests, come back "later"', serve: status(429, { 'retry-after': 'later' }), gives: 'http-429', visits: 2 },

  { name: 'robots.txt forbids all', serve: fine, robots: robots('User-agent: *\nDisallow: /'), gives: 'robots-disallowed', visits: 0 },
  { name: 'robots.txt forbids us', serve: fine, robots: robots('User-agent: *\nDisallow:\n\nUser-agent: Finewire/2.0\nDisallow: /'), gives: 'robots-disallowed' },
  { name: 'robots.txt forbids others', serve: fine, robots: robots('User-agent: finewire-images\nDisallow: /\nUser-agent: otherbot\nDisallow: /'), gives: page },
  { name: 'robots.txt with a byte order mark', serve: fine, robots: robots('\uFEFFUser-agent: *\nDisallow: /'), gives: 'robots-disallowed' },
  { name: 'robots.txt with a server error', serve: fine, robots: status(503), gives: 'robots-unreachable', visits: 0 },
  { name: 'robots.txt that never comes', serve: fine, robots: () => undefined, gives: 'robots-unreachable', visits: 0 },
  { name: 'robots.txt behind a login', serve: fine, robots: status(403), gives: page },
  { name: 'robots.txt that redirects without end', serve: fine, robots: to('/robots.txt?again'), gives: page },
  { name: 'robots.txt without end', serve: fine, robots: (visit) => { raw(visit, 'HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n', 'stay'); flood(visit, '# more\n'.repeat(9000)); }, gives: 'robots-disallowed' },
  { name: 'robots.txt that drips without end', serve: fine, robots: (visit) => { raw(visit, 'HTTP/1.1 200 OK\r\n\r\n', 'stay'); drip(visit, '#', 50); }, gives: 'robots-unreachable' },
  { name: 'robots.txt that is a web page', serve: fine, robots: (visit) => answer(visit, html('Welcome')), gives: page },
  { name: 'robots.txt at a private address', serve: fine, robots: to('http://10.0.0.1/robots.txt'), gives: 'blocked-address', visits: 0 },

  { name: 'TLS with a trusted certificate', serve: fine, at: 'https', gives: page },
  { name: 'nobody listens', serve: fine, at: 'closed', gives: 'connect-failed' },
  { name: 'a name that does not exist', serve: fine, answers: () => 'not-found', gives: 'dns-not-found' },
  { name: 'a name server in trouble', serve: fine, answers: () => 'broken', gives: 'dns-failed' },
  { name: 'a name server that is silent', serve: fine, answers: () => 'silent', gives: 'connect-timeout' },
  { name: 'a name without addresses', serve: fine, answers: () => [], gives: 'dns-not-found' },
  { name: 'an IPv6 address only', serve: fine, answers: () => ['::1'], gives: page },
  { name: 'a dead address beside a living one', serve: fine, answers: () => ['127.0.0.3', PUBLIC], gives: page },
  { name: 'a name with a private address', serve: fine, answers: () => ['127.0.0.1'], gives: 'blocked-address', visits: 0 },
  { name: 'a private address among public ones', serve: fine, answers: () => [PUBLIC, '10.0.0.1'], gives: 'blocked-address', visits: 0 },
  { name: 'a name that becomes private', serve: (visit) => answer(visit, html(), { connection: 'close' }), robots: (visit) => answer(visit, '', { connection: 'close' }), answers: (nth) => (nth === 0 ? [PUBLIC] : ['127.0.0.1']), gives: 'blocked-address', visits: 0 },
];
