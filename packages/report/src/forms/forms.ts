import type { Form, FormId, NarrativeSection, TableSection } from './form.ts';
import { form2019 } from './form-2019/form-2019.ts';
import { form2021 } from './form-2021/form-2021.ts';

/** Every era of the form, oldest first. Before the first of them reports had no common form. */
export const FORMS: readonly Form[] = [form2019, form2021];

/** The first report year that has a national form. */
export const FIRST_REPORT_YEAR = form2019.firstYear;
/** Beyond it a year is mistyped. */
export const LAST_REPORT_YEAR = 2100;

export function formById(id: FormId): Form {
  return id === '2019' ? form2019 : form2021;
}

/** The form prescribed for a report year, or null for years before 2019, which had none. */
export function formForYear(year: number): Form | null {
  return FORMS.find((form) => year >= form.firstYear && year <= (form.lastYear ?? Infinity)) ?? null;
}

/** The first report year of each era but the first: where a chart over the years must show a break. */
export const ERA_BREAKS: readonly number[] = FORMS.slice(1).map((form) => form.firstYear);

export function tableSections(form: Form): readonly TableSection[] {
  return form.sections.filter((section) => section.kind === 'table');
}

export function narrativeSections(form: Form): readonly NarrativeSection[] {
  return form.sections.filter((section) => section.kind === 'narrative');
}
