import { story, told } from './story.ts';

const FIVE = 'M[$5 million|5000000 USD]';
const ENTERED = 'D[On March 1, 2024|2024-03-01], the A[Ruritania District Court] entered a judgment against P[Jane Roe].';

describe('what courts and agencies have to do with a judgment', () => {
  test.each([
    ['a ruling reaches to the end of its sentence', `The A[Ruritania District Court] permanently enjoined P[Jane Roe] from fraud, and ordered her to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by Ruritania District Court on Jane Roe'],
    ['the judgment of the sentence before, and its day', `${ENTERED} The judgment orders P[Jane Roe] to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by Ruritania District Court on Jane Roe, 2024-03-01'],
    ['a pronoun', `${ENTERED} It orders her to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by Ruritania District Court on Jane Roe, 2024-03-01'],
    ['a list cut into lines', `The A[SEC] sued. P[Jane Roe] consented to an order that enjoins her from violating Sections 5(a)\n\n5(c) and 17(a) of the Act and requires her to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by SEC on Jane Roe'],
    ['a maximum in a criminal case is nobody\'s yet', `The A[SEC] sued P[Jane Roe]. P[Jane Roe] faces ten years in prison and a maximum fine of ${FIVE}.`, 'fine maximum 5000000 USD on Jane Roe'],
  ])('%s', (_name, text, expected) => {
    expect(told(story(null, text))[0]).toBe(expected);
  });
});
