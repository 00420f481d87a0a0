/** Years before and after the changes of 2024. */
export const years = [2022, 2024];

/** 东示例区, 西示例区 and the city above them. */
export type Area = 'city' | 'east' | 'west';
/** What is asked for: see the names. */
export type Target = 'east' | 'inside' | 'outside' | 'moved' | 'renamed' | 'abolished';
export const targets: Target[] = ['east', 'inside', 'outside', 'moved', 'renamed', 'abolished'];
export type Place = Area | Target;

/** To whose area an agency belonged in a year: what SubtreeScope has to find out, said here by hand. */
export function areaOf(target: Target, year: number): Area | null {
  if (target === 'outside') return 'west';
  if (target === 'moved') return year < 2024 ? 'east' : 'west';
  if (target === 'abolished') return year <= 2022 ? 'east' : null;
  return 'east';
}
const newestArea = (target: Target): Area => areaOf(target, target === 'abolished' ? 2022 : 2024) ?? 'east';

const belongs = (asker: Place, target: Target, area: Area | null): boolean =>
  area !== null && (asker === 'city' || asker === area || asker === target);
export const inYear = (asker: Place, target: Target, year: number) =>
  belongs(asker, target, areaOf(target, year));
export const byNewest = (asker: Place, target: Target) => belongs(asker, target, newestArea(target));
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
  };
  return Object.entries(names)
    .filter(([place]) => place !== asker && asker !== 'city')
    .filter(
      ([place]) =>
        place === 'city' || place === 'east' || place === 'west' || !inAnyYear(asker, place as Target),
    )
    .map(([, name]) => name);
}
