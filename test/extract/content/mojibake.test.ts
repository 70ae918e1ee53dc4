import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readArticle } from '../../../src/extract/content/index.ts';
import { repairHtml, repairMojibake } from '../../../src/extract/content/mojibake.ts';
import type { Page } from '../../../src/types.ts';

const asLatin1 = (text: string): string => Buffer.from(text).toString('latin1');
/** As the WHATWG has it: the five bytes that windows-1252 leaves open are controls. */
const asWindows1252 = (text: string): string => asLatin1(text).replace(/[\u0080-\u009F]/g, (control) => {
  const shown = iconv.decode(Buffer.from(control, 'latin1'), 'windows-1252');
  return shown === '\uFFFD' ? control : shown;
});

const SOURCE: Page['source'] = { kind: 'html', location: 'page.html', key: null, fetchedAt: null, status: null, contentType: null, charset: null, bytes: 0, sha256: '' };
const pageOf = (html: string): Page => ({ source: SOURCE, url: null, title: null, published: null, warnings: [], body: { kind: 'html', html } });

const TEXTS = [
  'The bank’s board – it said – “regrets” the café’s loss.', 'Die Behörde prüft 30 Fälle für „größere“ Häuser; das kostet 5 €.', 'Komisja nałożyła karę: grzywnę, którą spółka zapłaci później, również częściowo.',
  'Регулятор оштрафовал банк на 3 миллиона рублей.', 'Η αρχή επέβαλε πρόστιμο.', '当局は銀行に、罰金を命じた。', '监管机构对该银行处以罚款。', '금융위원회는 은행에 과징금을 부과했다.', 'غرمت الهيئة البنك ثلاثة ملايين.', 'नियामक ने बैंक पर जुर्माना लगाया।', 'It was fine 😀 – so “they” said… and it’s over 🎉🎉.',
];
const WORDS = TEXTS.join(' ').split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 60, maxLength: 120 }).map((words) => `${words.join(' ')} – it’s “so”…`);

describe('UTF-8 that was read as a one-byte charset', () => {
  test.each(TEXTS)('%s', (whole) => {
    const often = `${whole} ${whole} ${whole}`;
    expect(repairMojibake(asLatin1(often))).toBe(often);
    expect(repairMojibake(asWindows1252(often))).toBe(often);
    expect(repairMojibake(asLatin1(asLatin1(often)))).toBe(often);
  });

  test.each([
    ['one that is quoted', 'An apostrophe that became â€™ is a sign of a wrong charset, and so is Ã©.'],
    ['capitals before marks', '« CAFÉ » : PARIS, À… “ENFIN LIBÉRÉ” – OLÉ” – LIBERTÉ… né – né » né » né » GROß“ Spaß“ Fuß“ AMANHÃ” MANHÃ… AMANHÃ – NESCAFÉ® CAFÉ™'],
    ['bytes that no character begins with', 'Á¡ Á¢ Á£ À¤ õ¥ ö¦ ÷§'],
    ['overlong forms and halves of pairs', 'à€€ à€¥ à€¢ í ¿ í¡¿ í¢¿ ô±¿¿ ô²¿¿ ô³¿¿'],
    ['a table of letters', 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'],
  ])('%s stays', (_, other) => {
    expect(repairMojibake(other)).toBe(other);
  });

  test('marks after letters stay where the letter is no byte elsewhere', () => {
    expect(repairMojibake('Itâ€™s at the CAFÃ‰, the cafÃ© – no, the “CAFÉ” – they donâ€™t know')).toBe('It’s at the CAFÉ, the café – no, the “CAFÉ” – they don’t know');
  });

  test('references to characters in HTML', () => {
    expect(repairHtml('<p>It isn&acirc;&euro;&trade;t so&acirc;&euro;&rdquo;they&acirc;&#128;&#153;re &lt;late&gt;</p>')).toBe('<p>It isn’t so—they’re &lt;late&gt;</p>');
  });

  test('headline, author and text of a page', () => {
    const article = readArticle(pageOf(asWindows1252(`<html><head><title>Bank’s café fined</title></head><body><article><h1>Bank’s café fined</h1><p class="byline">By Zoé Müller</p>${'<p>The regulator’s board fined the bank for its “café” – it had never paid for the coffee, the board’s report says.</p>'.repeat(4)}</article></body></html>`)));
    expect(article).toMatchObject({ title: 'Bank’s café fined', authors: ['Zoé Müller'] });
    expect(article).toHaveProperty('text', expect.stringContaining('The regulator’s board fined the bank for its “café” – it had'));
  });
});

test('texts without it are returned unchanged', () => {
  fc.assert(fc.property(text, (whole) => repairMojibake(whole) === whole));
});

test('what was broken becomes whole, and stays so', () => {
  fc.assert(fc.property(text, fc.constantFrom(asLatin1, (whole: string) => asLatin1(asLatin1(whole))), (whole, breaking) => {
    const repaired = repairMojibake(breaking(whole));
    expect(repaired).toBe(whole);
    expect(repairMojibake(repaired)).toBe(repaired);
  }));
});

test('anything gets a text that is no longer', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'Ââ€Ã©™\u0080\u009F a') }), (odd) => repairMojibake(odd).length <= odd.length));
});
