import { fingerprintOf } from '../../../src/store/merge/copies.ts';
import { nameKeys } from '../../../src/store/merge/names.ts';
import type { Report, Sum } from '../../../src/store/merge/report.ts';

/** A story in one line: the act it tells of, when it appeared, who, whom (forms of one name by `/`), how much. */
export interface Story {
  readonly act: string;
  readonly published: string | null;
  readonly agencies: string;
  readonly respondents: string;
  /** "1200000 USD", an equivalent after "=", "~" for about. */
  readonly sums: string;
  readonly date?: string;
  readonly status?: Report['status'];
  readonly kind?: Report['kind'];
  /** Names the document, where two stories stand in one. */
  readonly document?: string;
  readonly text?: string;
}

const WIRE = 'LISBON (Wire) – Portugal’s telecoms authority on Monday fined operator Vela Telecom 4.5 million euros for sending bills that its clients could not read, the latest step in a row over roaming charges that has gone on since spring.';

/** Stories about acts: copies, restatements, appeals, totals, near twins. */
export const STORIES: readonly Story[] = [
  // One act in two currencies, told by articles of which only one has both.
  { act: 'ride', published: '2023-07-21', agencies: 'cn/cac', respondents: 'Ridelo Global/Ridelo', sums: '8026000000 CNY = 1200000000 USD', date: '2023-07-21' },
  { act: 'ride', published: '2023-08-02', agencies: 'cn/cac', respondents: 'Ridelo', sums: '1200000000 USD', date: '2023-07' },
  { act: 'ride', published: null, agencies: 'cn/cac', respondents: 'Ridelo Global', sums: '1200000000 USD', date: 'XXXX-07' },
  { act: 'ride', published: '2023-07-22', agencies: 'cn/cac', respondents: 'Ridelo', sums: '~8000000000 CNY' },
  { act: 'ride', published: '2023-07-22', agencies: '', respondents: 'Ridelo Global Inc', sums: '1190000000 USD' },
  // The same firm and authority, another year and sum.
  { act: 'ride again', published: '2021-03-12', agencies: 'cn/cac', respondents: 'Ridelo', sums: '500000 CNY', date: '2021-03-11' },
  // A wire story and its copies, one of them cut.
  { act: 'wire', published: '2024-02-05', agencies: 'pt/anacom', respondents: 'Vela Telecom', sums: '4500000 EUR', date: '2024-02-05', text: WIRE },
  { act: 'wire', published: '2024-02-05', agencies: 'pt/anacom', respondents: 'Vela Telecom', sums: '4500000 EUR', date: '2024-02-05', text: WIRE.replace('LISBON (Wire) – ', '') },
  { act: 'wire', published: '2024-02-06', agencies: 'pt/anacom', respondents: 'Vela Telecom', sums: '4500000 EUR', date: '2024-02-05', text: WIRE.slice(0, 190) },
  { act: 'wire', published: '2024-02-06', agencies: 'pt/anacom', respondents: 'Vela', sums: '4500000 EUR', text: 'Vela has to pay for bills nobody understood: the regulator in Lisbon wants four and a half million euros of the company.' },
  // An appeal that changes the sum is an act of its own; one that upholds it is not.
  { act: 'chip fine', published: '2019-06-01', agencies: 'eu/commission', respondents: 'Corvid Semiconductor/Corvid', sums: '1060000000 EUR', date: '2019-05-31' },
  { act: 'chip fine', published: '2019-06-03', agencies: 'eu/commission', respondents: 'Corvid', sums: '1060000000 EUR = 1190000000 USD' },
  { act: 'chip appeal', published: '2022-01-27', agencies: 'eu/general-court', respondents: 'Corvid', sums: '376000000 EUR', date: '2022-01-26', status: 'reduced' },
  { act: 'chip appeal', published: '2022-01-27', agencies: 'eu/general-court', respondents: 'Corvid Semiconductor', sums: '376000000 EUR', status: 'reduced' },
  { act: 'search fine', published: '2020-11-10', agencies: 'eu/commission', respondents: 'Lantern Search', sums: '2420000000 EUR', date: '2020-11-10' },
  { act: 'search fine', published: '2020-12-01', agencies: 'eu/commission', respondents: 'Lantern', sums: '2420000000 EUR', status: 'upheld' },
  // A total and its parts, told in one article and in others.
  { act: 'total', published: '2024-05-23', agencies: 'us/cftc', respondents: 'Maple Commodities', sums: '1186000000 USD', date: '2024-05-23', document: 'parts' },
  { act: 'part: cftc', published: '2024-05-23', agencies: 'us/cftc', respondents: 'Maple Commodities', sums: '333548040 USD', date: '2024-05-23', document: 'parts' },
  { act: 'part: doj', published: '2024-05-23', agencies: 'us/doj', respondents: 'Maple Commodities', sums: '485638885 USD', date: '2024-05-23', document: 'parts' },
  { act: 'total', published: '2024-05-24', agencies: 'us/cftc', respondents: 'Maple', sums: '~1200000000 USD' },
  { act: 'total', published: '2024-05-24', agencies: '', respondents: 'Maple Commodities', sums: '1186000000 USD', date: '2024-05-23' },
  { act: 'part: cftc', published: '2024-05-25', agencies: 'us/cftc', respondents: 'Maple Commodities LLC', sums: '~333500000 USD' },
  // Two authorities take the same sum from the same firm on one day: two acts.
  { act: 'twin: sec', published: '2023-09-29', agencies: 'us/sec', respondents: 'Alder Capital', sums: '35000000 USD', date: '2023-09-29', document: 'twins' },
  { act: 'twin: cftc', published: '2023-09-29', agencies: 'us/cftc', respondents: 'Alder Capital', sums: '35000000 USD', date: '2023-09-29', document: 'twins' },
  { act: 'twin: sec', published: '2023-09-30', agencies: 'us/sec', respondents: 'Alder', sums: '35000000 USD' },
  { act: 'twin: cftc', published: '2023-09-30', agencies: 'us/cftc', respondents: 'Alder Capital LP', sums: '35000000 USD' },
  // One authority takes the same sum from two firms on one day.
  { act: 'pair: north', published: '2024-01-11', agencies: 'gb/fca', respondents: 'Northwind Bank', sums: '6470000 GBP', date: '2024-01-11' },
  { act: 'pair: quill', published: '2024-01-11', agencies: 'gb/fca', respondents: 'Quillstone Securities', sums: '6470000 GBP', date: '2024-01-11' },
  { act: 'pair: north', published: '2024-01-12', agencies: 'gb/fca', respondents: 'Northwind Bank plc', sums: '6500000 GBP' },
  { act: 'pair: quill', published: '2024-01-12', agencies: 'gb/fca', respondents: 'Quillstone', sums: '6470000 GBP = 8250000 USD' },
  // The same again a year later.
  { act: 'pair: north 2025', published: '2025-02-20', agencies: 'gb/fca', respondents: 'Northwind Bank', sums: '6470000 GBP', date: '2025-02-19' },
  // Asked for, then imposed: one act that went on. What the law allows is none.
  { act: 'dam', published: '2022-03-01', agencies: 'br/ibama', respondents: 'Serra Mining', sums: '250000000 BRL', date: '2022-03-01', status: 'proposed' },
  { act: 'dam', published: '2022-05-10', agencies: 'br/ibama', respondents: 'Serra Mining SA', sums: '250000000 BRL = 48700000 USD', status: 'imposed' },
  { act: 'dam cap', published: '2022-05-10', agencies: 'br/ibama', respondents: 'Serra Mining', sums: '250000000 BRL', status: 'maximum', document: 'cap' },
  // People go by their name; a title tells nothing.
  { act: 'trader', published: '2021-10-04', agencies: 'us/sec', respondents: 'person:Tobias Wren', sums: '1250000 USD', date: '2021-10-01' },
  { act: 'trader', published: '2021-10-05', agencies: 'us/sec', respondents: 'person:Mr. Tobias Wren', sums: '1250000 USD' },
  { act: 'other trader', published: '2021-10-05', agencies: 'us/sec', respondents: 'person:Ada Holm', sums: '1250000 USD' },
  // Nobody named: the authority and an odd sum tell.
  { act: 'unnamed', published: '2023-03-02', agencies: 'sg/mas', respondents: 'group:three banks', sums: '3862500 SGD', date: '2023-03-02' },
  { act: 'unnamed', published: '2023-03-03', agencies: 'sg/mas', respondents: 'group:three lenders', sums: '3862500 SGD' },
  { act: 'unnamed, round', published: '2023-03-02', agencies: 'sg/mas', respondents: 'group:a bank', sums: '1000000 SGD' },
  { act: 'unnamed, round too', published: '2023-03-03', agencies: 'sg/mas', respondents: 'group:a broker', sums: '1000000 SGD' },
  // Without money, the kind of act and its time tell.
  { act: 'ban', published: '2023-07-04', agencies: 'cn/cac', respondents: 'Ridelo', sums: '', kind: 'removal', date: '2023-07-04' },
  { act: 'ban', published: '2023-07-05', agencies: 'cn/cac', respondents: 'Ridelo Global', sums: '', kind: 'removal' },
  { act: 'probe', published: '2023-07-05', agencies: 'cn/cac', respondents: 'Ridelo Global', sums: '', kind: 'investigation' },
];

/** The stories as the reports that extraction would make of them. */
export function reportsOfStories(stories: readonly Story[] = STORIES): readonly Report[] {
  return stories.map((story, number) => {
    const id = story.document ?? `story-${String(number).padStart(2, '0')}`;
    return {
      id: `${id}#${String(number).padStart(4, '0')}#v`, document: id, article: { id, url: null, published: story.published, index: number },
      kind: story.kind ?? 'fine', status: story.status ?? 'imposed', sums: sumsOf(story.sums),
      agencies: story.agencies === '' ? [] : story.agencies.split(', ').map((body) => ({ id: body, name: body.split('/')[1]?.toUpperCase() ?? '', country: body.slice(0, 2).toUpperCase() })),
      respondents: story.respondents.split(', ').map(respondentOf),
      date: story.date ?? null, reason: null, evidence: [{ in: 'text', start: 0, end: 10, quote: story.text ?? `Sentence ${number}.` }], confidence: 0.8,
      fingerprint: fingerprintOf(story.text ?? `Story number ${number} has words of its own ${number} and ${number * 7} more of them ${number}`),
    };
  });
}

function respondentOf(words: string): Report['respondents'][number] {
  const [, kind = 'company', names = ''] = /^(?:(person|group):)?(.+)$/u.exec(words) ?? [];
  const forms = names.split('/');
  return { kind: kind as 'company' | 'person' | 'group', id: null, name: forms[0] ?? '', known: false, keys: kind === 'group' ? [] : [...new Set(forms.flatMap(nameKeys))] };
}

function sumsOf(words: string): readonly Sum[] {
  return words === '' ? [] : words.split(' = ').map((sum) => {
    const [amount = '', currency = ''] = sum.replace('~', '').split(' ');
    return { amount, currency, qualifier: sum.startsWith('~') ? 'about' : 'exact' };
  });
}
