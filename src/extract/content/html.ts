import type { Warning } from '../../records.ts';
import type { Article, Page, Skipped, Trace } from '../../types.ts';
import { judgeAccess } from './access/index.ts';
import { readBody } from './body/index.ts';
import { toldBy } from './body/told.ts';
import { gatherEvidence } from './metadata/evidence.ts';
import { readMetadata } from './metadata/index.ts';
import { settleLanguage } from './metadata/language.ts';
import { repairHtml } from './mojibake.ts';
import { parsePage } from './page-index.ts';
import { settleStreamed } from './streamed.ts';

/** In UTF-16 code units: ten times the largest article pages in the wild; what lies beyond is scripts or hostility. */
const MAX_HTML = 8 * 1024 * 1024;

/** Reads an HTML page: parsed once, then metadata, body and access judged on the same tree. */
export function readHtml(page: Page, html: string, trace?: Trace): Article | Skipped {
  const warnings: readonly Warning[] = html.length > MAX_HTML ? [{ code: 'html-cut', message: `The page was cut at ${MAX_HTML} characters.` }] : [];
  const index = settleStreamed(parsePage(repairHtml(warnings.length > 0 ? html.slice(0, MAX_HTML) : html)));
  const evidence = gatherEvidence(index.elements, page.url);
  const metadata = readMetadata(evidence, page, trace);
  const body = readBody(index, toldBy(evidence, metadata.title), metadata.authors, trace);
  const access = judgeAccess(index.document, evidence, page, metadata, body);
  if (access.kind === 'skipped') return access;

  return { kind: 'article', url: page.url, ...metadata, language: settleLanguage(metadata.language, body.text), text: body.text, access: access.access, warnings: [...page.warnings, ...warnings, ...metadata.warnings, ...body.warnings] };
}
