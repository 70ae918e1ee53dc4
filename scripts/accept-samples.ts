/** `npm run samples:accept`: writes what the samples give now as what they must give. Read the difference before committing it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLES, expectationOf, viewSample } from '../test/support/sample-view.ts';

if (process.env['CI'] !== undefined) throw new Error('Expectations are accepted by people who read them, never in CI.');
mkdirSync('samples/expected', { recursive: true });
for (const sample of SAMPLES) writeFileSync(expectationOf(sample), `${JSON.stringify(await viewSample(sample), null, 2)}\n`);
console.log(`${SAMPLES.length} expectations written.`);
