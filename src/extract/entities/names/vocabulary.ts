import { loadData } from '../../data/load.ts';
import { onList } from './lists.ts';

interface Vocabulary {
  readonly common: string;
  readonly lastNames: string;
}
const data = loadData('vocabulary.json') as Vocabulary;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that English mostly writes in lower case. */
export const commonWords = words(data.common);
export const firstNames: ReadonlySet<string> = new Set((loadData('given-names.json') as readonly string[]).map((name) => name.toLowerCase()));
const lastNames = words(data.lastNames);

/** Words that are part of no name, capital or not: they end a run of capitals. */
export const functionWords = words(
  'the a an this that these those it its he she his her him they their them we our us you your i my me who whom whose which what when where why how ' +
  'and or but nor so yet if then than as at by for from in into of off on onto out over to under up with within without about above after against along ' +
  'among around before behind below between beyond despite down during except inside like near since through throughout till toward towards until upon via ' +
  'is are was were be been being am has have had having do does did will would can could may might must shall should not no nor ' +
  'all also although another any because both each either even ever every few first here how however just last later many more most much neither never next now ' +
  'only other others others own same several some still such there therefore thus too very while yes yesterday today tomorrow tonight ' +
  'said says say told according meanwhile earlier separately additionally furthermore moreover nevertheless nonetheless finally once instead again already ' +
  'monday tuesday wednesday thursday friday saturday sunday tue thu fri ' +
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'mr mrs ms dr prof messrs eg ie etc vs v versus et al ltd:',
);

export const isCommon = onList(commonWords);
export const isFunctionWord = onList(functionWords);
export const isFirstName = onList(firstNames);
export const isLastName = onList(lastNames);
