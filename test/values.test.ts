import { slug } from '../src/values/id.ts';

describe('slug', () => {
  test.each([
    ['Didi Global Inc.', 'didi-global-inc'],
    ['L’Oréal', 'l-oréal'],
    ['Moody’s Corp', 'moodys-corp'],
  ])('%j is %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });
});
