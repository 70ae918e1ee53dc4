import type { PageDate } from '../../records.ts';
import type { Article, Page, Skipped, Trace } from '../../types.ts';
import { readDates } from './dates/read-dates.ts';
import { statedDate } from './dates/stated.ts';
import { languageOf } from './metadata/language.ts';
import { judgeLines } from './plain/judge.ts';
import { repairMojibake } from './mojibake.ts';
import { joinBroken } from './plain/paragraphs.ts';
import type { Line } from './plain/line.ts';
import { namesOf } from './plain/rules/bylines.ts';
import { tidyLines, withoutEndMark } from './plain/tidy.ts';
import type { Verdict } from './plain/verdict.ts';

/**
 * Reads plain text that may once have been a page: headline, dateline and byline out of its first lines,
 * and of the rest the article's own words, paragraphs joined by a blank line.
 */
export function readText(page: Page, raw: string, trace?: Trace): Article | Skipped {
  const lines = tidyLines(repairMojibake(raw));
  if (lines.length === 0) return { kind: 'skipped', reason: 'empty', message: 'The text is empty.' };

  const verdicts = judgeLines(lines, page.title);
  if (trace !== undefined) lines.forEach(({ text }, at) => trace(note(text, verdicts[at] ?? 'text')));
  const of = (...wanted: readonly Verdict[]): readonly Line[] => lines.filter((_, at) => wanted.includes(verdicts[at] ?? 'text'));
  const stated = statedDate(page);
  const text = of('text').map((line) => line.text);
  text.push(withoutEndMark(text.pop() ?? ''));
  return {
    kind: 'article', url: page.url, canonicalUrl: null, title: page.title ?? of('title')[0]?.text ?? null, authors: [...new Set(of('byline').flatMap(({ text: line }) => namesOf(line)))],
    publisher: null, language: languageOf(text.join(' ')), published: stated.date ?? datelineOf(of('dateline', 'byline')), modified: null, access: 'full', text: joinBroken(text).join('\n\n'), warnings: [...page.warnings, ...stated.warnings],
  };
}

function datelineOf(lines: readonly Line[]): PageDate | null {
  for (const { text } of lines) {
    const [date] = readDates(text);
    if (date !== undefined) return { value: date.value, quote: text.slice(date.start, date.end), from: 'text' };
  }
  return null;
}

function note(quote: string, verdict: Verdict): Parameters<Trace>[0] {
  return { stage: 'content', what: verdict === 'text' || verdict === 'title' ? 'kept' : 'dropped', rule: `plain/${verdict}`, quote, reason: null };
}
