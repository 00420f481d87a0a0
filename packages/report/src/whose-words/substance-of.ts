import { withoutListNumber } from '../list-number.ts';

/** What stands in for the names of an agency, and for what it calls itself. */
const NAME = '某';

/** What an agency calls itself. */
const SELF = /(?<![自基根成版样])(?:我|本)(?:机关|单位|部门|街道|中心|[局委办镇乡区县市院厅处所])/gu;

/** Words after which an agency's name tells its area and its line apart: 东示例区教育局 is 东示例区 and 教育局. */
const AREA = /^(.{1,12}?(?:省|自治区|自治州|市|盟|区|县|旗|镇|乡|街道))(.*)$/u;

/**
 * The names by which texts speak of an agency: those of it and of the agencies above it, and the areas in them.
 *
 * @param names its own name and its other ones, and those of the agencies above it
 */
export function namesInTexts(names: readonly string[]): string[] {
  const all = new Set<string>();
  for (const name of names.map((each) => each.normalize('NFKC')).filter((each) => each.length > 1)) {
    all.add(name);
    let rest = name;
    for (let parts = AREA.exec(rest); parts?.[1] !== undefined; parts = AREA.exec(rest)) {
      all.add(parts[1]);
      rest = parts[2] ?? '';
      if (rest.length > 2) all.add(rest);
    }
  }
  return [...all].toSorted((one, other) => other.length - one.length);
}

/**
 * What a sentence says whoever writes it in whatever year: without its number in a list, its punctuation and spaces; each
 * figure is 0, each name of the agency the same mark. Two reports with the same substance have the same sentence.
 *
 * @param names as `namesInTexts` has them
 */
export function substanceOf(sentence: string, names: readonly string[]): string {
  let text = withoutListNumber(sentence.normalize('NFKC'));
  for (const name of names) text = text.replaceAll(name, NAME);
  return text
    .replace(SELF, NAME)
    .replace(/\d+(?:[.,]\d+)*/gu, '0')
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .replace(/某+/gu, NAME);
}

/** How many words of its own a substance has: characters of Chinese, fewer for each figure that was put into its place. */
export const weightOf = (substance: string): number => {
  const figures = substance.match(/0/gu)?.length ?? 0;
  return substance.replace(/[^\p{Script=Han}]|某/gu, '').length - figures * CHARACTERS_PER_FIGURE;
};

/** A figure comes with its noun and its unit: 行政许可 12 件. */
const CHARACTERS_PER_FIGURE = 8;
