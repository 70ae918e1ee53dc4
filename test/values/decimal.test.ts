import fc from 'fast-check';
import { addDecimals, compareDecimals, shiftDecimal } from '../../src/values/decimal.ts';
import { FIGURE, readFigure } from '../../src/values/figure.ts';
import { readNumberWords } from '../../src/values/number-words.ts';

const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
const decimal = cents.map((n) => shiftDecimal(n.toString(), -2));

describe('decimals', () => {
  test.each([
    ['8.026', 9, '8026000000'],
    ['1.5', 0, '1.5'],
    ['120', -2, '1.2'],
    ['0.05', 1, '0.5'],
    ['0', 6, '0'],
    ['100', -5, '0.001'],
  ])('%s shifted by %i is %s', (from, power, to) => {
    expect(shiftDecimal(from, power)).toBe(to);
  });

  test('shifting there and back changes nothing', () => {
    fc.assert(fc.property(decimal, fc.integer({ min: -12, max: 12 }), (value, power) => {
      expect(shiftDecimal(shiftDecimal(value, power), -power)).toBe(value);
    }));
  });

  test('adding and comparing are those of whole cents', () => {
    fc.assert(fc.property(cents, cents, (a, b) => {
      const [x, y] = [shiftDecimal(a.toString(), -2), shiftDecimal(b.toString(), -2)];
      expect(addDecimals(x, y)).toBe(shiftDecimal((a + b).toString(), -2));
      expect(Math.sign(compareDecimals(x, y))).toBe(a < b ? -1 : Number(a > b));
    }));
  });
});

/** Each way in which news groups the digits of a whole number and writes its hundredths. */
const STYLES: Readonly<Record<string, readonly [group: string, point: string, dotGroups: boolean]>> = {
  English: [',', '.', false],
  German: ['.', ',', true],
  French: [' ', ',', false],
  'with no-break spaces': ['\u00a0', ',', false],
  Swiss: ["'", '.', false],
  plain: ['', '.', false],
};

describe.each(Object.entries(STYLES))('figures, %s', (_, [group, point, dotGroups]) => {
  const write = (whole: bigint, part: string): string => whole.toString().replace(/\B(?=(?:\d{3})+$)/g, group) + (part === '' ? '' : point + part);

  test('reading inverts writing, and the pattern takes the whole figure', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.constantFrom('', '5', '05', '75'), (whole, part) => {
      const figure = write(whole, part);
      expect(new RegExp(`^${FIGURE}$`, 'u').exec(figure)?.[0]).toBe(figure);
      expect(readFigure(figure, { dotGroups })).toBe(shiftDecimal(`${whole}${part === '' ? '' : `.${part}`}`, 0));
    }));
  });
});

test.each([
  ['12,34,567.89', '1234567.89'],
  ['1,337.76', '1337.76'],
  ['17,5', '17.5'],
  ['0,500', null],
  ['1,50,00', null],
  ['1.500', '1.5'],
])('%s is %s', (figure, value) => {
  expect(readFigure(figure, { dotGroups: false })).toBe(value);
});

test('a dot before three digits groups on the continent', () => {
  expect(readFigure('1.500', { dotGroups: true })).toBe('1500');
});

test.each([
  ['twenty-five thousand', '25000'],
  ['half a million', '500000'],
  ['two and a half million', '2500000'],
  ['three quarters of a billion', '750000000'],
  ['a quarter of a million', '250000'],
  ['one hundred and twenty-three million four hundred thousand and six', '123400006'],
  ['two lakh', '200000'],
  ['two five', null],
  ['twenty thirteen', null],
  ['blue', null],
])('"%s" is %s', (words, value) => {
  expect(readNumberWords(words)).toBe(value);
});
