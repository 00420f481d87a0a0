/** Years before and after the changes of 2024. */
export const years = [2022, 2024];

/** Those of them that rows are of. */
export const yearsOf = (rows: readonly { year: number }[]): number[] =>
  years.filter((year) => rows.some((row) => row.year === year));

/** The city, and 东示例区 and 西示例区 below it. */
type Area = 'city' | 'east' | 'west';
/** What is asked for: see the names. What was merged went into `outside`, which took over what was below it. */
export type Target =
  'east' | 'inside' | 'outside' | 'moved' | 'renamed' | 'abolished' | 'merged' | 'takenOver';
export const targets: Target[] = [
  'east',
  'inside',
  'outside',
  'moved',
  'renamed',
  'abolished',
  'merged',
  'takenOver',
];
export type Place = Area | Target;

/** Who was above an agency in a year; null where it was not in the tree. What SubtreeScope has to find out, worked out here by hand. */
export function aboveIn(target: Target, year: number): Place[] | null {
  const before = year < 2024;
  switch (target) {
    case 'east':
      return ['city'];
    case 'outside':
      return ['west', 'city'];
    case 'moved':
      return [before ? 'east' : 'west', 'city'];
    case 'abolished':
    case 'merged':
      return before ? ['east', 'city'] : null;
    case 'takenOver':
      return before ? ['merged', 'east', 'city'] : ['outside', 'west', 'city'];
    default:
      return ['east', 'city'];
  }
}

export const inYear = (asker: Place, target: Target, year: number): boolean => {
  const above = aboveIn(target, year);
  return above !== null && (asker === target || above.includes(asker));
};
export const byNewest = (asker: Place, target: Target): boolean =>
  inYear(asker, target, years.findLast((year) => aboveIn(target, year) !== null) ?? 2024);
const inAnyYear = (asker: Place, target: Target) => years.some((year) => inYear(asker, target, year));

/** The names that an area may not learn, at any time. */
export function namesKeptFrom(asker: Place): string[] {
  const names: Record<Exclude<Place, 'moved'>, string> = {
    city: '示例市人民政府',
    east: '东示例区人民政府',
    west: '西示例区人民政府',
    inside: '东示例区教育局',
    outside: '西示例区教育局',
    renamed: '东示例区文化',
    abolished: '东示例区旅游局',
    merged: '东示例区教研局',
    takenOver: '东示例区教材中心',
  };
  return Object.entries(names)
    .filter(([place]) => place !== asker && asker !== 'city')
    .filter(
      ([place]) =>
        place === 'city' || place === 'east' || place === 'west' || !inAnyYear(asker, place as Target),
    )
    .map(([, name]) => name);
}
