/** The schemas of the gazetteers: names as data, so that adding one needs no code. */
import { z } from 'zod';

const code = z.string().regex(/^[A-Z]{2}$/);
const country = code.nullable();
/** ISO 3166-2 of a state, province, Land…: "US-CA", "DE-HH". */
const region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
const name = z.string().min(2);
const names = z.array(name);

/** A regulator, prosecutor, ministry, central bank, court…: `agencies.json`, sorted by id. */
export const AgencyEntry = z.strictObject({
  /** `<country>/<acronym or slug>`, lower case: "cn/cac", "us/sec", "eu/commission". */
  id: z.string().regex(/^[a-z]{2}\/[a-z0-9-]+$/),
  /** The official name in English, or the local one where English texts use that. */
  name: z.string().min(2),
  /** Null for international bodies, whose ids begin with "zz/". */
  country,
  /** What a body of one state or province governs, else null. */
  region: region.nullable(),
  /** Full names that English and local texts also use, former names included: no acronyms. */
  aliases: names,
  /** "CAC", "SEC": matched with case; may be shared by bodies of several countries. */
  acronyms: names,
  /**
   * What definite descriptions of it are made of, lower case, without the country:
   * "cyberspace watchdog", "internet regulator", "data protection regulator". Country and demonym are supplied by code;
   * within one country (or one region, for bodies that have one) a description belongs to one body only.
   */
  descriptions: names,
  kind: z.enum(['regulator', 'competition', 'data-protection', 'central-bank', 'securities', 'prosecutor', 'police', 'ministry', 'tax', 'customs', 'court', 'self-regulator', 'consumer', 'communications', 'health', 'environment', 'energy', 'transport', 'labour', 'gambling', 'other']),
  /** The id of the body that it is a division of, else null. */
  parent: z.string().nullable(),
  wikidata: z.string().regex(/^Q\d+$/).nullable(),
});

/**
 * A name that does not settle its body alone: `ambiguous-names.json`, sorted by name. The article's country
 * chooses among `ids`; where it cannot, `usual` is meant, or a body that the gazetteer lacks.
 */
export const AmbiguousName = z.strictObject({
  name,
  ids: names.min(1),
  /** The body that English news means by the bare name, or null where there is no such habit. */
  usual: z.string().nullable(),
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

/** Where things are, and what is no company: `places.json`, sorted by id. */
export const PlaceEntry = z.strictObject({
  /** ISO 3166-1 of a country (and "EU"), ISO 3166-2 of a region, "<country>/<slug>" of a city. */
  id: z.string().min(2),
  kind: z.enum(['country', 'region', 'city']),
  name,
  country: code,
  /** The region that a city lies in, where agencies go by region; else null. */
  region: region.nullable(),
  /** Other names, abbreviations with their dots included: "Britain", "U.S.", "Calif.". */
  aliases: names,
  /** Adjectives and people: "Chinese", "British", "Californian". */
  demonyms: names,
  /** Names that stand for the government: "Beijing", "Brussels". */
  metonyms: names,
});

/** A newspaper, wire, broadcaster or site that news cites as its source: `media.json`, sorted by name. */
export const MediaEntry = z.strictObject({
  name,
  country,
  aliases: names,
  /** True where a form is also an ordinary word or a bare abbreviation ("Time", "Stuff", "DR"): only a citation confirms it. */
  ambiguous: z.boolean(),
});

/** First names of people: `given-names.json`, sorted, no duplicates. */
export const GivenNames = z.array(name);

export type AgencyEntry = z.infer<typeof AgencyEntry>;
export type CompanyEntry = z.infer<typeof CompanyEntry>;
export type AmbiguousName = z.infer<typeof AmbiguousName>;
export type PlaceEntry = z.infer<typeof PlaceEntry>;
export type MediaEntry = z.infer<typeof MediaEntry>;
