/**
 * Phrases by which page furniture gives itself away, in the languages of the press.
 *
 * Evidence for the model, never a verdict: an article may say "subscribe" too.
 */
export const Cue = {
  more: 1 << 0, act: 1 << 1, share: 1 << 2, rights: 1 << 3, credit: 1 << 4, byline: 1 << 5, date: 1 << 6, comments: 1 << 7, tags: 1 << 8, ad: 1 << 9, writer: 1 << 10, notice: 1 << 11,
} as const;
export const CUE_KINDS = Object.keys(Cue).length;

/** Openings: a text that begins so, up to the end of a word. Separated by "|"; lower case. */
const OPENINGS: readonly (readonly [number, string])[] = [
  [Cue.more, 'read more|read next|read also|read the|read:|see also|see more|see all|also see|also read|also on|learn more|more from|more on|more about|more stories|more news|more in|more:|related|recommended|you may|you might|don\'t miss|most popular|most read|most viewed|trending|popular|latest|recent posts|continue reading|keep reading|watch:|watch now|next|previous|up next|view all|explore|discover more|editor\'s pick|what to read|lire aussi|lire la suite|à lire|voir aussi|sur le même|lea también|lee también|leer más|ver también|te puede|más sobre|más noticias|relacionad|mehr zum|mehr aus|lesen sie|auch interessant|das könnte|leggi anche|leggi|ti potrebbe|vedi anche|leia também|leia mais|veja também|saiba mais|lees ook|lees meer|läs mer|läs också|les også|les mer|lue myös|lue lisää|læs også|czytaj|zobacz|čtěte|přečtěte|citește|vezi|читайте|смотрите|по теме|ещё|еще|также|читай|дивіться|اقرأ|إقرأ|شاهد|المزيد|مواضيع|بیشتر|baca juga|berita terkait|xem thêm|tin liên|ilgili|devamı|関連|あわせて|もっと|続きを|おすすめ|相关|延伸|推荐|热门|更多|相關|推薦|관련|더보기|추천|यह भी|और पढ़ें'],
  [Cue.share, 'share|tweet|print|email|e-mail|copy link|save|facebook|twitter|linkedin|pinterest|whatsapp|telegram|reddit|instagram|youtube|compartir|compartilh|partager|teilen|condividi|delen|udostępnij|sdílet|поделиться|поділитися|مشاركة|شارك|paylaş|bagikan|chia sẻ|シェア|分享|공유'],
  [Cue.credit, 'photo|image|picture|illustration|credit|courtesy|source:|file photo|foto|fotos|crédit|imagen|bild|immagine|imagem|фото|источник|صورة|المصدر|写真|画像|图源|图片|圖片|圖源|来源|來源|사진|출처'],
  [Cue.byline, 'by|written by|posted by|author|reviewed by|medically reviewed|edited by|fact checked|von|par|por|autor|auteur|redazione|door|автор|текст|بقلم|كتب|作者|记者|記者|编辑|編輯|文/|責任編輯|责任编辑|기자'],
  [Cue.date, 'published|posted|updated|last updated|last modified|last reviewed|date|publié|mis à jour|publicado|actualizado|veröffentlicht|stand:|pubblicato|aggiornato|atualizado|gepubliceerd|опубликовано|обновлено|نشر|发布|發布|更新|公開|입력|수정'],
  [Cue.comments, 'comment|comments|reply|leave a|your email|required fields|comentario|commentaire|kommentar|commenti|reactie|комментар|коментар|تعليق|评论|評論|留言|コメント|댓글|yorum'],
  [Cue.tags, 'tags|tag:|topics|categories|category|filed under|posted in|in this article|in this story|in this guide|table of contents|contents|on this page|jump to|keywords|etiquetas|temas|étiquettes|schlagw|themen|argomenti|assuntos|trefwoorden|теги|темы|وسوم|الكلمات|标签|標籤|关键词|タグ|태그|etiketler|目录|目次|inhalt|sommaire|índice'],
  [Cue.ad, 'advert|advertisement|advertising|sponsored|promoted|paid content|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons|reklam|реклама|إعلان|広告|广告|廣告|광고|विज्ञापन'],
  [Cue.act, 'subscribe|sign up|sign in|log in|login|register|join us|join our|follow us|follow|download|get started|get the latest|contact us|call us|book a|request a|free trial|free consultation|try it|shop now|buy now|click here|donate|support our|support us|become a|abonnez|suscrí|inscr|jetzt anmelden|iscriviti|assine|prenumerera|подпи|підпис|اشترك|subskryb|zapisz|předplat|feliratk|abone|langganan|đăng ký|購読|登録|订阅|訂閱|注册|關注|关注|구독|want to|ready to|looking for|need help'],
  [Cue.notice, 'we use cookies|we and our|this site|this website|your consent|your privacy|accept|javascript|please enable|loading|please wait|skip to|cookies'],
  [Cue.writer, 'about the author|about us|about me|about|über den autor|sobre el autor|à propos de|sull\'autore|sobre o autor|об авторе'],
  [Cue.rights, '©|(c)|copyright|all rights|terms of|privacy|disclosure|disclaimer|affiliate|derechos reservados|tous droits|alle rechte|все права|حقوق|版权|版權|著作権|無断|저작권|무단'],
];

/** Words that tell wherever they stand in a short text. */
const WORDS: readonly (readonly [number, string])[] = [
  [Cue.act, 'subscribe newsletter newsletters inbox signup subscription subscriber subscribers donate donation abonnieren suscríbete inscríbete newslettera подписаться подпишитесь'],
  [Cue.rights, '© copyright reserved disclosure affiliate disclaimer commission commissions cookies privacy'],
  [Cue.credit, 'getty shutterstock istock unsplash afp reuters/ photo: foto: credit: image: photograph: epa-efe pixabay'],
  [Cue.comments, 'comment comments comentarios commentaires kommentare'],
  [Cue.writer, 'writer editor reporter journalist correspondent author contributor columnist freelance founder bio'],
  [Cue.date, 'ago min-read'],
];

interface Opening { readonly phrase: string; readonly bit: number }
const LEAD = 2;
const byLead = new Map<string, Opening[]>();
for (const [bit, phrases] of OPENINGS) {
  for (const phrase of phrases.split('|')) {
    const lead = phrase.slice(0, LEAD);
    byLead.set(lead, [...(byLead.get(lead) ?? []), { phrase, bit }]);
  }
}
const byWord = new Map(WORDS.flatMap(([bit, words]) => words.split(' ').map((word): [string, number] => [word, bit])));

const LONGEST_WORD = Math.max(...[...byWord.keys()].map((word) => word.length)) + 1;
const LONGEST = 280;
/** Beyond this a single word says nothing of the whole. */
const LONGEST_FOR_WORDS = 140;
const EDGES = /^[^\p{L}\p{N}©(]+/u;
const DATE = /^(?:\d{1,2}[\s./-](?:\d{1,2}|\p{L}{3,9})[\s./,-]{1,2}\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,3}[ -]min)/u;

/** {@link Cue}s that a text shows; long texts speak for themselves and show none. */
export function cuesOf(text: string): number {
  if (text.length > LONGEST) return 0;
  let lower = text.toLowerCase();
  if (lower.charCodeAt(0) < 0x61) lower = lower.replace(EDGES, '');
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  let cues = 0;
  for (const { phrase, bit } of byLead.get(lower.slice(0, LEAD)) ?? []) if (lower.startsWith(phrase) && !goesOn(lower, phrase.length)) cues |= bit;
  if (lower.length < 60 && DATE.test(lower)) cues |= Cue.date;
  return lower.length < LONGEST_FOR_WORDS ? cues | cuesOfWords(lower) : cues;
}

function cuesOfWords(lower: string): number {
  let cues = 0;
  let from = 0;
  while (from < lower.length) {
    const space = lower.indexOf(' ', from);
    const to = space === -1 ? lower.length : space;
    if (to - from < LONGEST_WORD) cues |= byWord.get(lower.slice(from, to)) ?? 0;
    from = to + 1;
  }
  return cues;
}

/** Whether a word of an alphabet with spaces goes on for more than an ending's length. */
function goesOn(lower: string, at: number): boolean {
  const before = lower.charCodeAt(at - 1);
  if (before >= 0x2e80 || before < 0x61) return false;
  const rest = lower.slice(at, at + 5);
  const space = rest.search(/[^\p{L}]/u);
  return space > 3 || (space === -1 && rest.length > 3);
}
