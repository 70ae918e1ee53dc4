// tsc emits code only; the gazetteers and weights that it reads at run time are copied beside it.
import { cp } from 'node:fs/promises';

await cp('src/extract/data', 'dist/src/extract/data', { recursive: true, filter: (path) => !path.endsWith('.ts') });
