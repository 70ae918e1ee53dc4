import type { ClutterRule } from './rule.ts';

const AGENCIES = String.raw`getty(?: images)?|reuters|afp|ap|associated press|epa|epa-efe|shutterstock|istock|unsplash|pixabay|pexels|alamy|bloomberg|vcg|xinhua|depositphotos|adobe stock|zuma|imago|picture alliance|dpa|ansa|lusa|tass|kyodo|yonhap|pti|wikimedia(?: commons)?|wikipedia|flickr|creative commons|youtube|screenshot|handout|supplied|file|courtesy`;
const MEDIUM = String.raw`(?:file |stock |concept |handout |courtesy |representative |cover |main |featured? |lead |header )?(?:photo(?:graph|graphy|graphs|s|-illustration)?|images?|pictures?|pic|illustrations?|graphics?|artwork|video|screenshot|screengrab|credits?|foto(?:s)?|bild|imagen|imagem|immagine|фото|写真|照片|图片|圖片|图|사진)(?: (?:credits?|courtesy(?: of)?|illustration|source))?`;
/** "… Photo: Ana Petrova", and after a full stop or a bracket also "Photo by Ana Petrova". */
const CREDIT = new RegExp(String.raw`(?:^|[\s(\[|.。,;–—-])${MEDIUM}\s?[:：/|©]\s?(?:by |via )?(?<name>[\p{L}\p{N}][^.!?。]{0,60})[.)\]。]?$`, 'iu');
const CREDIT_BY = new RegExp(String.raw`(?:^|[.!?。)\]([|–—])\s?${MEDIUM}\s(?:by|via|from|courtesy(?: of)?)\s(?:the )?(?<name>[\p{L}\p{N}][^.!?。]{0,60})[.)\]。]?$`, 'iu');
const AGENCY = new RegExp(String.raw`(?:[/|©]\s?|\((?:[^()]{0,60}[\s/|,])?|\bvia |\bphoto |^)(?:${AGENCIES})(?:\s?[/|,]\s?[^.!?]{1,40}| images| photo| via [^.!?]{1,30})?\)?\.?$`, 'i');
/** "… a mill near the port. REUTERS/Ana Petrova" */
const CLOSER = /[.!?”"’]\s(?:REUTERS|AP|AFP|EPA|EFE|DPA|PTI|ANI|TASS|Reuters|Bloomberg|Getty|Shutterstock)(?:[ /][\p{Lu}][\p{L}’'. /-]{1,40})?$/u;
const OPENER = new RegExp(String.raw`^[\s(\[]{0,2}(?:${MEDIUM})\s?[:：/|©]\s?\S|^[\s(\[]{0,2}(?:file|stock|concept|representative|representational|illustrative|symbolic) (?:photo|image|picture)\b|^(?:image|photo|picture)s? (?:used )?(?:only )?for representation|^©\s?(?:${AGENCIES})|^(?:photo|picture|image|illustration|写真|图|사진) ?(?:illustration )?by `, 'iu');
/** "…＝東京都千代田区", "…（2021年3月撮影）": how Japanese papers say where and when a picture was taken. */
const JAPANESE = /^[^。]{3,60}(?:＝[^。＝]{2,30}|[（(][^）)。]{0,20}(?:撮影|提供|資料写真|代表撮影)[^）)。]{0,12}[）)])$/u;

const LABELLED = new RegExp(String.raw`^[\s(\[]{0,2}(?:(?:photo|image|picture|foto|bild)s?(?: credits?)?|credits?|imagen|imagem|immagine|фото|写真|照片|图片|圖片|图|사진)\s?[:：/|©]\s?(?![\p{Ll}\d])[^.!?。]{2,80}[)\]]?$`, 'iu');

/** A caption that says itself whose picture it is, or where it was taken: no sentence of an article. */
export const credits: ClutterRule = {
  kind: 'credit',
  opens: false,
  matches: ({ text, words }) => words <= 30 && (JAPANESE.test(text) || LABELLED.test(text)),
  examples: ['写真：港湾銀行の本店', '記者会見する港湾銀行の頭取＝横浜市', '海運会社の本社（2021年3月撮影）', 'Foto: Ana Petrova', 'Image credit: The harbour authority'],
  rejects: ['銀行の利益は前年比＝二割増だった。', '写真の女性は銀行を訴えた。'],
};

/** What stands under a picture: a line that names whose picture it is. */
export const captions: ClutterRule = {
  kind: 'caption',
  opens: false,
  matches: ({ text, words }) => words <= 60 && (isCredit(text) || OPENER.test(text) || (AGENCY.test(text) && words > 1) || (words <= 40 && CLOSER.test(text))),
  examples: ['Photo: Reuters', 'Illustration: PQR', 'A tanker waits off the harbour mouth. Photo: Reuters.', 'Concept photo of a data centre Illustration: PQR', 'Workers leave the plant (AP Photo/Ana Petrova)', 'The bank’s head office. Li Wei/Getty Images', 'File photo of a trading floor', '图：新华社', 'A mill by the port. REUTERS/Li Wei', 'Representational image'],
  rejects: ['The photo app was fined in June.', 'The video: what we know so far about it', 'He posted a photo by mistake, the court heard.', 'The picture from regulators is mixed, she said.', 'They kept filming after seeing themselves in a video from Forbes.', 'It is a grim picture: fines rise every year'],
};

/** A credit names somebody: its words begin with a capital, in an alphabet that has them. */
function isCredit(text: string): boolean {
  const name = (CREDIT.exec(text) ?? CREDIT_BY.exec(text))?.groups?.['name'] ?? '';
  return name !== '' && !/^\p{Ll}/u.test(name) && name.split(' ').length <= 9;
}
