import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly folder: string;
}

/** The package that a module is of; null for our own. */
function noticeOf(module: string): Notice | null {
  if (!module.includes('/node_modules/')) return null;
  for (let folder = dirname(module); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const found = JSON.parse(readFileSync(manifest, 'utf8')) as Partial<Notice>;
    if (found.name && found.version) return { ...found, name: found.name, version: found.version, folder };
  }
  return null;
}

function textOf({ name, version, license = '', folder }: Notice): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `## ${name} - ${version} (${license})\n\n${text}\n`;
}

/** What Vite's own list of licences leaves out: the packages that only the workers are built from. */
export const noticesOfWorkers = (fileName: string): Plugin => ({
  name: 'notices-of-workers',
  generateBundle(_options, bundle) {
    const notices = new Map<string, Notice>();
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const module of chunk.moduleIds) {
        const notice = noticeOf(module);
        if (notice) notices.set(notice.name, notice);
      }
    }
    const source = [...notices.values()].map(textOf).toSorted().join('\n');
    this.emitFile({ type: 'asset', fileName, source });
  },
});
