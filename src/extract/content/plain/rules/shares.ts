import type { ClutterRule } from './rule.ts';

const PLACES = 'facebook twitter x linkedin whatsapp reddit pinterest telegram messenger flipboard pocket instagram youtube tiktok threads bluesky mastodon snapchat viber line wechat weibo tumblr vk odnoklassniki xing email e-mail mail sms rss google+ google news feed';
const ACTS = 'share shares sharing tweet pin save saved bookmark print copy link url envoyer imprimer copier lien enviar imprimir copiar enlace copied embed follow like likes send gift partager teilen merken drucken compartir compartilhar condividi stampa delen dela udostępnij поделиться шэр paylaş シェア ツイート ブックマーク メール 印刷 リンクをコピー 分享 공유 مشاركة شارك شاركنا bagikan partagez comparte compartilhe condividere udostępnijcie sdílejte dijeli zdieľať megosztás μοιραστείτε';
const FILLERS = 'this article story post page news on via to by with a an us in the and or of it your friends icon button open opens new window now all options app auf sur par le la en em su con auf per clipboard for later friend هذا هذه الخبر المقال الموضوع عبر على ini artikel berita cet cette diesen dieses beitrag esta este noticia artículo artigo essa notícia questo articolo questa notizia';
const TOKEN = /[\p{L}\p{M}+-]+/gu;
const FIRST = /\p{L}[\p{L}\p{M}+-]*/u;
const places = new Set(PLACES.split(' '));
const acts = new Set(ACTS.split(' '));
const fillers = new Set(FILLERS.split(' '));
const known = new Set([...places, ...acts, ...fillers]);

/** Share bars. One network's name alone may be a subheading and is left to its neighbours. */
export const shares: ClutterRule = {
  kind: 'share',
  opens: false,
  matches({ text, words }) {
    if (words === 0 || words > 24) return false;
    const lower = text.toLowerCase();
    if (!known.has(FIRST.exec(lower)?.[0] ?? '')) return false;
    const networks = new Set<string>();
    let acting = false;
    for (const token of lower.match(TOKEN) ?? []) {
      if (places.has(token)) networks.add(token);
      else if (acts.has(token)) acting = true;
      else if (!fillers.has(token) && /\p{L}/u.test(token)) return false;
    }
    return acting || networks.size > 1;
  },
  examples: ['Share', 'Share this article on Facebook', 'Facebook Twitter LinkedIn', 'Tweet | Email | Print', 'Copy link', '12 shares', 'Teilen', 'Follow us on Instagram', 'شارك هذا الخبر', 'Partagez cet article'],
  rejects: ['Facebook', 'Google News fined in France', 'Shares fell', 'TikTok and the regulator'],
};
