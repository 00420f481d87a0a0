import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which folder may use which: read by the rules of dependencies. */
const folders = JSON.parse(readFileSync(join(__dirname, '../folders.json'), 'utf8')) as Record<
  string,
  string[]
>;

const ROOT = join(__dirname, '../../..');
const plan = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map(({ name }) => name);

/** What the tree says of a workspace: from its line to that of the next one. */
function planOf(workspace: string): string {
  const from = plan.indexOf(`\n  ${workspace}/ `);
  const [section = ''] = plan.slice(from + 1).split(/\n(?: {2}\w|\w|```)/);
  return section;
}

const isNamed = (folder: string, workspace: string): boolean =>
  new RegExp(`(?<![\\w-])${folder}/`).test(planOf(workspace));

describe('the tree of folders in docs/architecture.md', () => {
  it.each(foldersIn(join(ROOT, 'packages')))('names each folder of the package %s', (workspace) => {
    const inSource = foldersIn(join(ROOT, 'packages', workspace, 'src'));
    expect(inSource.filter((folder) => !isNamed(folder, workspace))).toEqual([]);
  });

  it.each(['api', 'web'])('names each folder of the %s and those in them', (workspace) => {
    const source = join(ROOT, 'apps', workspace, 'src');
    const inSource = foldersIn(source);
    const within = inSource
      // One folder a question, in both: the question is its name.
      .filter((folder) => folder !== 'statistics')
      .flatMap((folder) => foldersIn(join(source, folder)));
    expect([...inSource, ...within].filter((folder) => !isNamed(folder, workspace))).toEqual([]);
  });
});

describe('the folders of the web', () => {
  it('are all named with what they may use', () => {
    expect(Object.keys(folders).toSorted()).toEqual(foldersIn(__dirname).toSorted());
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
