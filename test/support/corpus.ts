/** Stories made for tests: as many as wanted, each its own, always the same. */
const BANKS = ['Northwind Bank', 'Harbour Trust', 'Alder Capital', 'Quillstone Securities', 'Meridian Savings'];
const FAULTS = ['late reports', 'misleading its clients', 'poor controls against money laundering', 'losing personal data'];

export function story(number: number): { readonly key: string; readonly title: string; readonly published: string; readonly text: string } {
  const bank = BANKS[number % BANKS.length] ?? '';
  const fault = FAULTS[number % FAULTS.length] ?? '';
  const sum = `$${1 + (number % 90)} million`;
  return {
    key: `story-${number}`,
    title: `${bank} fined ${sum}`,
    published: `2024-03-${String(1 + (number % 28)).padStart(2, '0')}`,
    text: [
      `The Securities and Exchange Commission has fined ${bank} ${sum} for ${fault}, the regulator said on Tuesday.`,
      `${bank} earned $${200 + (number % 700)} million last year. It agreed to mend its systems and did not admit the findings, which go back to January 2021.`,
      `Story ${number} of the test corpus ends here, with a sentence that is its own.`,
    ].join('\n\n'),
  };
}

/** NDJSON of `count` stories. */
export function corpus(count: number): string {
  return Array.from({ length: count }, (_, number) => `${JSON.stringify(story(number))}\n`).join('');
}
