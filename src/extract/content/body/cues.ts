/**
 * Phrases by which page furniture gives itself away, in the languages of the press.
 *
 * Evidence for the model, never a verdict: an article may say "subscribe" too. Order is part of the learned weights.
 */
const CUES: readonly RegExp[] = [
  // Ways to other stories.
  /^(?:read (?:more|next|also|the)|see (?:also|more)|also (?:see|read|on)|learn more|more (?:from|on|about|stories|news|in)|related|recommended|you (?:may|might)|don.t miss|most (?:popular|read|viewed)|trending|popular|latest|recent|continue reading|keep reading|watch|next|previous|up next|view all|see all|explore|discover|editor.s (?:pick|note)|what to read|lire|à lire|voir aussi|sur le même|leer|lea|ver también|te puede|más (?:sobre|noticias)|relacionad|mehr (?:zum|aus)|lesen sie|auch interessant|das könnte|leggi|ti potrebbe|vedi anche|leia|veja|saiba mais|notícias relac|lees (?:ook|meer)|läs (?:mer|också)|les (?:også|mer)|lue (?:myös|lisää)|læs også|czytaj|zobacz|čtěte|přečtěte|olvas|citeşte|citește|vezi|читайте|смотрите|по теме|ещё|еще|также|читай|дивіться|اقرأ|إقرأ|شاهد|المزيد|مواضيع|بیشتر|مطالب|baca|berita terkait|xem thêm|tin liên|ilgili|haberin|devamı|関連|あわせて|もっと|続き|おすすめ|相关|延伸|推荐|热门|更多|相關|推薦|관련|더보기|추천|यह भी|और पढ़ें)/iu,
  // Calls to act.
  /subscri|newsletter|sign[- ]?up|sign in|log ?in|register (?:now|today|here|for)|join (?:us|our|the|now)|follow (?:us|our|@)|download (?:our|the|now|this|your)|get (?:started|the latest|our|your)|contact us|call (?:us|now)|book (?:a|your) |request a|free (?:trial|consultation|quote|guide)|try (?:it|for) free|learn more|shop now|buy now|click here|donat|support our|become a|inbox|abonn|suscr[ií]b|inscr[ií]|registr|anmelden|iscrivi|assine|prenumer|tilmeld|подпи[сш]|підпис|اشترك|subskryb|zapisz|předplat|feliratk|abone|langganan|đăng ký|購読|登録|订阅|訂閱|注册|關注|关注|구독|सब्सक्राइब/iu,
  // Share words.
  /^(?:share|tweet|print|e-?mail|copy(?: link)?|save|facebook|twitter|x|linkedin|pinterest|whatsapp|telegram|reddit|instagram|youtube|pin(?: it)?|like|compartir|compartilh|partager|teilen|condividi|delen|dela|del|udostępnij|sdílet|поделиться|поділитися|مشاركة|شارك|paylaş|bagikan|chia sẻ|シェア|分享|공유)(?:\b|\P{L}|$)/iu,
  // Rights and notices.
  /©|\(c\) ?(?:19|20)|copyright|all rights reserved|terms (?:of|and|&)|privacy|cookie|disclosure|disclaimer|affiliate|commission|trademark|derechos reservados|tous droits|alle rechte|diritti riservati|direitos reservados|все права|حقوق|版权|版權|著作権|無断転載|저작권|무단/iu,
  // Picture and agency credits.
  /^(?:photo|image|picture|illustration|credit|courtesy|source|video|graphic|file photo|foto|crédit|imagen|bild|immagine|imagem|фото|источник|صورة|المصدر|写真|画像|图|圖|来源|來源|사진|출처)\b|(?:photo|image|picture|photograph|illustration|foto|fotos|credit|crédito)s?(?: by| credit| courtesy)?\s?[:/]|getty images|shutterstock|istock|unsplash|via getty|ap photo|\/reuters|\/afp|\/ap\b|epa-efe/iu,
  // Bylines.
  /^(?:by|written by|posted by|author|reviewed by|medically reviewed|edited by|fact checked|updated by|published by|von|par|por|autor|auteur|redazione|door|автор|текст|بقلم|كتب|作者|记者|記者|编辑|編輯|文\/|責任編輯|责任编辑|기자|글)\b/iu,
  // Dates, clocks, reading times.
  /^(?:published|posted|updated|last updated|last (?:modified|reviewed)|date|created|publié|mis à jour|publicado|actualizado|veröffentlicht|stand|pubblicato|aggiornato|atualizado|gepubliceerd|опубликовано|обновлено|نشر|发布|發布|更新|公開|입력|수정)|^\W{0,3}(?:\d{1,2}[\s./-](?:\d{1,2}|\p{L}{3,9})[\s./,-]{1,2}\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}).{0,30}$|\b\d{1,3}[ -]min(?:ute)?s?(?: read)?\b|\d{1,2} (?:hours?|days?|minutes?|weeks?|months?) ago/iu,
  // Comments.
  /\bcomments?\b|^repl(?:y|ies)|leave a|your email address|required fields|comentario|commentaire|kommentar|commenti|reactie|комментар|коментар|تعليق|评论|評論|留言|コメント|댓글|yorum/iu,
  // Tags and contents.
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|in this (?:article|story|guide|post)|table of contents|contents|on this page|jump to|keywords|etiquetas|temas|étiquettes|schlagw|themen|argomenti|assuntos|trefwoorden|теги|темы|وسوم|الكلمات|标签|標籤|关键词|タグ|태그|etiketler|目录|目次|inhaltsverzeichnis|sommaire|índice)\b/iu,
  // Advertising.
  /^(?:advert|sponsor|promot|paid|ad$|ads$|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons|reklam|реклама|إعلان|広告|广告|廣告|광고|विज्ञापन)/iu,
  // Who the writer is.
  /about the author|about (?:us|me)\b|\b(?:is|was) an? (?:\p{L}+[ -]){0,4}(?:writer|editor|reporter|journalist|correspondent|author|contributor|columnist|freelance|producer|expert|professor|founder|ceo)|(?:writes|covers|reports) (?:about|on|for)|contributed to this|follow (?:him|her|them)|reach (?:him|her|them|out)|über den autor|sobre el autor|à propos de|sull.autore|sobre o autor|об авторе/iu,
  // Consent.
  /we (?:and our|use) |your (?:consent|choices|preferences)|accept (?:all|cookies)|javascript|browser|enable|captcha|loading|please wait|skip to/iu,
];

const LONGEST = 300;
export const CUE_KINDS = CUES.length;

/** Bits of the cues that a text shows; long texts speak for themselves and show none. */
export function cuesOf(text: string): number {
  if (text.length > LONGEST) return 0;
  let bits = 0;
  for (let i = 0; i < CUES.length; i += 1) if (CUES[i]?.test(text) === true) bits |= 1 << i;
  return bits;
}
