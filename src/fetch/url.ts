import { readUrl } from '../values/url.ts';

/** Parameters that say how a reader came, not what is read. Names that some sites need for other ends are left alone. */
const TRACKING = new RegExp(`^(?:${[
  // Analytics: Google, Matomo, Piwik, HubSpot, Mailchimp, Vero, Oly, Adobe.
  String.raw`utm_\w+|_ga|_gl|mtm_\w+|pk_\w+|hsa_\w+|_hs(?:enc|mi)|mc_[ce]id|vero_(?:id|conv)|oly_(?:enc|anon)_id|s_?cid`,
  // Clicks: Google, Facebook, Microsoft, Yandex, Twitter, TikTok, LinkedIn, Instagram.
  String.raw`g(?:clid|clsrc|braid)|wbraid|dclid|fb(?:clid|_\w+)|msclkid|ya?clid|ysclid|twclid|ttclid|li_fat_id|igsh(?:id)?|__twitter_impression`,
  // Newspapers' own: campaigns, feeds, shares.
  String.raw`cmpid?|ncid|xtor|ito|smid|smtyp|taid|ocid|partner_id|share_token|ref_src|ref_url|spm|at_(?:medium|campaign|format|ptr_name|bbc_team|campaign_type|custom\d|link_\w+)`,
  // Consent and AMP viewers.
  'guccounter|guce_referrer(?:_sig)?|amp_js_v|amp_gsa|usqp',
].join('|')})$`, 'iu');
const DEFAULT_SCHEME = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,10}\p{L}{2,24}(?::\d{1,5})?(?:[/?#]|$)/u;
const LONGEST_URL = 8192;

/**
 * One spelling for all addresses of one page: no fragment, no tracking parameters, no credentials, no default port, no dot
 * after the host; Google's AMP addresses become the publisher's. Without a scheme, https is meant.
 *
 * @returns null where the words are no URL.
 */
export function normaliseUrl(words: string): string | null {
  const url = parseUrl(words);
  if (url === null) return null;
  const own = withoutAmp(url);
  own.hash = '';
  own.username = '';
  own.password = '';
  own.hostname = own.hostname.replace(/\.$/u, '');
  const tracked = [...own.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Without one to delete, the query keeps its own spelling.
  for (const name of tracked) own.searchParams.delete(name);
  if (own.search === '') own.search = '';
  return own.href;
}

/** The host whose requests wait for one another. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname.replace(/\.$/u, '') ?? '';
}

export function parseUrl(words: string): URL | null {
  const trimmed = words.trim();
  if (trimmed === '' || trimmed.length > LONGEST_URL) return null;
  const address = DEFAULT_SCHEME.test(trimmed) ? `https://${trimmed}` : trimmed;
  return readUrl(address);
}

/** `www.google.com/amp/s/HOST/PATH` and `HOST.cdn.ampproject.org/c/s/HOST/PATH`. */
function withoutAmp(url: URL): URL {
  const isViewer = /^(?:www\.)?google\.[a-z.]{2,6}$/u.test(url.hostname) && url.pathname.startsWith('/amp/');
  const isCache = url.hostname.endsWith('.cdn.ampproject.org');
  if (!isViewer && !isCache) return url;
  const [, secure, rest] = /^\/(?:amp|[a-z])\/(?:(s)\/)?([^/]+\.[^/]+\/.*)$/u.exec(url.pathname) ?? [];
  return (rest === undefined ? null : parseUrl(`${secure === 's' ? 'https' : 'http'}://${rest}${url.search}`)) ?? url;
}
