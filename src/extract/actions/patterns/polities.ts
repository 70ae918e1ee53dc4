/** Polities whose name stands for their authorities in the news: "Brussels fined", "fined by China". */
const POLITIES: Readonly<Record<string, string>> = {
  EU: 'eu brussels', US: 'u.s us washington', CN: 'china beijing chinese', GB: 'uk u.k britain british', JP: 'japan tokyo japanese', FR: 'france french', DE: 'germany german', IT: 'italy italian', ES: 'spain spanish',
  IN: 'india indian', KR: 'korea seoul korean', BR: 'brazil brazilian', RU: 'russia moscow russian', TR: 'turkey turkish', AU: 'australia australian', CA: 'canada canadian', IE: 'ireland irish', NL: 'netherlands dutch',
  CH: 'switzerland swiss', SE: 'sweden swedish', PL: 'poland polish', GR: 'greece greek', MX: 'mexico mexican', NG: 'nigeria nigerian', ZA: 'africa', ID: 'indonesia indonesian', SG: 'singapore', HK: 'hong', TW: 'taiwan taiwanese', LU: 'luxembourg', BE: 'belgium belgian', AT: 'austria austrian', DK: 'denmark danish', NO: 'norway norwegian', FI: 'finland finnish', PT: 'portugal portuguese', NZ: 'zealand', HU: 'hungary hungarian', CZ: 'czech', RO: 'romania romanian',
  UA: 'ukraine ukrainian', IL: 'israel israeli', AR: 'argentina', CL: 'chile chilean', CO: 'colombia colombian', PH: 'philippines philippine', MY: 'malaysia malaysian', TH: 'thailand thai', VN: 'vietnam vietnamese', PK: 'pakistan', KE: 'kenya kenyan', EG: 'egypt egyptian',
};

const index = new Map(Object.entries(POLITIES).flatMap(([country, words]) => words.split(' ').map((word) => [word, country] as const)));

/** The country code that a lower-case word names, with the word after it where one is not enough ("united states"); or null. */
export function polityOf(word: string, next = ''): string | null {
  if (word === 'united') return next === 'states' ? 'US' : next === 'kingdom' ? 'GB' : null;
  return index.get(word) ?? null;
}
