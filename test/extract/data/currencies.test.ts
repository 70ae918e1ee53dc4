import { CurrencyData } from '../../../src/extract/data/currencies.ts';
import { loadData } from '../../../src/extract/data/load.ts';
import { findMoney } from '../../../src/extract/entities/money/index.ts';
import { articleOf } from '../entities/article.ts';

const { currencies, defaults } = CurrencyData.parse(loadData('currencies.json'));
const codes = currencies.map(({ code }) => code);

test('currencies are sorted by code, each once', () => {
  expect(codes).toEqual([...new Set(codes)].toSorted());
});

test('every country pays with one currency', () => {
  const countries = currencies.flatMap((entry) => entry.countries);
  expect(countries.filter((country, at) => countries.indexOf(country) !== at)).toEqual([]);
});

test('defaults are of forms that exist, and of a currency that has them', () => {
  for (const [form, code] of Object.entries(defaults)) {
    const entry = currencies.find((one) => one.code === code);
    expect([form, entry && [...entry.units, ...entry.minor, ...entry.signs].includes(form)]).toEqual([form, true]);
  }
});

test.each(codes)('%s is read from its code', (code) => {
  expect(findMoney(articleOf({ text: `A fine of ${code} 1,250,000 was imposed.` }), { country: null })).toMatchObject([{ amount: '1250000', currency: code }]);
});

/** "12 million Norwegian kroner": each currency by each of its full names. */
const names = currencies.flatMap(({ code, adjectives, units }) => adjectives.flatMap((adjective) => units.map((unit) => [`${adjective} ${unit}`, code] as const)));

test('every full name is its currency, or is shared by those that say the same', () => {
  const wrong = names.filter(([name, code]) => {
    const [found] = findMoney(articleOf({ text: `A fine of 12 million ${name} was imposed.` }), { country: null });
    const sharing = names.filter(([other]) => other === name).map(([, other]) => other);
    return found === undefined || found.amount !== '12000000' || !(found.currency === code || sharing.includes(found.currency));
  });
  expect(wrong).toEqual([]);
});
