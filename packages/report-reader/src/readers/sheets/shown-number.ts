import type { ShownValue } from './sheet.ts';

/** The formats of ECMA-376 18.8.30 that show a number as a date. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const PERCENT_FORMATS = new Set([9, 10]);

/** How a cell shows its number, as far as it matters here. */
export type NumberAppearance = (
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** The number shown is the stored one divided by this. */
  | { readonly kind: 'scaled'; readonly divisor: number }
) & {
  /** What is shown instead of numbers and texts that the format does not show: nothing, or words of its own. */
  readonly sections?: { readonly positive?: string; readonly negative?: string; readonly text?: string };
};

/** The sections of a format, for positive and negative numbers, zeros and texts. */
const SECTION = /(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;"\\!_*[])+|(?<=^|;)(?=;|$)/g;
/** What a section shows for itself: words in quotes, characters after a mark; spaces and fillers show nothing. */
const OWN_WORDS = /"([^"]*)"|[\\!](.)|[_*].|\[[^\]]*\]/g;

/** What a section shows where it has no placeholder for a value; undefined where it has one. */
function wordsInsteadOf(section: string | undefined, placeholder: RegExp): string | undefined {
  if (section === undefined || /\[[<>=]/.test(section)) return undefined;
  if (placeholder.test(section.replace(OWN_WORDS, ''))) return undefined;
  return [...section.matchAll(OWN_WORDS)]
    .map(([, quoted = '', marked = '']) => quoted + marked)
    .join('')
    .trim();
}

const NUMBER_PLACEHOLDER = /[0#?@]|general|通用|[ymdhsgeb年月日]/i;

/** What a format shows instead of what it does not show; a zero counts as 0, shown or not. */
function sectionsOf(code: string): Pick<NumberAppearance, 'sections'> {
  const sections = code.slice(0, LONGEST_FORMAT).match(SECTION) ?? [];
  const positive = wordsInsteadOf(sections[0], NUMBER_PLACEHOLDER);
  const negative = sections.length > 1 ? wordsInsteadOf(sections[1], NUMBER_PLACEHOLDER) : positive;
  const text = sections.length > 3 ? wordsInsteadOf(sections[3], /@|general|通用/i) : undefined;
  if (positive === undefined && negative === undefined && text === undefined) return {};
  return {
    sections: {
      ...(positive === undefined ? {} : { positive }),
      ...(negative === undefined ? {} : { negative }),
      ...(text === undefined ? {} : { text }),
    },
  };
}

/** Excel itself allows no longer format. */
const LONGEST_FORMAT = 255;

/** The format without what it prints literally: quoted text, colours and conditions in brackets. */
const bare = (code: string): string =>
  code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]/g, '')
    .split(';')[0] ?? '';

/**
 * How a format shows numbers. Chinese tables show 元 as 万元 by the format `0!.0,`: the comma leaves off three
 * digits, and a literal point is before the last digit left.
 *
 * @param id the format's number; those below 164 are built in
 * @param code its own code, where it has one
 */
export function appearanceOfFormat(id: number, code: string | undefined): NumberAppearance {
  if (code === undefined) {
    if (DATE_FORMATS.has(id)) return { kind: 'date' };
    return { kind: PERCENT_FORMATS.has(id) ? 'percent' : 'plain' };
  }
  return { ...kindOfFormat(bare(code)), ...sectionsOf(code) };
}

function kindOfFormat(format: string): NumberAppearance {
  if (format.includes('%')) return { kind: 'percent' };
  const literalPoint = /[!\\]\.([0#?]*)/.exec(format);
  const commas = /[0#?](,+)[^0#?,.]*$/.exec(format)?.[1]?.length ?? 0;
  const divisor = 1000 ** commas * 10 ** (literalPoint?.[1]?.length ?? 0);
  if (divisor > 1) return { kind: 'scaled', divisor };
  return { kind: /[yd]/i.test(format.replace(/\\./g, '')) ? 'date' : 'plain' };
}

/** Days since 1899-12-30, as Excel counts them, to 年月日. */
function dateText(days: number): string {
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  if (Number.isNaN(date.getTime())) return String(days);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Without the digits that binary fractions add: 7730.2799999999997 is 7730.28. */
const plainText = (value: number): string => String(Number(value.toPrecision(15)));

/** A number shown smaller than it is stored; which of the two is meant, only the unit beside it can say. */
function scaledNumber(value: number, divisor: number): ShownValue {
  const text = plainText(value / divisor);
  if (value === 0) return { text };
  const doubt = `单元格存的是 ${plainText(value)}，格式把它缩小 ${divisor} 倍显示，按显示的数读取，请核对单位`;
  return { text, doubt };
}

/**
 * What a cell shows of the number it stores. Digits that a format rounds away are kept, since the stored figure is
 * the exact one; what a format says beyond digits is followed.
 */
export function shownNumber(stored: string, appearance: NumberAppearance): ShownValue {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored };
  const words = value === 0 ? undefined : appearance.sections?.[value > 0 ? 'positive' : 'negative'];
  if (words !== undefined) return { text: words, leftOut: { hidden: plainText(value) } };
  switch (appearance.kind) {
    case 'date':
      return { text: dateText(value) };
    case 'percent':
      return { text: `${plainText(value * 100)}%` };
    case 'scaled':
      return scaledNumber(value, appearance.divisor);
    case 'plain':
      return { text: plainText(value) };
  }
}
