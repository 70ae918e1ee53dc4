import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { AgencyEntry, AmbiguousName, CompanyEntry, GivenNames, MediaEntry, PlaceEntry } from '../../../src/extract/data/gazetteer.ts';
import { loadData } from '../../../src/extract/data/load.ts';

const agencies = z.array(AgencyEntry).parse(loadData('agencies.json'));
const companies = z.array(CompanyEntry).parse(loadData('companies.json'));
const places = z.array(PlaceEntry).parse(loadData('places.json'));
const media = z.array(MediaEntry).parse(loadData('media.json'));
const givenNames = GivenNames.parse(loadData('given-names.json'));
const ambiguous = z.array(AmbiguousName).parse(loadData('ambiguous-names.json'));

const count = (values: readonly unknown[]): number => new Set(values).size;

/** Keys that more than one id answers to. */
function shared(pairs: readonly (readonly [key: string, id: string])[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, Set<string>>();
  for (const [key, id] of pairs) ids.set(key, (ids.get(key) ?? new Set()).add(id));
  return new Map([...ids].filter(([, found]) => found.size > 1).map(([key, found]) => [key, [...found].toSorted()]));
}

test('the data files are in canonical form', () => {
  execFileSync(process.execPath, ['scripts/format-data.mjs', '--check'], { stdio: 'pipe' });
});

describe('agencies', () => {
  test('cover the world', () => {
    expect(agencies.length).toBeGreaterThanOrEqual(1700);
    expect(count(agencies.map(({ country }) => country))).toBeGreaterThanOrEqual(150);
  });

  test('have one entry for each id, which begins with the country', () => {
    expect(count(agencies.map(({ id }) => id))).toBe(agencies.length);
    for (const { id, country, region } of agencies) {
      expect(id.slice(0, 2)).toBe(country?.toLowerCase() ?? 'zz');
      if (region !== null) expect(region.slice(0, 2)).toBe(country);
    }
  });

  test('name divisions of bodies that exist', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    expect(agencies.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
  });

  test('share a name or an acronym only where ambiguous-names.json says so', () => {
    const names = agencies.flatMap(({ id, name, aliases, acronyms }) => [name, ...aliases, ...acronyms].map((form) => [form, id] as const));
    const listed = new Map(ambiguous.map(({ name, ids }) => [name, ids]));
    for (const [name, ids] of shared(names)) expect([name, listed.get(name)]).toEqual([name, ids]);
  });

  test('share no description within a country or region', () => {
    const described = agencies.flatMap(({ id, country, region, descriptions }) => descriptions.map((words) => [`${region ?? country} ${words}`, id] as const));
    expect([...shared(described)]).toEqual([]);
  });

  test('are written with straight apostrophes, without a leading article or stray spaces', () => {
    const names = agencies.flatMap(({ name, aliases, acronyms, descriptions }) => [name, ...aliases, ...acronyms, ...descriptions]);
    expect(names.filter((name) => /’|^the |^\s|\s$|\s\s|[;|]/i.test(name))).toEqual([]);
  });
});

describe('ambiguous names', () => {
  test('lead to bodies that carry them', () => {
    const forms = new Map(agencies.map(({ id, name, aliases, acronyms }) => [id, [name, ...aliases, ...acronyms]]));
    for (const { name, ids, usual } of ambiguous) {
      for (const id of ids) expect(forms.get(id)).toContain(name);
      if (usual !== null) expect(ids).toContain(usual);
    }
  });
});

describe('companies', () => {
  test('are many, with one entry for each id and for each name', () => {
    expect(companies.length).toBeGreaterThanOrEqual(3000);
    expect(count(companies.map(({ id }) => id))).toBe(companies.length);
    expect([...shared(companies.flatMap(({ id, name, aliases }) => [name, ...aliases].map((form) => [form, id] as const)))]).toEqual([]);
  });

  test('are never agencies', () => {
    const names = new Set(agencies.flatMap(({ name, aliases, acronyms }) => [name, ...aliases, ...acronyms]));
    expect(companies.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => names.has(name))).toEqual([]);
  });
});

describe('places, media and given names', () => {
  test('are many and unique', () => {
    expect(places.filter(({ kind }) => kind === 'country').length).toBeGreaterThanOrEqual(200);
    expect(places.filter(({ kind }) => kind === 'city').length).toBeGreaterThanOrEqual(800);
    expect(media.length).toBeGreaterThanOrEqual(900);
    expect(givenNames.length).toBeGreaterThanOrEqual(4000);
    expect(count(places.map(({ id }) => id))).toBe(places.length);
    expect(count(givenNames)).toBe(givenNames.length);
    expect([...shared(media.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [form, name] as const)))]).toEqual([]);
  });

  test('hold the country and the region of every agency and of every city', () => {
    const ids = new Set(places.map(({ id }) => id));
    const wanted = [...agencies, ...places].flatMap(({ country, region }) => [country, region]).filter((code) => code !== null);
    expect(wanted.filter((code) => !ids.has(code))).toEqual([]);
  });
});
