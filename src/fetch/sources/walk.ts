import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { systemWords } from '../../errors.ts';
import { counted } from '../../values/counted.ts';

/** A file found, or why a place could not be looked at. */
export type Found = { readonly path: string; readonly size: number } | { readonly path: string; readonly problem: 'not-found' | 'unreadable' | 'link-loop'; readonly message: string };

/**
 * Lists the files at and below a path, folders' entries in order of name. Links are followed, but no folder
 * is entered from within itself.
 *
 * @param wanted - Which files of a folder count; a file named itself always does.
 */
export async function* walk(path: string, wanted: (name: string) => boolean, above: readonly string[] = []): AsyncGenerator<Found> {
  try {
    const about = await stat(path);
    if (about.isFile() && (above.length === 0 || wanted(path))) yield { path, size: about.size };
    if (!about.isDirectory()) return;

    const real = await realpath(path);
    if (above.includes(real)) {
      yield { path, problem: 'link-loop', message: `${path} links back to a folder that it lies in; remove the link.` };
      return;
    }
    const names = (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.') && (!entry.isFile() || wanted(entry.name))).map((entry) => entry.name);
    for (const name of names.toSorted()) yield* walk(join(path, name), wanted, [...above, real]);
  } catch (error) {
    yield { path, ...problem(path, error as NodeJS.ErrnoException) };
  }
}

/** "3 files of other kinds were not read (.pdf 2, LICENSE 1)." */
export function describeOthers(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of names.map((name) => extname(name) || basename(name))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].toSorted(([, one], [, other]) => other - one);
  const shown = kinds.slice(0, 5).map((kind) => kind.join(' ')).join(', ');
  return `${counted(names.length, 'file')} of other kinds ${names.length === 1 ? 'was' : 'were'} not read (${shown}${kinds.length > 5 ? ', …' : ''}).`;
}

function problem(path: string, error: NodeJS.ErrnoException): Omit<Extract<Found, { problem: string }>, 'path'> {
  const { code } = error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'not-found', message: `${path} does not exist; check its name.` };
  if (code === 'ELOOP') return { problem: 'link-loop', message: `${path} is a link that leads to itself; remove it.` };
  return { problem: 'unreadable', message: `${path} cannot be read: ${systemWords(error)}; check its permissions.` };
}
