import { addUp } from '../../forms/correspondence.ts';
import type { NarrativeId } from '../../forms/form.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { Found, ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { paragraphsOf } from './sentences.ts';
import { figureTreeOf } from './stated/figure-tree.ts';
import { type StatedFigure, statedFigures } from './stated/stated-figures.ts';

const nameOf: ReportCheck['subject'] = (form, { about = '' }) =>
  [...figureTreeOf(form).values()].find(({ id }) => id === about)?.name ?? about;

/**
 * Numbers stated in 一, 五, 六 against the tables: what the same report says twice must be the same. Found is a sentence
 * whose number is none of the sums it could mean. Unread figures are not judged.
 */
export const figuresInText: ReportCheck<'TEXT_FIGURES'> = {
  code: 'TEXT_FIGURES',
  kind: 'text',
  title: '文字中的数字与表格一致',
  severity: 'warning',
  source: '年度报告的文字与表格应当一致',
  subject: (form, finding) => `${sectionName(form, finding)}“${nameOf(form, finding)}”`,
  find: (report) =>
    paragraphsOf(report).flatMap(({ section, text }) =>
      statedFigures(text, { ...report, form: formOf(report) }).flatMap(({ said, supposed }) => {
        const found = said.flatMap((stated) => compare(report, section, stated));
        return [...found, ...borneOut(report, section, supposed, found)];
      }),
    ),
  sentence: (form, finding) => {
    const { expected = 0, found = 0 } = finding;
    return `${sectionName(form, finding)}写“${nameOf(form, finding)}”${found} 件，表格中是 ${expected} 件。请核对后改正文字或表格。`;
  },
};

/** A number below this may agree with a table by chance: two of them tell as much as one of those above. */
const TELLING = 10;
const tells = (stated: number): number => (stated >= TELLING ? 2 : stated > 0 ? 1 : 0);

/**
 * What is wrong in a sentence that is only supposed to be of these figures: where the other numbers of the sentence are those
 * of the tables, it is.
 */
function borneOut(
  report: Report,
  section: NarrativeId,
  supposed: readonly StatedFigure[],
  found: readonly Found[],
): Found[] {
  const wrong = supposed.flatMap((stated) => compare(report, section, stated));
  const right = new Map(
    supposed
      .filter((stated) => sumsOf(report, stated.readings)?.includes(stated.stated))
      .map(({ figure, stated }) => [figure.id, tells(stated)]),
  );
  const borne = [...right.values()].reduce((sum, told) => sum + told, 0);
  if (borne < 2 * wrong.length) return [];
  return wrong.filter(({ about }) => !found.some((one) => one.about === about));
}

/** The sums of the tables that a number may be; null where one of them could not be read. */
function sumsOf(report: Report, readings: StatedFigure['readings']): readonly number[] | null {
  const sums = readings.map((keys) => addUp(figuresOf(report), formOf(report), keys));
  const read = sums.filter((sum) => sum !== null);
  return read.length === sums.length ? read : null;
}

function compare(
  report: Report,
  section: NarrativeId,
  { figure, readings, stated, orLessBy, quote }: StatedFigure,
): Found[] {
  const sums = sumsOf(report, readings);
  const [expected] = sums ?? [];
  if (sums === null || expected === undefined) return [];
  const less = addUp(figuresOf(report), formOf(report), orLessBy) ?? Infinity;
  if (sums.some((sum) => stated <= sum && stated >= sum - less)) return [];
  return [{ section, about: figure.id, cells: [...(readings[0] ?? [])], expected, found: stated, quote }];
}
