import { readArticle } from '../../../src/extract/actions/reading.ts';
import { breakdownOf } from '../../../src/extract/actions/parts.ts';
import { story, told } from './story.ts';

const parts = (text: string) => {
  const { article, entities } = story(null, text);
  return breakdownOf(readArticle(article, entities), 0).map((at) => entities.money[at]?.quote);
};

test.each([
  ['a break-down', 'A M[$9 million|9000000 USD] settlement. The split: M[$6 million|6000000 USD] for tyres; M[$2 million|2000000 USD] for roads; M[$1 million|1000000 USD] for trees.', ['$6 million', '$2 million', '$1 million']],
  ['a list', 'It pays M[$9 million|9000000 USD]:\n- Orion: M[$6 million|6000000 USD]\n- Vega: M[$3 million|3000000 USD]', ['$6 million', '$3 million']],
  ['what does not add up', 'It pays M[$9 million|9000000 USD]. The tyres cost M[$6 million|6000000 USD] and the trees M[$2 million|2000000 USD].', []],
  ['another currency', 'It pays M[$9 million|9000000 USD]: M[€6 million|6000000 EUR] for tyres and M[€3 million|3000000 EUR] for trees.', []],
])('%s', (_name, text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('a class action behind a semicolon is another matter', () => {
  expect(told(story(null, 'C[Orion] pleaded guilty and was fined M[$9 million|9000000 USD]; C[Vega] settled a class action.'))).toEqual(['fine agreed 9000000 USD on Orion']);
});
