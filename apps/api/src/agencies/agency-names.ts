/** Width, spaces and brackets make no difference between names. */
export const normaliseName = (name: string): string =>
  name.normalize('NFKC').replace(/[\s()〔〕[\]《》“”"]/g, '');

/** 示例市人民政府 governs the area 示例市, which departments may put before their names. */
const areaOf = (government: string): string => government.replace(/人民政府.*$/, '');

/** What may be before the name of the topmost agency: the area above the tree, e.g. 示例省. */
const higherArea = /^.{1,12}(省|自治区|市|自治州|盟|地区)$/;

interface NamedAgency {
  name: string;
  aliases: readonly string[];
}

/**
 * Whether a report that names `inReport` is the agency's: by its name or an alias, alone or with the areas above it in
 * front (示例省示例市示例区教育局 for 示例区教育局 or 教育局).
 *
 * @param above the names of the agencies above it, from the top down
 */
export function isNameOf(inReport: string, agency: NamedAgency, above: readonly string[]): boolean {
  const name = normaliseName(inReport);
  const areas = above.map((government) => normaliseName(areaOf(government)));
  return [agency.name, ...agency.aliases].map(normaliseName).some((known) => {
    let longest = known;
    if (name === longest) return true;
    for (const area of areas.toReversed()) {
      if (longest.startsWith(area)) continue;
      longest = area + longest;
      if (name === longest) return true;
    }
    return name.endsWith(longest) && higherArea.test(name.slice(0, -longest.length));
  });
}
