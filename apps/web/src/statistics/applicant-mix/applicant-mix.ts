import { applicantCategories, formById } from '@zhaojian/report';
import type { RankedBar } from '../ranked-bars/ranked-bars.ts';
import { type FiguresOfYear, figureIn } from '../figures.ts';
import { percentText } from '../wording/measure-text.ts';

const cell = (category: string): string => `applications.newlyReceived.${category}`;

/** Who applied, in the order of the form: new applications of the year by category of applicant. */
export function applicantMix(now: FiguresOfYear, before: FiguresOfYear | undefined): RankedBar[] {
  const all = figureIn(now, cell('total'));
  return applicantCategories(formById(now.form)).map(({ id = '', name }) => {
    const value = figureIn(now, cell(id));
    return {
      id,
      label: name,
      value,
      previous: before ? figureIn(before, cell(id)) : null,
      ...(value !== null && all ? { remark: percentText(value / all) } : {}),
      opens: { figure: cell(id), year: now.year },
    };
  });
}
