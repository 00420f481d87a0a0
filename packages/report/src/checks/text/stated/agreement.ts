import type { FigureTree } from './figure-tree.ts';

const leadsTo = (above: string, below: string): boolean => below === above || below.startsWith(`${above}/`);

/** What two words name together: of each two paths of which one leads to the other, the longer. */
export const agreed = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...new Set(
    some.flatMap((one) =>
      others.flatMap((other) => (leadsTo(one, other) ? [other] : leadsTo(other, one) ? [one] : [])),
    ),
  ),
];

/** Those of some paths that are about what another is about. */
export const within = (frame: string, paths: readonly string[]): readonly string[] => {
  const below = paths.filter((path) => leadsTo(frame, path));
  if (below.length > 0) return below;
  const root = rootOf(frame);
  return paths.filter((path) => rootOf(path) === root);
};

/** What is counted: the first part of a path. */
export function rootOf(path: string): string {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
}

/** The path above another. */
export const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const depthOf = (path: string): number => path.split('/').length;

/** The one path that some paths say, which is the least narrow of them; null where there are two such, or no figure. */
export function onlyOne(paths: readonly string[], tree: FigureTree): string | null {
  const least = Math.min(...paths.map(depthOf));
  const [first, ...rest] = paths.filter((path) => depthOf(path) === least);
  return first !== undefined && rest.length === 0 && tree.has(first) ? first : null;
}

/**
 * What is told of an outcome, of what came of a dispute, of what is carried over and of documents explains it: words in
 * no list do not narrow it. Beside what was received, answered or decided, and beside disputes, they may say whose, what kind or how.
 */
const NARROW =
  /^applications\/(?:carried|concluded\/)|^(?:normativeDocuments|regulations|licences|penalties|coerciveMeasures)|^(?:reconsideration|litigation)\/.*(?:upheld|rectified|otherResult|pending|direct|afterReconsideration)/u;
/** Whether words in no list leave a figure of this path as it is. */
export const isNarrow = (path: string): boolean => NARROW.test(path);
