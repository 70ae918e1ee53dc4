import type { Element } from 'domhandler';
import type { ReadDate } from '../dates/read-dates.ts';
import { matchesOf } from '../matches.ts';
import { nodeText, tidy } from './node-text.ts';

/** What a page calls a date: when the article appeared, or first appeared, when it was changed, something else, or nothing. */
export type Label = '-published' | '-first' | '-updated' | '-other' | '';

const UPDATED = /updat|modif|edited|reviewed|revis|last checked|aktualis|actuali[sz]|mis[e]? à jour|aggiornat|atualizad|modificad|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|ændret|päivitet|muokattu|aktualiz|zmieni|změn|módos|frissít|ажурира|обновл|изменен|оновл|ενημερ|更新|修正|수정|업데이트|تحديث|به.?روز|güncel|diperbarui|cập nhật|עודכן|แก้ไข|अपडेट/iu;
const PUBLISHED = /publi|posted|created|issued|released|entry-date|post-date|veröffentl|erschienen|pubblic|gepubl|geplaatst|julkaistu|megjelen|közzét|objavlj|zveřejn|опублик|δημοσ|发布|發布|发表|發表|公開|掲載|配信|입력|등록|승인|نشر|yayın|diterbitkan|tayang|đăng|פורסם|เผยแพร่|प्रकाशित/iu;
const EVERY_UPDATED = new RegExp(UPDATED, 'giu');
const EVERY_PUBLISHED = new RegExp(PUBLISHED, 'giu');
/** Sentences that say so may be longer than datelines. */
export const FIRST = /(?:originally|first) (?:published|posted|appeared|ran)|zuerst (?:veröffentlicht|erschienen)|publiée? (?:initialement|pour la première)|publicad[oa] originalmente|originariamente pubblicat|初出/iu;
/** Steps before an article appears, and dates of other things. */
const OTHER = /(?:received|submitted|accepted|retrieved|accessed|expires?|valid until|deadline|due|joined|member since|born|effective|event)\W{0,3}(?:on|by|date|at)?\W{0,4}$/iu;
const LONGEST_LINE = 90;
const BEFORE = 40;

export function labelOf(words: string): Label {
  if (UPDATED.test(words)) return '-updated';
  return PUBLISHED.test(words) ? '-published' : '';
}

/** The label of an element's own names; one that is called both appeared then and was not changed since. */
export function labelOfNames(names: string): Label {
  return PUBLISHED.test(names) ? '-published' : labelOf(names);
}

/** The label right before a date; where words stand between, the last of them. */
function labelBefore(words: string): Label {
  const near = words.slice(-BEFORE);
  if (OTHER.test(near)) return '-other';
  if (FIRST.test(near)) return '-first';
  const updated = matchesOf(EVERY_UPDATED, near).at(-1)?.index ?? -1;
  const published = matchesOf(EVERY_PUBLISHED, near).at(-1)?.index ?? -1;
  return updated === -1 && published === -1 ? '' : updated > published ? '-updated' : '-published';
}

/** The label that a text gives the one of its dates at `at`: "Published 3 May, updated 4 May" has two. */
export function labelIn(text: string, dates: readonly ReadDate[], at: number): Label {
  if (dates.length === 1) return labelBefore(text.slice(0, dates[0]?.start)) || labelOf(text);
  const before = (index: number): Label => labelBefore(text.slice(dates[index - 1]?.end ?? 0, dates[index]?.start));
  // Some languages put the label behind.
  const behind = before(0) === '' && before(dates.length) !== '';
  return before(behind ? at + 1 : at);
}

/** The label that stands before an element or a text in the same short line. */
export function labelBeside(text: string, around: Element | null): Label {
  const line = around === null ? '' : nodeText(around, LONGEST_LINE + 10);
  const at = line.indexOf(tidy(text));
  if (at === -1 || line.length > LONGEST_LINE) return '';
  return labelBefore(line.slice(0, at)) || labelOf(line.slice(at + text.length, at + text.length + 15));
}
