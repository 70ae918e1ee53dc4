/** The schemas of the gazetteers: names as data, so that adding one needs no code. */
import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/).nullable();
const names = z.array(z.string().min(2));

/** A regulator, prosecutor, ministry, central bank, court…: `agencies.json`, sorted by id. */
export const AgencyEntry = z.strictObject({
  /** `<country>/<acronym or slug>`, lower case: "cn/cac", "us/sec", "eu/commission". */
  id: z.string().regex(/^[a-z]{2}\/[a-z0-9-]+$/),
  /** The official name in English, or the local one where English texts use that. */
  name: z.string().min(2),
  country,
  /** Full names that English and local texts also use, former names included: no acronyms. */
  aliases: names,
  /** "CAC", "SEC": matched with case; may be shared by bodies of several countries. */
  acronyms: names,
  /**
   * What definite descriptions of it are made of, lower case, without the country:
   * "cyberspace watchdog", "internet regulator", "data protection regulator". Country and demonym are supplied by code.
   */
  descriptions: names,
  kind: z.enum(['regulator', 'competition', 'data-protection', 'central-bank', 'securities', 'prosecutor', 'police', 'ministry', 'tax', 'customs', 'court', 'self-regulator', 'consumer', 'communications', 'health', 'environment', 'energy', 'transport', 'labour', 'gambling', 'other']),
  /** The id of the body that it is a division of, else null. */
  parent: z.string().nullable(),
  wikidata: z.string().regex(/^Q\d+$/).nullable(),
});

/** A well-known business: `companies.json`, sorted by id. */
export const CompanyEntry = z.strictObject({
  /** Slug of the name: "didi-global". */
  id: z.string().min(2),
  name: z.string().min(2),
  country,
  /** Other forms of the name: short forms, brands used as the company, former names. */
  aliases: names,
  /** True where the plain name is also an ordinary word, place or person ("Target", "Apple", "Orange"): context must confirm it. */
  ambiguous: z.boolean(),
});

export type AgencyEntry = z.infer<typeof AgencyEntry>;
export type CompanyEntry = z.infer<typeof CompanyEntry>;
