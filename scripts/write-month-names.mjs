// Writes src/extract/data/month-names.json: what the languages of the press call the twelve months, from ICU.
// Run it again for more languages: node scripts/write-month-names.mjs
import { writeFile } from 'node:fs/promises';

const LANGUAGES = 'en fr de es pt it nl sv da nb fi pl cs sk hu ro bg ru uk sr hr sl lt lv et el tr ar fa he hi bn id ms th ca is sq mk be kk uz az ka hy sw tl ta te mr gu ur eu gl cy af mt'.split(' ');
// Forms in use that ICU does not know.
const EXTRA = {
  1: ['jän', 'jänner', 'gen', 'styczen', 'كانون الثاني', 'جانفي'],
  2: ['fevrier', 'febr', 'feber', 'شباط', 'فيفري'],
  3: ['maerz', 'mrz', 'آذار', 'اذار'],
  4: ['nisan', 'نيسان', 'ابريل', 'إبريل', 'أفريل'],
  5: ['أيار', 'ايار', 'ماي'],
  6: ['juni', 'juin', 'حزيران', 'جوان'],
  7: ['juil', 'تموز', 'جويلية'],
  8: ['aout', 'آب', 'أوت', 'اغسطس'],
  9: ['sept', 'setiembre', 'أيلول', 'ايلول'],
  10: ['تشرين الأول', 'تشرين الاول', 'اكتوبر'],
  11: ['تشرين الثاني'],
  12: ['decembre', 'dez', 'كانون الأول', 'كانون الاول'],
};
// A Slavic name of two months: most who write it mean November.
const AMBIGUOUS = { listopad: 11, listopada: 11 };

const names = new Map();
const add = (name, month) => {
  const key = name.normalize('NFC').toLowerCase().replace(/\.$/u, '').trim();
  if (/^\p{L}[\p{L}\p{M}.\s'’]*$/u.test(key) && !names.has(key)) names.set(key, month);
};
const shapes = ['long', 'short'].flatMap((month) => [{ month }, { month, day: 'numeric' }, { month, day: 'numeric', year: 'numeric' }]);
for (const [name, month] of Object.entries(AMBIGUOUS)) add(name, month);
for (const language of LANGUAGES) {
  for (const shape of shapes) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...shape, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const part = format.formatToParts(new Date(Date.UTC(2022, month - 1, 15))).find(({ type }) => type === 'month');
      if (part !== undefined) add(part.value.replace(/^(?:de |d[’'])/u, ''), month);
    }
  }
}
for (const [month, list] of Object.entries(EXTRA)) for (const name of list) add(name, Number(month));

const sorted = [...names].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
await writeFile(new URL('../src/extract/data/month-names.json', import.meta.url), `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
