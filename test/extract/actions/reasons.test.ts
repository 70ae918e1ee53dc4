import { linkActions } from '../../../src/extract/actions/index.ts';
import { story } from './story.ts';

const FIVE = 'M[$5 million|5000000 USD]';
const SUED = 'The A[SEC] announced that the A[federal court] entered a judgment against P[Jane Roe|Jane Roe] that orders her to pay a penalty of M[$5 million|5000000 USD].';

describe('what a sum is for', () => {
  test.each([
    ['behind the sum', `The A[FCC] fined C[Orion Telecom] ${FIVE} for failing to repair broken lines.`, 'failing to repair broken lines'],
    ['by the name of the wrong', `C[Orion Telecom] will pay ${FIVE} to end an insider trading case of the A[SEC].`, 'insider trading'],
    ['what somebody is alleged to have done', `${SUED} The complaint alleges that P[Jane Roe], the head of C[Orion Fund], diverted the savings of her clients.`, 'diverted the savings of her clients'],
    ['not what a judgment is for', `The judgment holds P[Jane Roe] liable for disgorgement of ${FIVE}, the A[SEC] said.`, undefined],
    ['not an office', `The fraud section of the A[DOJ] fined C[Orion Telecom] ${FIVE}.`, undefined],
  ])('%s', (_name, text, expected) => {
    const { article, entities } = story(null, text);
    expect(linkActions(article, entities)[0]?.reason?.quote).toBe(expected);
  });
});
