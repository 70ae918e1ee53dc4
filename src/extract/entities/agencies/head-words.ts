import type { BodyKind } from './body.ts';

export interface Head {
  readonly kind: BodyKind;
  /** "Department of …": what follows "of" is the rest of its name. */
  readonly opens: boolean;
  /** "Antitrust Division": words before it are its name. */
  readonly closes: boolean;
  /** Its name has to have one of these words: others of the kind are no agencies ("Board of Directors"). */
  readonly needs: ReadonlySet<string> | null;
}
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What agencies are for. */
export const TASKS = set(
  'law securities exchange exchanges trade trading competition antitrust consumer protection data privacy financial finance banking bank bankruptcy insurance pensions energy electricity gas oil nuclear ' +
  'environmental environment health food drug medicines medical safety transport transportation aviation rail road maritime communications telecommunications broadcasting media press ' +
  'gaming gambling lottery racing labor labour employment immigration border customs tax revenue fraud corruption crime crimes criminal enforcement investigation investigations intelligence cyber cybersecurity ' +
  'disputes complaints standards conduct supervision supervisory regulation regulatory prosecution prosecutions prosecutions inspection housing land water fisheries forestry agriculture education charity charities ' +
  'accounting audit auditors pricing market markets monetary reserve commerce industry information commissioner inspector cartel merger mergers defence defense services utilities appeals licensing real estate sheriff sheriffs marshals police prosecutor prosecutors',
);
const head = (kind: BodyKind, opens: boolean, closes: boolean, needs: ReadonlySet<string> | null = null): Head => ({ kind, opens, closes, needs });

/** The words that agencies' names are built on. */
export const HEADS: ReadonlyMap<string, Head> = new Map(Object.entries({
  commission: head('regulator', true, true),
  authority: head('regulator', true, true),
  agency: head('regulator', true, true),
  ministry: head('ministry', true, true),
  department: head('ministry', true, true),
  dept: head('ministry', true, true),
  bureau: head('regulator', true, true),
  directorate: head('regulator', true, true),
  'directorate-general': head('regulator', true, true),
  inspectorate: head('regulator', true, true),
  secretariat: head('regulator', true, true, TASKS),
  administration: head('regulator', true, true, TASKS),
  tribunal: head('court', true, true),
  ombudsman: head('regulator', false, true),
  commissioner: head('regulator', true, true),
  office: head('regulator', true, true, TASKS),
  board: head('regulator', true, true, TASKS),
  council: head('regulator', true, true, TASKS),
  service: head('regulator', false, true, TASKS),
  committee: head('regulator', false, true, set('conduct disciplinary enforcement restricted')),
  division: head('regulator', true, true, TASKS),
  unit: head('regulator', false, true, TASKS),
  section: head('regulator', false, true, TASKS),
  chamber: head('regulator', false, true, set('disputes dispute litigation')),
  regulator: head('regulator', false, true),
  inspectorates: head('regulator', false, true),
  force: head('regulator', false, true, set('task')),
  treasury: head('ministry', false, true),
  customs: head('regulator', false, true),
} satisfies Record<string, Head>));

/** Bodies that make laws, give prizes or serve companies. */
export const NOT_AGENCIES = set('act rule accounting compliance directors trustees governors editorial advisory sales press travel advertising talent ratings rating news fire english box head home oval post senate house parliamentary congressional ' +
  'select white trump obama bush biden clinton reagan customer support human marketing engineering business investor investors family private audit compensation nominating executive steering');

/** Businesses and parts of them are called so too: the rest of the name has to speak of the state or of a task. */
export const LOOSE = set('agency department bureau');
/** "Financial Service" is a trade. */
export const BUSINESS = set('financial finance health media transport insurance food banking energy communications information');
export const STATE = set('national federal state european international central royal supreme general interior foreign treasury justice internal us');
