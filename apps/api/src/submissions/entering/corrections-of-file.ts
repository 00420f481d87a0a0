import type { Corrections } from '@zhaojian/contract';
import { formOf, isCorrection, narrativeSections } from '@zhaojian/report';
import type { ReportVersion } from '../report-version.entity.ts';

type Kept = Pick<ReportVersion, 'number' | 'author' | 'createdAt' | 'report'>;

/**
 * What people made of a file: each figure and text that differs from what was read, with the version that set it.
 * @param versions the version read from the file and those on top of it, in their order
 */
export function correctionsOfFile(versions: readonly Kept[]): Corrections {
  const [file, last] = [versions[0], versions.at(-1)];
  if (!file || !last) return { figures: [], narratives: [] };
  /** The first of those that have said so ever since. */
  const whence = (says: (version: Kept) => unknown) => {
    const { number, author, createdAt } =
      versions[versions.findLastIndex((version) => says(version) !== says(last)) + 1] ?? last;
    return { version: number, author, at: createdAt.toISOString() };
  };
  return {
    figures: Object.entries(last.report.cells).flatMap(([key, cell]) => {
      if (!isCorrection(file.report.cells[key], cell)) return [];
      const read = file.report.cells[key]?.value ?? null;
      return [{ key, read, value: cell.value, ...whence(({ report }) => report.cells[key]?.value) }];
    }),
    narratives: narrativeSections(formOf(last.report)).flatMap(({ id }) => {
      const [read, text] = [file.report.narratives[id].text, last.report.narratives[id].text];
      if (read === text) return [];
      return [{ id, read, text, ...whence(({ report }) => report.narratives[id].text) }];
    }),
  };
}
