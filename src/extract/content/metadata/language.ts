import type { Evidence } from './evidence.ts';

/** The words of a language that stand in nearly every paragraph of it. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it has have said be', de: 'der die und den das von zu mit ist des im für auf dem ein eine nicht sich auch',
  fr: 'le la les de des et du en un une est dans que pour qui par sur au avec pas', es: 'el la de que y en los las del un una por con para se su al lo como más',
  pt: 'o a de que e do da em os as um uma para com não por no na se mais', it: 'il di che e la in un una per con del della le non si è i dei al da',
  nl: 'de het een van en in op dat is voor met die niet zijn te aan er ook door bij', sv: 'och att det som en på är av för med den till inte har de om ett var i',
  da: 'og i at det som en på er af for med den til ikke har de om et var der', no: 'og i at det som en på er av for med den til ikke har de om et var jeg',
  fi: 'ja on ei se että oli ovat myös mutta kun hän joka kuin ole sen tai mukaan vuoden nyt', pl: 'i w na z do że się nie to jest o po przez za od dla jak oraz ale tym',
  cs: 'a v se na je že s z do o k i by pro jsou za ale po jak od', sk: 'a v sa na je že s z do o k aj by pre sú za ale po ako od',
  hu: 'a az és hogy nem is egy volt meg ez de csak még már el mint vagy lesz szerint azt', ro: 'și în de la a cu pe care nu din este un o să au fost pentru mai că ce',
  tr: 'bir ve bu için ile da de olarak çok daha olan gibi sonra kadar ise en ne var değil göre', id: 'yang dan di ini dari dengan untuk pada tidak akan itu juga ke dalam adalah oleh telah dia mereka tersebut',
  vi: 'và của là có được cho trong không các một với người đã này khi đến những để từ năm', hr: 'i u je na se da su za od s koji a ne što kako će iz bi to o',
  lt: 'ir kad yra į su iš tai o bet kaip ne dėl apie buvo jau taip pat už nuo per', et: 'ja on ei et see oli ka kui mis aga oma või kes ning pole olid siis veel tema välja',
  ru: 'и в на не что с по как это из для от о он но к за его был', uk: 'і в на не що з до як це для та від про за але його у й був під',
  bg: 'и на в да за се от с не са по че като е ще до това със ни през', sr: 'и у је на се да су за од са који а не што како ће из би то о',
  ca: 'el la de que i en els les del un una per amb no és al a ha més com', el: 'και το να του η της για με την από που τα στο είναι θα ο τον δεν οι σε',
};
const MANY = 12;
const SAMPLE = 1200;

const LANGUAGES = Object.keys(COMMON);
/** Which of the languages have a word, by their index. */
const languagesOf = new Map<string, readonly number[]>();
Object.values(COMMON).forEach((words, language) => {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
});

/** What the page declares: "en-GB"; null for what is no language tag. */
export function declaredLanguage({ lang, meta }: Evidence): string | null {
  for (const stated of [lang, meta.get('content-language')?.[0] ?? '', meta.get('og:locale')?.[0] ?? '', meta.get('language')?.[0] ?? '', meta.get('dc.language')?.[0] ?? '']) {
    const [, language, script, region] = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.,;]|$)/iu.exec(stated.trim()) ?? [];
    if (language !== undefined) return [language.toLowerCase(), ...(script === undefined ? [] : [script.charAt(0).toUpperCase() + script.slice(1).toLowerCase()]), ...(region === undefined ? [] : [region.toUpperCase()])].join('-');
  }
  return null;
}

/** The declared language, unless the text is plainly in another. */
export function settleLanguage(declared: string | null, text: string): string | null {
  const read = languageOf(text);
  if (read === null || declared === null) return declared ?? read;
  const base = declared.split('-')[0] ?? '';
  return base === read || SAME.has(`${base} ${read}`) ? declared : read;
}

/** Tags by which some declare a language that we know by another. */
const SAME = new Set(['nb no', 'nn no', 'bs hr', 'sr hr', 'hr sr', 'sh hr', 'bs sr', 'cmn zh', 'yue zh', 'in id', 'ms id', 'fil tl', 'mk bg', 'da no', 'no da', 'nb da', 'sk cs', 'gl pt', 'gl es', 'ca es', 'mo ro', 'be ru', 'kk ru', 'dari fa', 'ps fa']);

/** The language of a text by its script and commonest words; null where they do not tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  return byScript(sample) ?? byWords(sample);
}

/** Code points at which the alphabets of one language begin and end. */
const BLOCKS: readonly (readonly [string, number, number])[] = [
  ['greek', 0x370, 0x3ff], ['cyrillic', 0x400, 0x52f], ['hy', 0x531, 0x58f], ['he', 0x591, 0x5f4], ['arabic', 0x600, 0x6ff], ['hi', 0x900, 0x97f], ['bn', 0x980, 0x9ff], ['pa', 0xa00, 0xa7f], ['gu', 0xa80, 0xaff],
  ['ta', 0xb80, 0xbff], ['te', 0xc00, 0xc7f], ['kn', 0xc80, 0xcff], ['ml', 0xd00, 0xd7f], ['th', 0xe00, 0xe7f], ['ka', 0x10a0, 0x10ff], ['kana', 0x3041, 0x30ff], ['han', 0x3400, 0x9fff], ['ko', 0xac00, 0xd7a3],
];

function byScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0x41) continue;
    if (code < 0x250) {
      letters += 1;
      continue;
    }
    const block = BLOCKS.find(([, first, last]) => code >= first && code <= last)?.[0];
    if (block === undefined) continue;
    letters += 1;
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const share = (block: string): number => (counts.get(block) ?? 0) / Math.max(1, letters);
  if (share('kana') > 0.1) return 'ja';
  if (share('han') > 0.4) return 'zh';
  if (share('arabic') > 0.5) return /[ٹڈڑےں]/u.test(sample) ? 'ur' : (sample.match(/[پچگژی]/gu)?.length ?? 0) > letters * 0.03 ? 'fa' : 'ar';
  return BLOCKS.find(([name]) => name.length === 2 && share(name) > 0.4)?.[0] ?? null;
}

function byWords(sample: string): string | null {
  const counts = new Uint16Array(LANGUAGES.length);
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < MANY) return null;
  for (const word of words) languagesOf.get(word)?.forEach((language) => {
    counts[language] = (counts[language] ?? 0) + 1;
  });
  const [second = 0, first = 0] = counts.toSorted().slice(-2);
  return first < words.length * 0.12 || first <= second * 1.15 ? null : (LANGUAGES[counts.indexOf(first)] ?? null);
}
