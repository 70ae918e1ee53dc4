import { findEntities } from '../../../src/extract/entities/index.ts';
import { linkActions } from '../../../src/extract/actions/index.ts';
import { story } from './story.ts';

/** The actions of a release as it stands, read from its words alone: "fine imposed $5 million | FCC | Orion". */
function actsOf(title: string, text: string): readonly string[] {
  const { article } = story(title, text, '2024-03-04');
  const entities = findEntities(article);
  const nameOf = new Map(entities.agencies.map(({ id, name }) => [id, name]));
  return linkActions(article, entities).filter(({ penalty }) => penalty !== null).map(({ kind, status, penalty, agencies, respondents }) => (
    [`${kind} ${status} ${penalty?.quote}`, agencies.map((id) => nameOf.get(id)).join(' & '), respondents.map(({ name }) => name).join(' & ')].join(' | ')
  ));
}

const withoutKind = (line: string): string => line.replace(/^\w+ \w+ /u, '');
const DA = 'Harlan County District Attorney';
const COURT = 'Harlan County Superior Court';
const FTC = 'Federal Trade Commission';
const OIG = 'HHS Office of Inspector General';

describe('what a release breaks down', () => {
  test.each([
    ['a list of items after "as follows"', 'Lindale Outfitters to pay $3.2 million over refunds', `OAKMONT – Harlan County District Attorney Jane Whitcomb announced today, March 4, 2024, that Lindale Outfitters, Inc. has been ordered by a judge to pay $3.2 million in penalties and costs for misleading customers.

Under the stipulated judgment, Lindale Outfitters was ordered to pay a total of $3.2 million, as follows:
• $2.4 million in civil penalties;
• $500,000 in investigative costs; and
• $300,000 in restitution.

The case was filed in Harlan County Superior Court, and the judgment was entered there.`,
      [`fine imposed $3.2 million | ${DA} & ${COURT} | Lindale Outfitters, Inc.`, `fine imposed $2.4 million | ${DA} & ${COURT} | Lindale Outfitters, Inc.`, `other imposed $500,000 | ${DA} & ${COURT} | Lindale Outfitters, Inc.`, `restitution imposed $300,000 | ${DA} & ${COURT} | Lindale Outfitters, Inc.`]],
    ['shares of treasuries are paid by whoever settles', 'Attorney General Announces Multistate Settlement', 'The United States, 44 states and the District of Columbia settled with Corvane Laboratories for $124 million. Under the settlement, the federal government will receive $74.6 million, and the states will share $49.4 million. Attorney General Lisa Grant said Michigan\'s share is $1.7 million.',
      ['settlement agreed $124 million | Attorney General | Corvane Laboratories', 'settlement agreed $74.6 million | Attorney General | Corvane Laboratories', 'settlement agreed $49.4 million | Attorney General | Corvane Laboratories', 'settlement agreed $1.7 million | Attorney General | Corvane Laboratories']],
    ['a state\'s part of a national settlement', 'Settlement with Drug Maker', 'Attorney General Sam Oakley announced today that Georgia received $1.25 million as part of a national settlement with Solvane Pharmaceuticals, Inc. to resolve allegations that the company marketed a drug for unapproved uses.',
      ['settlement agreed $1.25 million | Attorney General | Solvane Pharmaceuticals, Inc.']],
    ['a total of judgments against several', 'DA Announces $3 Million in Consumer Judgments Against Two Companies', 'The Harlan County District Attorney announced that Orbel Foods Inc. will pay $2.6 million to settle a civil lawsuit alleging that it violated pricing laws. And in a settlement announced last month, a $400,000 judgment was ordered against Vexla Stores Inc.',
      [`other agreed $3 Million | ${DA} | Orbel Foods Inc. & Vexla Stores Inc.`, `settlement agreed $2.6 million | ${DA} | Orbel Foods Inc.`, `settlement agreed $400,000 | ${DA} | Vexla Stores Inc.`]],
  ])('%s', (_what, title, text, expected) => {
    expect(actsOf(title, text)).toEqual(expected);
  });
});

describe('judgments and refunds', () => {
  test.each([
    ['suspended after a part is paid', 'FTC Halts Coaching Scheme', 'The Federal Trade Commission has reached a settlement with Brightpath Coaching LLC and its owner, Daniel Osgood. The stipulated order imposes a $12.4 million judgment against the defendants, which is partially suspended after they pay $650,000.',
      [`suspended $12.4 million | ${FTC} | Brightpath Coaching LLC & Daniel Osgood`, `agreed $650,000 | ${FTC} | Brightpath Coaching LLC & Daniel Osgood`]],
    ['suspended in the sentence after', 'FTC Bans Charity', 'The order of the Federal Trade Commission against Helping Hands Fund, Inc. and its president, Gary Loomis, imposes a judgment of $18.3 million. The judgment is partially suspended upon payment of $290,000.',
      [`suspended $18.3 million | ${FTC} | Helping Hands Fund, Inc. & Gary Loomis`, `imposed $290,000 | ${FTC} | Helping Hands Fund, Inc. & Gary Loomis`]],
    ['each against its own', 'Lender settles', 'The Harlan County District Attorney announced a settlement on Monday. In 2019, the office secured a $6 million judgment against Quarry Lending, LLC as well as a $2.5 million judgment against Pinecrest Bank.',
      [`imposed $6 million | ${DA} | Quarry Lending, LLC`, `imposed $2.5 million | ${DA} | Pinecrest Bank`]],
    ['resolved: imposed before, by somebody else', 'Hospital Resolves Case', 'The Department of Justice announced today that it has resolved a $94 million judgment against Northfield Health System. Under the settlement agreement, the United States will receive $41.5 million.',
      ['imposed $94 million |  | Northfield Health System', 'agreed $41.5 million | Department of Justice | Northfield Health System']],
    ['refunds that an authority sends are paid by those it sued', 'FTC Sends Refunds', 'The Federal Trade Commission is mailing 18,400 checks totaling more than $4.1 million to people who paid sham debt collectors. The FTC sued Harbor Crest Recovery LLC and its owner, Marcus Delgado, in 2021. In 2023, Commission actions led to $324 million in refunds to consumers.',
      [`imposed $4.1 million | ${FTC} | Harbor Crest Recovery LLC & Marcus Delgado`, `imposed $324 million | ${FTC} | `]],
  ])('%s', (_what, title, text, expected) => {
    expect(actsOf(title, text).map((line) => line.replace(/^\w+ /u, ''))).toEqual(expected);
  });
});

describe('who pays in releases', () => {
  test.each([
    ['a list with degrees and legal forms', 'Practice Settles Case', 'On March 1, 2024, Laura Benton, MD, Peter Ellison, DO, and Benton Family Medicine, PA (collectively, Benton), Texas, entered into a $212,400.50 settlement agreement with OIG.',
      [`$212,400.50 | ${OIG} | Benton Family Medicine, PA & Laura Benton & Peter Ellison`]],
    ['a firm and the doctor who founded it', 'Practice Agrees to Pay', 'Ridgeline Orthopedics PLLC and its founder, Dr. Samuel Hart, have agreed to pay $1.5 million to resolve allegations of false claims, the Justice Department announced today.',
      ['$1.5 million | Justice Department | Ridgeline Orthopedics PLLC & Samuel Hart']],
    ['not the town of the dateline, nor the treasury', 'AG announces settlement', 'Jefferson City, Mo. -- Attorney General Anne Marlow today announced a settlement with Cedar Ridge Dental Group, requiring the practice to pay $318,450 to the state\'s Medicaid program.',
      ['$318,450 | Attorney General | Cedar Ridge Dental Group']],
    ['somebody described, where the release names its officials alone', 'Chiropractor to pay', 'A Dunmore chiropractor has agreed to pay $410,000 to settle civil allegations, U.S. Attorney Ellen Gray announced today.',
      ['$410,000 | U.S. Attorney | A Dunmore chiropractor']],
    ['somebody described by place', 'Hospital To Pay', 'A hospital in Duluth, Georgia has agreed to pay the United States $5.2 million to settle claims that it violated the law, the Justice Department announced today.',
      ['$5.2 million | Justice Department | A hospital']],
    ['the owner of brands, not the brands', 'Settlement with dating sites', 'The Harlan County District Attorney announced that Lumio Group, Inc., the owner of dating sites including Sparkle, Emberly and Duet, agreed to pay $2 million in civil penalties.',
      [`$2 million | ${DA} | Lumio Group, Inc.`]],
    ['nobody, where a law binds all of a trade', 'Hospital Settles', 'Palmer Valley Hospital entered into a $45,000 settlement agreement with OIG. Under the statute, hospitals can be fined up to $50,000 per violation.',
      [`$45,000 | ${OIG} | Palmer Valley Hospital`, '$50,000 |  | hospitals']],
  ])('%s', (_what, title, text, expected) => {
    expect(actsOf(title, text).map(withoutKind)).toEqual(expected);
  });
});

describe('whose act a release tells of', () => {
  test.each([
    ['a joint effort', 'Attorney General Announces Settlement', 'Attorney General Anne Marlow today announced a settlement with Lakeside Pain Clinic, which will pay $95,000 to resolve allegations of false billing. The settlement was a joint effort of the Oregon Attorney General\'s Office and the Office of Inspector General.',
      ['$95,000 | Oregon Attorney General\'s Office & Office of Inspector General | Lakeside Pain Clinic']],
    ['all who announce it', 'Company to pay', 'United States Attorney Peter Nero and Philip Coin, Assistant Director, Department of Health and Human Services, Office of Inspector General, announced today that Orbel Care Holdings, LLC has agreed to pay $2.6 million to resolve allegations.',
      ['$2.6 million | United States Attorney & Office of Inspector General | Orbel Care Holdings, LLC']],
    ['a division, not the post of its head', 'Company to pay', 'Orbel Care Holdings, LLC has agreed to pay $2.6 million, Acting Assistant Attorney General Chad Reese of the Justice Department\'s Civil Division and U.S. Attorney Ellen Gray announced today.',
      ['$2.6 million | Justice Department\'s Civil Division & U.S. Attorney | Orbel Care Holdings, LLC']],
    ['office and holder are one', 'Attorney General Torres Secures $8 Million', 'Attorney General Elena Torres today announced an $8 million settlement with Vexla Stores Inc. "Shoppers deserve the truth," said Nevada Attorney General Torres. Torres\'s office found that Vexla hid its terms.',
      ['$8 Million | Nevada Attorney General | Vexla Stores Inc.']],
    ['the task force that sued, and who announces the end', 'Settlement', 'San Tavio County District Attorney Jane Roe announced today that Vexla Stores Inc. agreed to pay $2 million in civil penalties. The lawsuit was filed by the Ruritania Renewal Task Force.',
      ['$2 million | San Tavio County District Attorney & Ruritania Renewal Task Force | Vexla Stores Inc.']],
    ['not the treasury that gets it', 'Clinic pays', 'Lakeside Pain Clinic will pay $95,000 to the California State Treasury to resolve allegations of false billing, Attorney General Anne Marlow announced.',
      ['$95,000 | Attorney General | Lakeside Pain Clinic']],
    ['a state judge who sentences is the court', 'Counselor Convicted', 'Nevada Attorney General Carla Monroe announced that Timothy Vance was sentenced for false claims. District Court Judge Ellen Parks sentenced Vance to probation and ordered Vance to pay $18,300 in restitution.',
      ['$18,300 | District Court | Timothy Vance']],
    ['the court in which the judgment was filed beside who sued, no city attorney and none of the staff', 'Stores ordered to pay', 'District Attorney Jane Whitcomb announced today that Vexla Stores Inc. has been ordered to pay $2 million in civil penalties. The judgment in the lawsuit was filed in Harlan County Superior Court. Others who worked on it include the Ashgrove City Attorney\'s Office. Deputy District Attorney Paul Lane tried the case.',
      [`$2 million | District Attorney & ${COURT} | Vexla Stores Inc.`]],
    ['a consumer protection action brought by two', 'Civil Penalties', 'San Tavio County District Attorney Jane Roe announced a $90,000 judgment against Vexla Stores Inc. The consumer protection action was brought by the San Tavio County District Attorney and the Harlan County District Attorney.',
      [`$90,000 | San Tavio County District Attorney & ${DA} | Vexla Stores Inc.`]],
    ['not the source of the news', 'Exchange Fined', 'According to the Department of Justice, the Federal Trade Commission assessed a $7 million civil penalty against Vexla Stores Inc.',
      [`$7 million | ${FTC} | Vexla Stores Inc.`]],
    ['letters that the currency places', 'Broker fined', 'The SFC announced that Vexla Stores Inc. was fined HK$7 million.',
      ['HK$7 million | Securities and Futures Commission | Vexla Stores Inc.']],
    ['the one court of a crime story', 'Firm fined', 'Vexla Stores Inc. was fined $90,000 over a death. Ashgrove Crown Court heard that the oven had a fault. The firm and its owner, Jane Roe, were found guilty. Roe was given a suspended sentence and a fine of $25,000.',
      ['$90,000 | Ashgrove Crown Court | Vexla Stores Inc.', '$25,000 | Ashgrove Crown Court | Jane Roe']],
    ['magistrates of a town', 'Shop fined', 'A sweet shop has been fined £4,000. Northtown magistrates were told how its owner Jane Roe kept no records. Roe, who pleaded guilty to eight breaches, was ordered to pay a £2,400 fine.',
      ['£4,000 | Northtown magistrates | Jane Roe', '£2,400 | Northtown magistrates | Jane Roe']],
    ['a text cut into lines', 'Fines of the year', 'Orbel Foods Inc. was fined $900 by the Bulgarian Commission for Personal Data Protection.\n\nIt kept what it had been told of its guests. The Berlin Data Commissioner punished Vexla Stores Inc. with a fine\nof €14,000,000.',
      ['$900 | Bulgarian Commission for Personal Data Protection | Orbel Foods Inc.', '€14,000,000 | Berlin Data Commissioner | Vexla Stores Inc.']],
    ['a court named for what a case was about', 'Aide Sentenced', 'Attorney General Joan Foster announced that Kelly Marsh was sentenced in Harlan County Superior Court for Medicaid fraud. Marsh was ordered to pay $8,214 in restitution.',
      [`$8,214 | ${COURT} | Kelly Marsh`]],
  ])('%s', (_what, title, text, expected) => {
    expect(actsOf(title, text).map(withoutKind)).toEqual(expected);
  });
});

describe('sums that a release only threatens, or that were the wrong itself', () => {
  test.each([
    ['a sentence that the law allows', 'Manager Pleads Guilty', 'Paul Hendricks, 41, pleaded guilty today to fraud. Hendricks faces a maximum possible sentence of 10 years in prison, three years of supervised release, a $250,000 fine, and a $100 special assessment.',
      ['fine maximum $250,000 |  | Paul Hendricks', 'other maximum $100 |  | Paul Hendricks']],
    ['a term and a fine for a count', 'Jury convicts', 'A federal jury convicted pain doctor Steven Vale of fraud for billing $9.3 million in false claims. He faces up to 10 years in prison and a $250,000 fine on each count.',
      ['fine maximum $250,000 |  | Steven Vale']],
    ['what was stolen, billed or written in checks', 'Couple Arrested', 'The U.S. Attorney\'s Office for the District of Oregon charged a couple with stealing $180,000. They billed Medicaid for $1.3 million and wrote $120,000 in checks to themselves.', []],
    ['money spent on oneself is no fine', 'EPA Settlement', 'The U.S. Environmental Protection Agency announced a settlement with Delmont Chemical Co. Under the settlement, Delmont will pay a $385,000 civil penalty and spend $2.6 million on new controls.',
      ['fine agreed $385,000 | U.S. Environmental Protection Agency | Delmont Chemical Co.', 'other agreed $2.6 million | U.S. Environmental Protection Agency | Delmont Chemical Co.']],
    ['a reward', 'Lab', 'PathOne Laboratories Inc. will pay $17 million to settle allegations of unnecessary tests. The whistleblower will receive $2.9 million. The settlement was announced by the Department of Justice and the U.S. Attorney\'s Office for the District of Kansas.',
      ['settlement agreed $17 million | Department of Justice & U.S. Attorney\'s Office for the District of Kansas | PathOne Laboratories Inc.']],
  ])('%s', (_what, title, text, expected) => {
    expect(actsOf(title, text)).toEqual(expected);
  });
});
