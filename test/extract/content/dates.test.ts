import { readDates } from '../../../src/extract/content/dates/read-dates.ts';
import { cpuTime } from '../../support/cpu.ts';

describe('datelines and attributes', () => {
  test.each([
    ['Published: Mar 2, 2021 6:45 PM', '2021-03-02T18:45'],
    ['2021-03-02T18:45:10.5+0100', '2021-03-02T18:45:10.5+01:00'],
    ['2021/03/02', '2021-03-02'],
    ['20210302', '2021-03-02'],
    ['Tue, 02 Mar 2021 18:45:00 GMT', '2021-03-02T18:45:00Z'],
    ['Tue Mar 02 2021 18:45:10 GMT+0200 (EET)', '2021-03-02T18:45:10+02:00'],
    ['Tue Mar 2 18:45:10 CET 2021', '2021-03-02T18:45:10+01:00'],
    ['2nd of March, 2021', '2021-03-02'],
    ['First published on Tue 2 Mar 2021 07.00 GMT', '2021-03-02T07:00Z'],
    ['2. März 2021, 08:30 Uhr', '2021-03-02T08:30'],
    ['le 2 mars 2021 à 14h30', '2021-03-02T14:30'],
    ['2 de marzo de 2021 a las 10:05', '2021-03-02T10:05'],
    ['2 de março de 2021 às 10:05', '2021-03-02T10:05'],
    ['2 marzo 2021 alle 10:05', '2021-03-02T10:05'],
    ['2 maart 2021 om 10:05', '2021-03-02T10:05'],
    ['2. marts 2021 kl. 10.05', '2021-03-02T10:05'],
    ['2 marca 2021', '2021-03-02'],
    ['2. maaliskuuta 2021', '2021-03-02'],
    ['2021. március 2.', '2021-03-02'],
    ['2021 m. kovo 2 d.', '2021-03-02'],
    ['2 Μαρτίου 2021', '2021-03-02'],
    ['2 марта 2021, 12:45', '2021-03-02T12:45'],
    ['2 березня 2021', '2021-03-02'],
    ['2 Mart 2021 Salı', '2021-03-02'],
    ['٢ مارس ٢٠٢١', '2021-03-02'],
    ['2 آذار/مارس 2021', '2021-03-02'],
    ['2 मार्च 2021', '2021-03-02'],
    ['2 มีนาคม 2564', '2021-03-02'],
    ['2 tháng 3, 2021', '2021-03-02'],
    ['2 Maret 2021', '2021-03-02'],
    ['2021年3月2日 10時30分', '2021-03-02T10:30'],
    ['令和3年3月2日', '2021-03-02'],
    ['2021년 3월 2일', '2021-03-02'],
    ['2021. 3. 2.', '2021-03-02'],
    ['10:20 02/03/2021', '2021-03-02T10:20'],
    ['2 مارس 2021 06:45 م', '2021-03-02T18:45'],
    ['6:45 ص - 2 مارس 2021', '2021-03-02T06:45'],
    ['2021年3月2日 下午6:45', '2021-03-02T18:45'],
    ['2021. 3. 2. 오후 6:45', '2021-03-02T18:45'],
    ['02/03/2021, 06:45 μμ', '2021-03-02T18:45'],
    ['2 במרץ 2021', '2021-03-02'],
  ])('%j', (text, value) => {
    expect(readDates(text).map((date) => date.value)).toEqual([value]);
  });

  test('figures alone follow the order of the country, unless only the other fits', () => {
    expect(['02/03/2021', '02/28/2021', '28/02/2021', '02.03.2021'].map((text) => readDates(text, 'month-day')[0]?.value)).toEqual(['2021-02-03', '2021-02-28', '2021-02-28', '2021-03-02']);
    expect(readDates('02/03/2021', 'day-month')[0]?.value).toBe('2021-03-02');
  });

  test('figures of which both orders fit tell the other', () => {
    expect(['02/03/2021', '28/02/2021', '2 March 2021'].map((text) => readDates(text)[0]?.swapped)).toEqual(['2021-02-03', null, null]);
  });

  test.each(['31 February 2021', '2021-13-02', 'March 2021', 'in 2021', '3/2021', 'version 2.3.2021.7', 'call 020 2021 0302 now', '1 May'])('reads no day in %j', (text) => {
    expect(readDates(text)).toEqual([]);
  });

  test('hostile text costs little', () => {
    for (const unit of ['1 ', '2021-', 'a 1 ', 'mar ', '年', '1/1/', '12:30 ']) {
      const time = (count: number): number => cpuTime(() => readDates(unit.repeat(count)));
      expect(time(400_000)).toBeLessThan(32 * Math.max(time(50_000), 10));
    }
  });
});
