/** The schema of `currencies.json`: every ISO 4217 currency and how English names it. */
import { z } from 'zod';

const words = z.array(z.string().min(1));

export const CurrencyEntry = z.strictObject({
  /** ISO 4217; withdrawn codes that older news uses are listed too. */
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(2),
  /** ISO 3166-1 alpha-2 of those that pay with it; none for withdrawn codes. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** What stands before the unit: "hong kong" (dollars). Lower case; a space stands for a hyphen too. */
  adjectives: words,
  /** Singular and plural: "dollar", "dollars"; shared with other currencies where the word is. Lower case. */
  units: words,
  /** Its hundredth. Lower case. */
  minor: words,
  /** Signs and abbreviations, with case: "A$", "RM", "₹". A sign may be shared. */
  signs: words,
});

export const CurrencyData = z.strictObject({
  /** Sorted by code. */
  currencies: z.array(CurrencyEntry),
  /** What a shared sign or unit means where nothing in the article decides; a form that is not here is then declined. */
  defaults: z.record(z.string(), z.string().regex(/^[A-Z]{3}$/)),
});

export type CurrencyEntry = z.infer<typeof CurrencyEntry>;
export type CurrencyData = z.infer<typeof CurrencyData>;
