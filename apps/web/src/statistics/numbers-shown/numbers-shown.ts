import type { FigureSums } from '@zhaojian/contract';
import { z } from 'zod';
import type { FiguresOfChild, FiguresOfYear } from '../figures.ts';

/** Which of the two a page shows: what an area adds up to, or what its government published for it. */
export const numbersSchema = z.enum(['summed', 'published']);
export type Numbers = z.infer<typeof numbersSchema>;

/** As people call them. */
export const NUMBERS_NAMES: Readonly<Record<Numbers, string>> = { summed: '汇总数', published: '公布数' };

/**
 * A year by what was published: one report is the whole, and nothing is outstanding beside it; without it there are no
 * figures. Of an agency whose report is its own only, sum and report are one.
 */
export function yearBy(numbers: Numbers, year: FiguresOfYear): FiguresOfYear {
  if (numbers === 'summed' || !year.coversArea) return year;
  const { published, reporting } = year;
  // Also in a year without a round, in which none was expected.
  const accepted = published ? Math.max(1, reporting.expected) : 0;
  return {
    ...year,
    figures: published ?? {},
    reporting: { ...reporting, accepted, ...oneReport(published) },
  };
}

/** The same of a child. */
export const childBy = (numbers: Numbers, child: FiguresOfChild): FiguresOfChild =>
  numbers === 'summed' || !child.coversArea
    ? child
    : {
        ...child,
        figures: child.published ?? {},
        reporting: { ...child.reporting, ...oneReport(child.published) },
      };

/** What was published is one report, and nothing is missing from it. */
const oneReport = (published: FigureSums | null) => ({ toSum: 1, summed: published ? 1 : 0 });
