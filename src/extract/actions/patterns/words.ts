/**
 * The word classes that linking reads: closed lists, so that what is learned is about language and never about names.
 *
 * A word has at most one class; where two would fit, the more telling one has it.
 */
const CLASSES = {
  // what a sum can be called
  penalty: 'fine fines penalty penalties sanction sanctions levies fee-penalty punishment',
  disgorgement: 'disgorgement disgorge disgorged disgorging ill-gotten unjust',
  restitution: 'restitution redress compensation compensate compensated reimburse reimbursement refunds refund repay repaid repayment',
  forfeiture: 'forfeiture forfeitures forfeit forfeited forfeiting confiscation confiscated confiscate',
  settlement: 'settlement settlements settle settles settled settling resolve resolves resolved resolving',
  damages: 'damages lawsuit lawsuits suit suits',
  interest: 'interest prejudgment costs',
  // who does what
  fined: 'fined fining penalised penalized penalise penalize sanctioned punished punishes punish',
  impose: 'impose imposes imposed imposing levy levied levying issue issued issues issuing slap slaps slapped slapping hit hits hitting hand handed hands assess assessed assesses assessing given gave gives mete meted dealt collected collect collects secured secures securing dish dished whacked',
  receive: 'receive receives received receiving reach reaches reached reaching incur incurred won wins win signed struck sign got get gets',
  order: 'order orders ordered ordering require requires required requiring told sentenced sentences directed directs directing instructed commanded obliged obligated liable',
  award: 'award awarded awards awarding',
  pay: 'pay pays paid paying payment payments cough coughs fork forks forked remit tender surrender relinquish return',
  agree: 'agree agrees agreed agreeing consent consents consented consenting accept accepted accepts admit admitted admits admitting plea plead pleads pleaded pleading guilty agreement deal deals accord',
  // what takes a sum out of the real
  propose: 'propose proposes proposed proposing proposal recommend recommends recommended recommending recommendation seek seeks sought seeking demand demands demanded demanding ask asked asking asks threaten threatens threatened threatening intend intends intent intended intention offer offers offered suggest suggests suggested suggesting wants want wanted provisional provisionally preliminary draft mulls mulling considering urged',
  expect: 'expected expects expect likely potential potentially possible possibly braced bracing near nears nearing close willing consider considered looming talks negotiating negotiations prepares prepared',
  modal: 'may might could would can should',
  face: 'face faces faced facing risk risks risking risked subject',
  maximum: 'maximum statutory punishable carry carries capped cap ceiling max law laws bill legislation act rules per violation offence offense whichever offenders breaches',
  reduce: 'reduce reduced reduces reducing cut cuts lowered lower lowers slashed trimmed reduction discount waives waived suspended',
  overturn: 'overturn overturned overturns overturning annul annulled annuls quash quashed scrapped vacated vacate reversed reverse thrown threw void voided revoked',
  uphold: 'uphold upheld upholds upholding confirm confirmed confirms confirming affirm affirmed affirms dismissed dismisses rejected rejects',
  appeal: 'appeal appeals appealed appealing appealable challenge challenged contest contested contesting',
  deny: 'denied denies deny denying declined refused not no never without nor neither cannot',
  // who says it
  say: 'said says say saying announced announces announce announcing reported reports told statement according stated disclosed revealed confirmed',
  find: 'found finds find finding findings ruled rules rule ruling held holds hold convicted convict judgment verdict decision decided decides determined concluded decree entered enters',
  accuse: 'accused accuses accusing alleged alleges allege alleging allegedly allegation allegations charged charges charge charging complaint claim claims claimed claiming sued sues sue suing filed files filing indicted indictment',
  probe: 'investigation investigations investigate investigated investigating probe probes probed probing inquiry examining',
  breach: 'violating violation violations violated violates breach breaches breached breaching failing failed failure failures fails fraud fraudulent misleading misled scheme manipulation manipulating manipulated rigging rigged infringing infringement infringed infringements misconduct abuse abusing abused lapses conspiracy conspiring bribery bribes bribe kickbacks laundering evasion illegal illegally unlawful unlawfully deceptive wrongdoing cartel price-fixing fixing',
  // what other sums are
  revenue: 'revenue revenues earned earn earns sales turnover profit profits income earnings ebitda loss losses lost lose assets asset value valued worth capitalization capitalisation market valuation nominal net gross',
  trade: 'share shares stock stocks dividend bond bonds barrel crude closed rose fell down traded trading trade price prices priced cost costs costing buy bought sell sold sale selling purchase purchased acquire acquired acquisition takeover merger stake invest invested investment investments investors investor raise raised raising loan loans debt mortgage bailout funding fund funds budget grant grants spend spent spending collateral securities',
  wage: 'month monthly subscription wage wages salary salaries bonus bonuses hour hourly',
  bail: 'bail bond ransom deposit security guarantee',
  theft: 'stole stolen theft defrauded misappropriated embezzled obtained siphoned',
  tax: 'tax taxes tariff tariffs duty duties',
  reserve: 'provision provisions write-off write-down writedown reserve reserves provisioned aside estimated estate creditors',
  thing: 'contract contracts donation donated equipment project program programme surcharge account accounts mill plant truck building facility fund vehicle vehicles house home homes scheme deal mine ship factory system',
  private: 'investors shareholders plaintiffs victims employees workers patients players families class class-action rival customers consumers borrowers bondholders subscribers trustee trust trusts insurers',
  // joints of sentences
  be: 'is are was were be been being am',
  have: 'has have had having',
  will: 'will shall must',
  by: 'by', against: 'against', from: 'from', to: 'to', with: 'with', of: 'of', for: 'for', on: 'on', in: 'in', at: 'at', over: 'over', into: 'into', as: 'as', between: 'between', than: 'than', under: 'under', about: 'about', after: 'after', before: 'before', since: 'since', during: 'during', until: 'until', that: 'that', which: 'which', who: 'who', while: 'while', but: 'but', and: 'and', or: 'or', because: 'because', if: 'if', when: 'when', the: 'the', a: 'a an', its: 'its his her their', it: 'it he she they him them', both: 'both each', total: 'total totalling totaling totaled totalled combined cumulatively aggregate altogether', respectively: 'respectively', more: 'more least nearly almost approximately approx around roughly some just only', record: 'record largest biggest highest second-largest', civil: 'civil criminal administrative monetary financial', company: 'company firm bank group lender retailer carmaker automaker drugmaker giant maker brokerage insurer broker airline utility corporation operator controller defendant defendants business miner unit subsidiary parent', official: 'regulator regulators watchdog agency authority authorities commission prosecutors prosecutor court judge tribunal department officials government jury', million: 'million billion mln bn',
  further: 'further earlier previously previous previous prior past already also separately later ago last', today: 'today yesterday', former: 'former ex-', up: 'up',
} as const;

export type WordClass = keyof typeof CLASSES;

const index = new Map<string, WordClass>();
for (const [name, words] of Object.entries(CLASSES) as [WordClass, string][]) {
  for (const word of words.split(' ')) if (!index.has(word)) index.set(word, name);
}

/** The class of a lower-case word, or null. */
export function classOf(word: string): WordClass | null {
  return index.get(word) ?? null;
}

/** All words of some classes. */
export function wordsOf(classes: Iterable<WordClass>): readonly string[] {
  return [...classes].flatMap((name) => CLASSES[name].split(' '));
}
