/** Writes the rule manual, `docs/rules.md`, from the rules' own examples. */
import { writeFileSync } from 'node:fs';
import { rulesManual } from '../src/extract/entities/manual.ts';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesManual());
