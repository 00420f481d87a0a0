import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which folder may use which: read by the rules of dependencies. */
const folders = JSON.parse(readFileSync(join(__dirname, '../folders.json'), 'utf8')) as Record<
  string,
  string[]
>;

describe('the folders of the web', () => {
  it('are all named with what they may use', () => {
    const present = readdirSync(__dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map(({ name }) => name);
    expect(Object.keys(folders).toSorted()).toEqual(present.toSorted());
  });

  it('each use only what is named above them', () => {
    const names = Object.keys(folders);
    for (const [folder, used] of Object.entries(folders))
      expect({ folder, used: used.filter((name) => names.indexOf(name) >= names.indexOf(folder)) }).toEqual({
        folder,
        used: [],
      });
  });
});
