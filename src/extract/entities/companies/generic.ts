const set = (list: string, by: string): ReadonlySet<string> => new Set(list.split(by));

/** What texts write with capitals and what is no name. */
const PHRASES = set(
  'insider trading|auditing trading|after-hours trading|short selling|prime bank|prime banks|bulletin board|otc bulletin board|over-the-counter bulletin board|fair fund|corporation finance|investment adviser|' +
  'investment advisor|investment company|investment management|internet enforcement|private investment|private placement|private placements|common stock|preferred stock|penny stock|wall street|ponzi scheme|' +
  'information center|civ|crim|supp|cir|usdc|cpa|ira|ipo|ipos|etf|gaap|ifrs|hipaa|gdpr|ccpa|glba|sms|saas|pdf|faq|rss|usd|eur|gbp|ceo|cfo|cto|coo|esg|covid|covid-19|wi-fi|gps|vpn|https|html|cctv|url|ip|ai|ev|evs|tv|phd|mba|ppi|libor|euribor|medicaid|medicare',
  '|',
);

/** Last words of laws, papers, pages, plans and places. */
const ENDS = set(
  'rule rules act acts alert suspensions agreement policy directive regulation regulations code guidelines programme program project summit index rate rates treaty convention constitution bill ' +
  'law laws protocol amendment section article schedule form chapter judgment action release complaint center-a scheme fraud offences offenses midterms games cup award awards prize ' +
  'instruments information proceedings defendants statement report reports news survey study review forum championship election elections street avenue road county city island islands river ocean sea bay valley mountain',
  ' ',
);
/** Last words of organisations that are no businesses. */
const INSTITUTIONS = set('university college school party congress parliament senate conference committee force times', ' ');

/** Whether ordinary words are no business's name, capitals or not. */
export function isGeneric(core: readonly string[]): boolean {
  return PHRASES.has(core.join(' ')) || PHRASES.has(core.slice(-2).join(' ')) || (core.length > 1 && ENDS.has(core.at(-1) ?? ''));
}

/** Whether a name says that it is an organisation but no business. */
export function isInstitution(core: readonly string[]): boolean {
  return core.length > 1 && INSTITUTIONS.has(core.at(-1) ?? '');
}
