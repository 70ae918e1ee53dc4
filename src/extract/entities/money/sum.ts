import type { Qualifier } from '../../../records.ts';
import type { Leaning } from './currencies.ts';

/** A sum as its own words give it. */
export interface Sum {
  readonly amount: string;
  readonly currency: string;
}

/** What decides a sum that its words leave open. */
export type SumContext = Leaning;

/** A sum with what stands around it. */
export interface PlacedSum extends Sum {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  readonly max: string | null;
  readonly per: string | null;
  /** Start of the sum that this one restates. */
  readonly restates: number | null;
}

/** A step over the sums of one field, in order. */
export type Refine = (sums: readonly PlacedSum[], text: string) => readonly PlacedSum[];
