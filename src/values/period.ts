/** First and last day, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** EDTF seasons and quarters (ISO 8601-2 §4.8) as first and last month; winter is that of the year's end. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  21: ['03', '05'], 22: ['06', '08'], 23: ['09', '11'], 24: ['12', '12'],
  33: ['01', '03'], 34: ['04', '06'], 35: ['07', '09'], 36: ['10', '12'],
  37: ['01', '04'], 38: ['05', '08'], 39: ['09', '12'], 40: ['01', '06'], 41: ['07', '12'],
};

/** The days that an EDTF date may mean; null where its year is unknown. */
export function periodOf(edtf: string): Period | null {
  const [from = '', to = from] = edtf.split('/');
  const [start, end] = [daysOf(from), daysOf(to)];
  return start === null || end === null ? null : { first: start.first, last: end.last };
}

function daysOf(edtf: string): Period | null {
  const [year = '', month = 'XX', day = 'XX'] = edtf.split('-');
  if (year.startsWith('X')) return null;
  const [firstMonth, lastMonth] = SEASONS[month] ?? (month === 'XX' ? ['01', '12'] : [month, month]);
  return {
    first: `${year.replaceAll('X', '0')}-${firstMonth}-${day === 'XX' ? '01' : day}`,
    // The 31st of any month: bounds are compared, never shown.
    last: `${year.replaceAll('X', '9')}-${lastMonth}-${day === 'XX' ? '31' : day}`,
  };
}
