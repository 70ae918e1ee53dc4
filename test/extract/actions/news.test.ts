import { story, told } from './story.ts';

const acts = (title: string | null, text: string) => told(story(title, text)).map((line) => line.replace(/^(?:fine|settlement|restitution|other|disgorgement) /u, ''));
const FIVE = 'M[$5 million|5000000 USD]';

describe('whom news stories fine', () => {
  test.each([
    ['somebody of a firm, not the firm', `Former C[Alder Bank] ( C[ALDG.X|Alder Bank] ) chairman P[Ralf Brenner] agreed to pay ${FIVE} to the A[court in Nes] to end his trial. P[Brenner|Ralf Brenner] said that he was glad.`,
      ['agreed 5000000 USD by court in Nes on Ralf Brenner']],
    ['a former banker, named later', `A former C[Alder Bank] banker was fined ${FIVE} by the A[FSA]. P[Simon Elm] had bet on oil. The A[FSA] said P[Elm|Simon Elm] was a risk.`,
      ['imposed 5000000 USD by FSA on Simon Elm']],
    ['who ran a firm, named after it', `The former boss of the failed grocer C[Orion], P[Dom Shaw], was fined ${FIVE} by the A[court in Nes].`, ['imposed 5000000 USD by court in Nes on Dom Shaw']],
    ['the bank: a name that nobody lists', `JP Northern is to pay ${FIVE} after the A[FERC] accused it. The bank agreed to pay a penalty of M[$3 million|3000000 USD]. Traders at C[Barkley] were fined M[$9 million|9000000 USD].`,
      ['agreed 5000000 USD by FERC on JP Northern', 'agreed 3000000 USD by FERC on JP Northern', expect.stringMatching(/9000000 USD .*on Barkley/u)]],
    ['the others of a list', 'The A[FCC] fined P[Ann Able], P[Bo Baker] and P[Cy Cole]. P[Able|Ann Able] was given a M[$150,000|150000 USD] fine and the other two were given M[$50,000|50000 USD] fines.',
      ['imposed 150000 USD by FCC on Ann Able', 'imposed 50000 USD by FCC on Bo Baker & Cy Cole']],
    ['all whom an opening counts', 'A[FCC|FCC] fined four dairies, including C[Orion] and C[Vega], a total of M[$9 million|9000000 USD] for fixing prices. The A[FCC] fined C[Orion] M[23 million yuan|23000000 CNY]; C[Vega] M[20 million yuan|20000000 CNY]; C[Lyra] M[19 million yuan|19000000 CNY] and C[Cetus] M[4 million yuan|4000000 CNY].',
      ['imposed 9000000 USD by FCC on Orion & Vega & Lyra & Cetus', 'imposed 23000000 CNY by FCC on Orion', 'imposed 20000000 CNY by FCC on Vega', 'imposed 19000000 CNY by FCC on Lyra', 'imposed 4000000 CNY by FCC on Cetus']],
    ['who sold something after it was fined', `C[Orion] is in trouble. It was forced to sell its key unit C[Vega] after being hit with a fine of ${FIVE} by the A[FCC].`,
      ['imposed 5000000 USD by FCC on Orion']],
    ['somebody described beside somebody named', `In D[2022|2022], the A[FCC] fined C[Orion] ${FIVE} for slow repairs. In D[2021|2021], a northern ferry line was fined M[$325,000|325000 USD] after a leak.`,
      ['imposed 5000000 USD by FCC on Orion, 2022', 'imposed 325000 USD on a northern ferry line, 2021']],
    ['whom a summary orders something', `The A[DPA|Data Inspectorate] ordered a dental clinic to lock its files. They had been open to all. A fine of ${FIVE} was imposed for this.`,
      ['imposed 5000000 USD by Data Inspectorate on a dental clinic']],
    ['what a summary says the controller is', `The A[DPA|Data Inspectorate] fined a company ${FIVE} after it lost a laptop. The controller is a company which runs hotels. The A[DPA|Data Inspectorate] found it careless.`,
      ['imposed 5000000 USD by Data Inspectorate on company which runs hotels']],
    ['all citizens', `He laughed when he heard Ruritanians were facing a ${FIVE} fine if found without a mask.`, ['maximum 5000000 USD on Ruritanians']],
    ['the one whom the sentence of a maximum names', 'C[Orion] and C[Vega] are under scrutiny. The A[FCC] may fine them a tenth of their sales. In the case of C[Orion], the fine could be up to M[$9 million|9000000 USD].',
      [expect.stringMatching(/^maximum 9000000 USD .*on Orion$/u)]],
    ['a company that nobody lists, hit with a fine', `The A[FCC] fined C[Orion] ${FIVE}. Last week the A[FCC] hit Quandry with a record M[$9 million|9000000 USD] fine.`,
      ['imposed 5000000 USD by FCC on Orion', 'imposed 9000000 USD by FCC on Quandry']],
    ['who paid the total pays its parts', 'The A[AP] fined the National Ruritanian Register M[€83,000|83000 EUR]. The fine consists of M[€65,000|65000 EUR] for late answers and M[€18,000|18000 EUR] for wrong ones.',
      ['imposed 83000 EUR by AP on National Ruritanian Register', 'imposed 65000 EUR by AP on National Ruritanian Register', 'imposed 18000 EUR by AP on National Ruritanian Register']],
    ['nobody: what an office took in all', `The A[FCC] fined C[Orion] ${FIVE} D[on Monday|2024-03-11]. Since the law was passed, it has issued more than M[$90 million|90000000 USD] in penalties.`,
      ['imposed 5000000 USD by FCC on Orion, 2024-03-11', 'imposed 90000000 USD by FCC']],
  ])('%s', (_what, text, expected) => {
    expect(acts(null, text)).toEqual(expected);
  });
});

describe('who fines in news stories', () => {
  test.each([
    ['both who get a part of a total', 'C[Orion] has agreed to pay a total of M[$1.5 million|1500000 USD] in fines for bribes, the A[SEC] said. It agreed to pay M[$1 million|1000000 USD] to the A[Justice Department] and M[$500,000|500000 USD] to the A[SEC].',
      ['agreed 1500000 USD by SEC & Justice Department on Orion', 'agreed 1000000 USD by Justice Department on Orion', 'agreed 500000 USD by SEC on Orion']],
    ['others than those of the story', `C[Orion] agreed to pay a ${FIVE} fine to the A[CFTC]. The settlement follows one month after it paid M[$90 million|90000000 USD] to four other regulators.`,
      ['agreed 5000000 USD by CFTC on Orion', 'agreed 90000000 USD on Orion']],
    ['"the country": its office told of before', `Ruritania's A[Data Inspectorate] called the tracking illegal and banned it. The country then started fining C[Orion] M[$100,000|100000 USD] for every day.`,
      ['imposed 100000 USD by Data Inspectorate on Orion']],
    ['what others once paid is no work of the story\'s office', `C[Orion] agreed to pay a ${FIVE} fine to the A[State Department]. The ${FIVE} fine is comparable with the M[$6 million|6000000 USD] that C[Vega] agreed to pay in D[2009|2009].`,
      ['agreed 5000000 USD by State Department on Orion', 'agreed 6000000 USD on Vega']],
    ['who reports it to the police, not they', 'The A[Data Inspectorate] reported C[Orion] to the A[police] and proposed a fine of M[50,000 crowns|50000 DKK].', ['proposed 50000 DKK by Data Inspectorate on Orion']],
    ['who of several did it, told by "which"', `The A[ICO] fined C[Orion] ${FIVE}. The A[antitrust office], which fined it M[$7 million|7000000 USD] too, has nothing to add.`,
      ['imposed 5000000 USD by ICO on Orion', 'imposed 7000000 USD by antitrust office on Orion']],
    ['each of two authorities for its own sum', 'C[Northbank] was fined M[£217 million|217000000 GBP] by the A[FCA] and M[$290 million|290000000 USD] by the A[CFTC].',
      ['imposed 217000000 GBP by FCA on Northbank', 'imposed 290000000 USD by CFTC on Northbank']],
    ['whoever brought the suit that is settled', `The broker C[Orion] has agreed to pay ${FIVE} to settle a lawsuit brought by the A[attorney general]. The money will go to its clients.`,
      ['agreed 5000000 USD by attorney general on Orion']],
    ['no court proposes', 'A A[court in Nes] is to rule. The A[Data Inspectorate] proposed to the A[court in Nes] to fine C[Orion] M[50,000 crowns|50000 DKK].', ['proposed 50000 DKK by Data Inspectorate on Orion']],
    ['a law\'s maximum is nobody\'s', `The A[FCC] said that C[Orion] broke the rules. The law provides for fines of up to ${FIVE}.`, ['maximum 5000000 USD']],
    ['a maximum in a pending case is that office\'s', `The A[FCC] is looking into C[Orion]. C[Orion] could be fined up to ${FIVE} for each breach that occurred after D[2021|2021].`, ['maximum 5000000 USD by FCC on Orion']],
    ['a country whose offices nobody names', `Ireland's A[Data Commission] is looking into C[Orion]. The EU previously fined C[Vega] ${FIVE} under the law.`, ['imposed 5000000 USD on Vega']],
  ])('%s', (_what, text, expected) => {
    expect(acts(null, text)).toEqual(expected);
  });
});

describe('how real a sum of the news is', () => {
  test.each([
    ['fined for calls', `A firm that made millions of nuisance calls, C[Orion], has been fined a record ${FIVE} by the A[ICO].`, ['imposed 5000000 USD by ICO on Orion']],
    ['planned to fine', `The A[ICO] said that it planned to fine C[Orion] ${FIVE} for a breach.`, ['proposed 5000000 USD by ICO on Orion']],
    ['in talks to end probes, with offices that nobody names', `C[Orion] is in talks to pay a ${FIVE} settlement to end probes into its bonds. The bank this month paid M[$3 million|3000000 USD] to Ruritanian and other regulators.`,
      ['proposed 5000000 USD on Orion', 'agreed 3000000 USD on Orion']],
    ['ordered to repay', `C[Orion] has been ordered to repay ${FIVE} to its customers. It agreed this with the A[FCA].`, ['imposed 5000000 USD by FCA on Orion']],
    ['close to a settlement', `C[Orion] is close to a ${FIVE} settlement with Ruritanian authorities, two people said.`, ['proposed 5000000 USD on Orion']],
    ['an offer', `The A[FCC] said that C[Orion] had made an offer to pay fines totaling up to ${FIVE}.`, ['proposed 5000000 USD by FCC on Orion']],
    ['a notice of intent, the sum asked for apart', `One day after a fine on a ferry line the A[ICO] issued another notice of intent. This time it was against C[Orion]. The proposed payment? ${FIVE}.`, ['proposed 5000000 USD by ICO on Orion']],
    ['what an authority agrees to levy', `The A[FCC] has agreed to levy a fine of ${FIVE} against C[Orion].`, ['imposed 5000000 USD by FCC on Orion']],
    ['braced for', `C[Orion] is braced for a fine of as much as ${FIVE} by the A[FCC], sources said.`, ['proposed 5000000 USD by FCC on Orion']],
    ['a law that raises its maximum', `The bill increases the maximum penalty for breaches from M[$2 million|2000000 USD] to ${FIVE}, the A[FCC] said.`, ['maximum 2000000 USD', 'maximum 5000000 USD']],
  ])('%s', (_what, text, expected) => {
    expect(acts(null, text)).toEqual(expected);
  });
});

test('a rival\'s fine of December does not date this one', () => {
  expect(acts(null, `The A[FCC] has fined C[Orion] ${FIVE}. The fine comes after its rival C[Vega] was fined M[$4 million|4000000 USD] in D[December|2023-12].`))
    .toEqual(['imposed 5000000 USD by FCC on Orion', expect.stringMatching(/^imposed 4000000 USD .*on Vega, 2023-12$/u)]);
});

describe('sums of the news that are no penalties', () => {
  test.each([
    ['a loss that was probed', 'It paid it to resolve probes of its M[$6 billion|6000000000 USD] in trading losses.'],
    ['wages that were not told', 'The children of its directors were paid between M[$60,000|60000 USD] and M[$150,000|150000 USD] a year.'],
    ['an income overstated', 'The scheme let it overstate its income by M[$362 million|362000000 USD].'],
    ['a rival\'s claim', 'It also faces a M[$500 million|500000000 USD] claim by the website C[Vega].'],
    ['a settlement with investors', 'It is close to a deal to pay M[$850 million|850000000 USD] to settle claims from a group of investors.'],
    ['what goes to a failed firm\'s estate', 'It will pay M[$360 million|360000000 USD] to the brokerage estate of C[Vega], which sued it.'],
    ['bail', 'Its manager had to post M[$1 million|1000000 USD] bail and the company M[$2 million|2000000 USD] to make sure that fines are paid.'],
  ])('%s', (_what, text) => {
    expect(acts(null, `The A[FCC] fined C[Orion] ${FIVE}. ${text}`)).toEqual(['imposed 5000000 USD by FCC on Orion']);
  });
});
