/**
 * Turns text into look-alikes of other scripts, letter by letter or word by word, keeping case, digits and sentence marks as that script
 * has them. The labelled pages are English, the pages to be read are not: a model that also sees them disguised
 * cannot lean on English words, capitals or word lengths.
 */
export const SCRIPTS = ['latin', 'cyrillic', 'arabic', 'devanagari', 'hangul', 'han'] as const;
export type Script = (typeof SCRIPTS)[number];

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETS: Readonly<Record<'latin' | 'cyrillic' | 'arabic' | 'devanagari', string>> = {
  latin: 'ozkméhgçrwjtñnüdxlpsavbyiq',
  cyrillic: 'абцдефгхийклмнопьрстуввжыз',
  arabic: 'ابجدهوزحطيكلمنسعفصقرشتثخذض',
  devanagari: 'अबचदएफगहइजकलमनओपखरसटउवथषयझ',
};

export function disguise(text: string, script: Script): string {
  if (script === 'han') return ideographs(text);
  if (script === 'hangul') return text.replace(/[A-Za-z]+/g, (word) => syllables(word, 0xac00, 11_000, Math.ceil(word.length / 2.5)));
  const alphabet = ALPHABETS[script];
  const swapped = text.replace(/[a-z]/gi, (letter) => {
    const other = alphabet.charAt(LATIN.indexOf(letter.toLowerCase()));
    return letter >= 'a' ? other : other.toUpperCase();
  });
  if (script === 'arabic') return swapped.replaceAll(',', '،').replaceAll('?', '؟').replaceAll(';', '؛');
  return script === 'devanagari' ? swapped.replace(/\.(?=\s|$)/g, '।') : swapped;
}

function ideographs(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => syllables(word.toLowerCase(), 0x4e00, 8_000, word.length > 4 ? 2 : 1))
    .replace(/, ?/g, '，').replace(/\. ?(?=\D|$)/g, '。').replace(/\? ?/g, '？').replace(/: ?/g, '：').replace(/(?<=[^\x00-\x7F]) (?=[^\x00-\x7F])/g, '');
}

function syllables(word: string, from: number, range: number, count: number): string {
  let hash = 17;
  for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return Array.from({ length: count }, (_, i) => String.fromCharCode(from + ((hash * (i + 7)) % range))).join('');
}
