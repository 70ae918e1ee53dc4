#!/usr/bin/env node
import { program } from '../src/cli/index.ts';

await program().parseAsync();
