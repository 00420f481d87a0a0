import { DECLARED_FORMS } from './declared-forms.ts';
import type { Form, NarrativeSection, Section, TableSection } from './form.ts';

/** The eras of the national form, named after the first report year each applies to. */
export type FormId = (typeof DECLARED_FORMS)[number]['id'];

/** Every era of the form, oldest first. */
export const FORMS: readonly Form[] = DECLARED_FORMS;

/** The first report year that has a national form. */
export const FIRST_REPORT_YEAR = DECLARED_FORMS[0].firstYear;
/** Beyond it a year is mistyped. */
export const LAST_REPORT_YEAR = 2100;

/** A form by its id. Throws for an unknown id: a bug, not bad input. */
export function formById(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new RangeError(`There is no form "${id}".`);
  return form;
}

/** The form prescribed for a report year, or null for years before the first form. */
export function formForYear(year: number): Form | null {
  return FORMS.findLast((form) => year >= form.firstYear) ?? null;
}

/** The form that was in force before, or null for the first. */
export function previousForm(form: Form): Form | null {
  return FORMS.findLast(({ firstYear }) => firstYear < form.firstYear) ?? null;
}

/** The last report year of a form, or null for the form that no other follows. */
export function lastYearOf(form: Form): number | null {
  const next = FORMS.find(({ firstYear }) => firstYear > form.firstYear);
  return next ? next.firstYear - 1 : null;
}

/** The first report year of each era but the first: where a chart over the years must show a break. */
export const ERA_BREAKS: readonly number[] = FORMS.slice(1).map((form) => form.firstYear);

/** The sections of a form that are tables, in its order. */
export function tableSections(form: Form): readonly TableSection[] {
  return form.sections.filter((section) => section.kind === 'table');
}

/** The sections of a form that are text, in its order. */
export function narrativeSections(form: Form): readonly NarrativeSection[] {
  return form.sections.filter((section) => section.kind === 'narrative');
}

/**
 * The sections that a report of whatever form may have, each with all titles that any form gives it: the official title
 * of the newest form, the titles of the others as variants. For reading documents whose form is not known yet.
 */
export const SECTIONS_OF_ALL_FORMS: readonly Section[] = sectionsOfAllForms();

function sectionsOfAllForms(): Section[] {
  const newestFirst = FORMS.toReversed().flatMap(({ sections }) => sections);
  const sections = [...new Set(newestFirst.map(({ id }) => id))].flatMap((id) => {
    const [newest, ...older] = newestFirst.filter((section) => section.id === id);
    if (!newest) return [];
    const titles = [newest, ...older].flatMap(({ title, variants = [] }) => [title, ...variants]);
    return [{ ...newest, variants: [...new Set(titles)].filter((title) => title !== newest.title) }];
  });
  return sections;
}
