import { story, told } from './story.ts';

const FIVE = 'M[$5 million|5000000 USD]';

describe('one sentence', () => {
  test.each([
    ['active', `The A[FCC] fined C[Orion Telecom] ${FIVE} D[on Monday|2024-03-11] for slow repairs.`, 'fine imposed 5000000 USD by FCC on Orion Telecom, 2024-03-11'],
    ['passive', `C[Orion Telecom] was fined ${FIVE} by the A[FCC] D[on Monday|2024-03-11].`, 'fine imposed 5000000 USD by FCC on Orion Telecom, 2024-03-11'],
    ['nominal', `The A[FCC] imposed a penalty of ${FIVE} on C[Orion Telecom] D[last week|2024-03-04/2024-03-10].`, 'fine imposed 5000000 USD by FCC on Orion Telecom, 2024-03-04/2024-03-10'],
    ['a fine against', `The A[FCC] announced a ${FIVE} fine against C[Orion Telecom].`, 'fine imposed 5000000 USD by FCC on Orion Telecom'],
    ['slapped with', `C[Orion Telecom] was slapped with a ${FIVE} fine by the A[FCC].`, 'fine imposed 5000000 USD by FCC on Orion Telecom'],
    ['hit with', `The A[FCC] hit C[Orion Telecom] with a ${FIVE} penalty.`, 'fine imposed 5000000 USD by FCC on Orion Telecom'],
    ['agreed to pay', `C[Orion Telecom] agreed to pay ${FIVE} to settle charges brought by the A[SEC].`, 'settlement agreed 5000000 USD by SEC on Orion Telecom'],
    ['ordered to pay', `A A[federal court] ordered P[Jane Roe] to pay ${FIVE} in disgorgement.`, 'disgorgement imposed 5000000 USD by federal court on Jane Roe'],
    ['restated', `The A[FCA] fined C[Northbank] M[4 million pounds|4000000 GBP] (${FIVE.replace(' USD', ' USD restated')}).`, 'fine imposed 4000000 GBP = 5000000 USD by FCA on Northbank'],
  ])('%s', (_name, text, expected) => {
    expect(told(story(null, text))).toEqual([expected]);
  });
});

describe('who pays what', () => {
  test.each([
    ['each with a preposition', 'The A[FCC] issued fines of M[$4 million|4000000 USD] against C[Orion] and M[$2 million|2000000 USD] against C[Vega].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega']],
    ['each just before', 'The A[FCC] fined C[Orion] M[$4 million|4000000 USD] and C[Vega] M[$2 million|2000000 USD].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega']],
    ['respectively', 'C[Orion] and C[Vega] will pay penalties of M[$4 million|4000000 USD] and M[$2 million|2000000 USD], respectively, the A[SEC] said.', ['4000000 USD by SEC on Orion', '2000000 USD by SEC on Vega']],
    ['jointly', 'C[Orion], C[Vega] and two other carriers were fined M[$4 million|4000000 USD] by the A[FCC].', ['4000000 USD by FCC on Orion & Vega & two other carriers']],
    ['a bare list of sums', 'C[Orion] and C[Vega], both carriers, were fined M[$4 million|4000000 USD] and M[$2 million|2000000 USD] by the A[FCC].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega']],
    ['each of those behind', 'The A[FCC] imposed a penalty of M[$4 million|4000000 USD] on C[Orion] and penalties of M[$2 million|2000000 USD] each against C[Vega] and C[Lyra].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega & Lyra']],
    ['items', 'The A[FCC] ordered these payments: C[Orion], M[$4 million|4000000 USD]; and P[Jane Roe] and C[Vega], jointly, M[$2 million|2000000 USD].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega & Jane Roe']],
    ['held liable', 'The A[FCC] held C[Orion] and C[Vega] jointly and severally liable for a penalty of M[$4 million|4000000 USD].', ['4000000 USD by FCC on Orion & Vega']],
    ['a person of a firm', 'P[Jane Roe], the president of C[Orion], was fined M[$4 million|4000000 USD] by the A[FCC].', ['4000000 USD by FCC on Jane Roe']],
    ['a total of parts', 'The A[FCC] fined two carriers a total of M[$6 million|6000000 USD]. C[Orion] was fined M[$4 million|4000000 USD] and C[Vega] M[$2 million|2000000 USD].', ['6000000 USD by FCC on Orion & Vega', '4000000 USD by FCC on Orion', '2000000 USD by FCC on Vega']],
    ['as many as counted', 'The A[FCC] fined three carriers M[$6 million|6000000 USD]. C[Orion], C[Vega] and C[Lyra] had fixed prices.', ['6000000 USD by FCC on Orion & Vega & Lyra']],
    ['a company that nobody lists', 'The A[FCC] fined C[Orion] M[$4 million|4000000 USD], and the reseller Quandry M[$2 million|2000000 USD].', ['4000000 USD by FCC on Orion', '2000000 USD by FCC on Quandry']],
    ['somebody described', 'C[Orion] will appeal. The rules bind all. A dental clinic was fined M[$2 million|2000000 USD] by the A[FCC].', ['2000000 USD by FCC on A dental clinic']],
    ['an apposition', 'C[Orion] will appeal. Quandry, a maker of lenses, was fined M[$2 million|2000000 USD] by the A[FCC].', ['2000000 USD by FCC on Quandry']],
    ['told who it is', 'C[Orion], the parent company for the seed shop C[Vega], agreed to pay the A[FCC] M[$4 million|4000000 USD] in penalties.', ['4000000 USD by FCC on Orion']],
    ['a relative clause behind an apposition', 'The A[FCC] announced a settlement with C[Orion], the maker of C[Vega], which will pay a M[$4 million|4000000 USD] penalty.', ['4000000 USD by FCC on Orion']],
    ['a family', 'C[Orion] and C[Lyra] fought on. The Quandry family, which owns C[Orion], agreed to pay the A[FCC] M[$4 million|4000000 USD] in penalties.', ['4000000 USD by FCC on Quandry family']],
    ['two participles', 'C[Orion] was censured and fined a meagre M[$4 million|4000000 USD] by the A[FCC].', ['4000000 USD by FCC on Orion']],
    ['a treasury that gets it', 'C[Orion] settled with the A[FCC]. Quandry County will receive M[$4 million|4000000 USD] in civil penalties.', ['4000000 USD by FCC on Orion']],
    ['the only firm', 'A worker of C[Orion] was hurt. The press was old. It had no guard. The firm was forced to pay a M[$4 million|4000000 USD] fine, the A[FCC] said.', ['4000000 USD by FCC on Orion']],
    ['a money penalty', 'The A[FCC] settled with C[Vega]. Then it assessed a M[$4 million|4000000 USD] civil money penalty against C[Orion].', ['4000000 USD by FCC on Orion']],
    ['paid by', 'The penalty on C[Vega] surpasses the M[$4 million|4000000 USD] fine paid by drugs group C[Orion], the A[FCC] said.', ['4000000 USD by FCC on Orion']],
    ['a middle initial', 'C[Orion] will appeal. The A[FCC] said that roofer Jane Q. Quandry was ordered to pay a M[$4 million|4000000 USD] fine.', ['4000000 USD by FCC on Jane Q. Quandry']],
    ['a short form in brackets', 'C[Orion] will appeal. The A[FCC] fined Quandry Fund Management (QFM) M[$4 million|4000000 USD] for lapses.', ['4000000 USD by FCC on Quandry Fund Management']],
    ['another', 'The A[FCC] fined C[Orion]. Before, the A[FCC] levied a M[$4 million|4000000 USD] fine on another site operator for lapses.', ['4000000 USD by FCC on another site operator']],
    ['the owner of the one spoken of', 'The A[FCC] announced a M[$4 million|4000000 USD] fine against C[Orion]\'s C[Vega] unit.', ['4000000 USD by FCC on Vega']],
  ])('%s', (_name, text, expected) => {
    expect(told(story(null, text)).map((line) => line.replace(/^fine \w+ /u, ''))).toEqual(expected);
  });
});

describe('across sentences', () => {
  test('a pronoun goes on with the company before it', () => {
    expect(told(story('A[FCC] fines C[Orion]', `The A[FCC] said D[on Monday|2024-03-11] that C[Orion] broke its rules. It was fined ${FIVE}.`)))
      .toEqual(['fine imposed 5000000 USD by FCC on Orion, 2024-03-11']);
  });

  test('"the three" are the three before', () => {
    expect(told(story(null, `P[Ann Able], P[Bo Baker] and P[Cy Cole] sold secrets, the A[SEC] said. The three agreed to pay ${FIVE} in penalties to the A[SEC].`))[0])
      .toMatch(/ on Ann Able & Bo Baker & Cy Cole$/u);
  });

  test('an earlier act of another company takes neither agency nor date from this one', () => {
    const lines = told(story('A[FCC] fines C[Orion]', `The A[FCC] fined C[Orion] ${FIVE} D[on Monday|2024-03-11]. C[Vega] was fined M[$9 million|9000000 USD] D[last year|2023].`));
    expect(lines).toEqual(['fine imposed 5000000 USD by FCC on Orion, 2024-03-11', 'fine imposed 9000000 USD on Vega, 2023']);
  });
});

describe('court and agency', () => {
  const text = `A A[federal court in Ruritania] held C[Orion] liable. The order requires C[Orion] to pay a civil penalty of ${FIVE}.`;

  test.each([
    ['the agency in the headline stands beside the court that rules there', 'Court orders C[Orion] to pay in A[SEC] case', 'SEC & federal court in Ruritania'],
    ['a case that bears its name does not bring it in', 'C[Orion] held liable', 'federal court in Ruritania'],
  ])('%s', (_name, title, expected) => {
    expect(told(story(title, `${text} The A[SEC] had sued C[Orion].`))[0]?.split(' by ')[1]?.split(' on ')[0]).toBe(expected);
  });
});

describe('respondents of several sums', () => {
  test.each([
    ['interest on a sum is owed by who owes the sum', 'P[Ann Able] and P[Bo Baker] were sued by the A[SEC]. The judgment against P[Bo Baker] finds him liable for disgorgement of M[$4 million|4000000 USD] plus prejudgment interest of M[$2 million|2000000 USD].', 'Bo Baker'],
    ['"the defendants" are those of the list before', 'The A[SEC] sued P[Ann Able] and P[Bo Baker], who ran C[Orion]. The defendants agreed to pay penalties of M[$2 million|2000000 USD].', 'Ann Able & Bo Baker'],
  ])('%s', (_name, text, expected) => {
    expect(told(story(null, text)).at(-1)?.split(' on ').at(-1)).toBe(expected);
  });
});

describe('who imposed it', () => {
  const by = (title: string | null, text: string) => told(story(title, text)).map((line) => / by (.+?)(?: on |, |$)/u.exec(line)?.[1] ?? null);

  test.each([
    ['what a court established pays nothing out', `The A[FCC] said that C[Orion] agreed to pay a fine of ${FIVE} into a fund established by the A[county court].`, ['FCC']],
    ['who reports a sum has not imposed it', `The A[FCC] fined C[Orion] ${FIVE}, says a report by the A[audit office].`, ['FCC']],
    ['a court that only is to rule', `A A[federal court] is to rule on Friday. The A[FCC] had fined C[Orion] ${FIVE}.`, ['FCC']],
    ['one agency at work', `The A[FCC] fined C[Orion] ${FIVE}. C[Vega] was fined M[$9 million|9000000 USD].`, ['FCC', 'FCC']],
    ['struck down: the agency had imposed it', `A A[federal court] annulled a fine of ${FIVE} on C[Orion]. The A[FCC] was wrong about its calls.`, ['FCC']],
    ['a sentence is the court\'s', `The A[SEC] said that P[Jane Roe] was sentenced to a year in prison by a A[federal court] and ordered to pay ${FIVE} in restitution.`, ['federal court']],
    ['a judgment by consent is also the suing agency\'s', `The A[SEC] said that a A[federal court] ordered P[Jane Roe] to pay a penalty of ${FIVE}. She consented to the judgment.`, ['SEC & federal court']],
  ])('%s', (_what, text, expected) => {
    expect(by(null, text)).toEqual(expected);
  });
});
