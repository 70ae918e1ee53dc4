import { parseDocument } from 'htmlparser2';
import type { Article, Page, Skipped, Trace } from '../../types.ts';
import { readBody } from './body/index.ts';
import { readMetadata } from './metadata/index.ts';
import { judgeAccess } from './access.ts';

/** Reads an HTML page: parsed once, then metadata, body and access judged on the same tree. */
export function readHtml(page: Page, html: string, trace?: Trace): Article | Skipped {
  const document = parseDocument(html);
  const metadata = readMetadata(document, page);
  const body = readBody(document, page, metadata, trace);
  const access = judgeAccess(document, metadata, body);
  if (access.kind === 'skipped') return access;

  return { kind: 'article', url: page.url, ...metadata, text: body.text, access: access.access, warnings: [...page.warnings, ...body.warnings] };
}
