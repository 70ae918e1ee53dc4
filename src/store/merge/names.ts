const LEGAL_FORM = /\b(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|lp|plc|ag|sa|se|nv|bv|gmbh|spa|ab|asa|oyj|kk|pte|pty|pvt|holdings?|group)\b/gu;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|prof|professor)\s+/u;

/**
 * The keys that a name goes by when names of two articles are compared: case, accents, punctuation,
 * possessives and legal forms aside. None for what is too short to tell anybody by.
 */
export function nameKeys(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']s?(?![\p{L}\p{N}])/gu, '').replace(/&/gu, ' and ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the\s+/u, '').replace(HONORIFIC, '');
  const bare = plain.replace(LEGAL_FORM, ' ').replace(/\s+/gu, ' ').trim();
  const key = bare === '' ? plain : bare;
  return key.length < 2 ? [] : [key];
}

/** Whether one name is the other without its last words: "Vela" and "Vela Telecom". Alone, that proves nothing. */
export function isShortFor(a: string, b: string): boolean {
  return a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** What a name and its short forms have in common. */
export function firstWord(key: string): string {
  return key.split(' ', 1)[0] ?? key;
}
