import { onList } from '../names/lists.ts';

/** The words that companies' names are made of, and the words around them. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Legal forms of the world, as tokens in lower case without stops. Written in capitals or with one. */
export const legalForms = set(
  'inc incorporated corp corporation co company ltd limited lc llc llp lp plc pllc pc pa lllp ' + // common law
  'ag gmbh kg kgaa se ohg ug mbh ev eg ' + // German
  'sa sas sarl snc sca sprl bvba nv bv cv vof srl spa sapa slu sl sau ' + // Romance and Dutch
  'ab as asa aps oy oyj hf ehf a/s oü uab ' + // Nordic and Baltic
  'zrt nyrt kft rt doo dd ad ead eood ood sro zoo ooo oao pao zao ao jsc pjsc ojsc cjsc ' + // eastern
  'pty pte bhd sdn tbk pt pvt kk gk kabushiki kaisha saog qsc psc wll sae ' + // Asia, Pacific, Gulf
  'sac cia ltda sab eireli saa ' + // Latin America
  'holdings holding na',
);

/** Last words that tell a business: "Alpha Bank", "Oxus Gold". */
export const companyTails = set(
  'bank bancorp bancshares banc airlines airways airline air aviation group holdings technologies technology tech systems software networks network labs laboratories pharma pharmaceuticals pharmaceutical ' +
  'biotech biotechnology biosciences therapeutics healthcare insurance assurance financial finance capital partners ventures investments investment securities advisors advisers asset management ' +
  'funds fund energy power electric oil gas petroleum resources mining metals steel gold minerals chemical chemicals industries industrial manufacturing motors motor automotive auto electronics semiconductor ' +
  'semiconductors telecom telecommunications communications mobile wireless media entertainment studios pictures publishing foods food beverages brewing stores retail brands logistics shipping freight ' +
  'railway railways railroad construction engineering properties realty estates hotels resorts casinos consulting consultants solutions services enterprises international worldwide global trading ' +
  'exchange associates brothers bros sons mills trust mortgage lending credit savings supply marketing products equipment instruments devices medical hospital clinic center centre partnership stores ' +
  'interactive digital online cellular satellite broadcasting drugs cosmetics textiles apparel tobacco paper plastics glass cement rubber tires petrochemical fertilizer coal iron ore nickel lithium uranium copper sugar bakery pizza burger coffee games motorcycles cycles tyres yachts shipyard shipbuilding heavy aerospace defense defence',
);

/** Descriptions of a business right before or after its name: "ride-hailing giant Didi Global", "Arrow, a drugmaker". */
export const companyNouns = set(
  'giant firm company group maker carmaker automaker drugmaker chipmaker bank lender insurer retailer operator owner parent subsidiary unit affiliate brokerage broker-dealer broker airline carrier ' +
  'manufacturer producer provider developer supplier distributor platform app startup start-up conglomerate contractor utility exchange fund consultancy publisher network service chain builder miner ' +
  'rival competitor partner consortium trader auditor accountant accountants law-firm corporation partnership enterprise business brand website site marketplace vendor wholesaler driller refiner giants firms companies ' +
  'brewer baker grocer supermarket supermarkets reseller broadcaster telecom telecoms publisher publishers dealer dealers trader traders house manager managers agency agencies mill mills shipper shippers shipyard ' +
  'packager bottler generator refinery refineries wholesaler wholesalers trucker haulier hauliers pharmacy pharmacies drugmakers carmakers automakers chipmakers steelmaker cement-maker smelter processor processors telco ' +
  'telcos bookmaker casino hotelier landlord landlords contractor contractors developer developers manufacturer manufacturers supplier suppliers producer producers provider providers startup start-ups hospital hospitals ' +
  'clinic clinics lab labs laboratory practice creditor creditors underwriter underwriters reinsurer depositary custodian bourse registrar intermediary processor vendor vendors seller sellers importer importers exporter ' +
  'exporters rival-owner franchisee franchise hedge-fund planemaker tyremaker toymaker sportswear designer label studio studios newspaper magazine outlet collector collectors ' +
  'banks makers rivals lenders retailers subsidiaries units brokerages insurers carriers operators',
);

/** Titles and posts that stand before people's names or after companies'. */
export const titles = set(
  'ceo cfo coo cto cio ciso chairman chairwoman chairperson chair chief president vice-president vp director executive officer founder co-founder cofounder minister secretary senator congressman ' +
  'congresswoman representative governor mayor judge justice magistrate attorney lawyer counsel spokesman spokeswoman spokesperson professor doctor commissioner analyst economist partner manager head ' +
  'king queen prince princess pope sir lord lady dame general colonel captain lieutenant sergeant detective inspector superintendent agent trader broker banker accountant auditor boss treasurer trustee ' +
  'honorable hon controller comptroller defendant plaintiff defendants chancellor premier vice deputy assistant acting former co-director administrator solicitor prosecutor ambassador speaker rep sen gov gen col capt lt mr mrs ms dr prof messrs mme',
);

/** Sources that news cites: companies only where the article is about them. */
export const media = set(
  'reuters bloomberg afp ap upi xinhua tass interfax kyodo dpa ansa efe bbc cnn cnbc nbc abc cbs fox npr pbs wsj nyt ft guardian times post journal telegraph independent economist newspaper herald tribune gazette ' +
  'chronicle mail sun mirror globe news magazine televison tv radio weekly daily today zdnet techcrunch wired politico euronews yonhap nikkei mlex',
);

/** The same, asked of a token. */
export const isForm = onList(legalForms);
export const isTail = onList(companyTails);
export const isCompanyNoun = onList(companyNouns);
export const isTitle = onList(titles);
export const isMediaWord = onList(media);
