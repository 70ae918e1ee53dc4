/** What follows a person's surname: "John Roe, Jr.". */
export const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'esq', 'ii', 'iii', 'iv']);
