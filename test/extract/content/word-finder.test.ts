import { WordFinder } from '../../../src/extract/content/word-finder.ts';

const finder = new WordFinder([[1, 'date'], [2, '^comment'], [4, '^tag$ ^tags$'], [8, 'by$^line'], [16, 'dateline']]);

describe('words in names', () => {
  test.each([
    ['anywhere in a word', 'post-updated', 1],
    ['in either case', 'PubDATE', 1],
    ['a stem', 'wp-comments', 2],
    ['no stem inside a word', 'precomment', 0],
    ['a whole word', 'tag-list tags', 4],
    ['no part of one', 'stage tagline', 0],
    ['a word that a capital begins', 'entryTag', 4],
    ['capitals are one word with what follows', 'TAGcloud', 0],
    ['two words', 'by-line', 8],
    ['two words, told by a capital', 'articleByLine', 8],
    ['a pattern that begins another', 'dateline', 17],
    ['several words', 'Tag comment date', 7],
    ['nothing', '', 0],
  ])('%s: %j', (_, name, bits) => {
    expect(finder.find(name)).toBe(bits);
  });

  test('a stretch of a page', () => {
    expect(finder.find('<p class="date tag">', 10, 14)).toBe(1);
    expect(finder.find('<p class="date tag">', 15, 18)).toBe(4);
  });
});
