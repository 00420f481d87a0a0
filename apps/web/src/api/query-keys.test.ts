import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');

describe('the keys of queries', () => {
  it('are spelled in one place: nothing is invalidated by a name that no query has', () => {
    const spelling = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => /queryKey: \[+'/.test(readFileSync(join(SOURCES, path), 'utf8')));
    expect(spelling).toEqual([]);
  });
});
