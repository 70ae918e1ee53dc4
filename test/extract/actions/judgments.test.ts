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
    ['a day further on is of something else', `On D[March 1, 2024|2024-03-01], the A[Ruritania District Court] entered a judgment against P[Jane Roe], a broker, for breaking the freeze imposed on D[May 5, 2020|2020-05-05]. The judgment orders P[Jane Roe] to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by Ruritania District Court on Jane Roe, 2024-03-01'],
    ['a judgment entered once more', `On D[March 1, 2024|2024-03-01], the A[Ruritania District Court] re-entered a judgment against P[Jane Roe]. The judgment orders P[Jane Roe] to pay a fine of ${FIVE}.`, 'fine imposed 5000000 USD by Ruritania District Court on Jane Roe, 2024-03-01'],
  ])('%s', (_name, text, expected) => {
    expect(told(story(null, text))[0]).toBe(expected);
  });
});

describe('what has no day of its own', () => {
  test.each([
    ['an article without its day announces something', `The A[SEC] announced D[today|?] that P[Jane Roe] will pay a fine of ${FIVE}. Her scheme began in D[May 2020|2020-05].`, null],
    ['the day of a cited document', `The A[SEC] fined P[Jane Roe] ${FIVE}. She had been enjoined before (see Release 4711, D[May 5, 2020|2020-05-05]).`, '2024-03-12'],
  ])('%s', (_name, text, published) => {
    expect(told(story(null, text, published))[0]).toBe('fine imposed 5000000 USD by SEC on Jane Roe');
  });

  test('a criminal sentence told beside a civil case', () => {
    const [, sentence] = told(story(null, `${ENTERED} The judgment orders P[Jane Roe] to pay a fine of ${FIVE}. In a criminal case, P[Jane Roe] was sentenced to two years in prison and ordered to pay restitution of M[$7 million|7000000 USD].`));
    expect(sentence).toMatch(/^restitution imposed 7000000 USD .*on Jane Roe$/u);
  });

  test('a judgment that nobody obeyed', () => {
    expect(told(story(null, `D[On March 1, 2024|2024-03-01], the A[Ruritania District Court] held P[Jane Roe] in contempt. She failed to comply with an order that required her to pay a fine of ${FIVE}.`))[0]).toMatch(/on Jane Roe$/u);
  });
});
