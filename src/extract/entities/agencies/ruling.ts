import { onList } from '../names/lists.ts';
import type { Field } from '../names/tokens.ts';

const isRuling = onList('ordered orders halted halts sentenced sentences imposed imposes fined fines entered enters ruled rules approved approves granted grants found finds froze freezes issued issues awarded awards barred bars convicted convicts jailed upheld upholds overturned overturns dismissed dismisses rejected rejects told tells'.split(' '));
/** So many words after its name does a court rule, "by a" before it. */
const AFTER = 5;
const BEFORE = 3;

/** Whether words of a court or judge say that it rules: "a federal judge ordered", "fined by a federal court". */
export function rules({ tokens }: Field, from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from - BEFORE), from).some(({ lower }) => lower === 'by') || tokens.slice(to, to + AFTER).some(isRuling);
}
