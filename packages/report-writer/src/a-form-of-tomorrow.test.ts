import { cellsOf, formOf, type Report } from '@zhaojian/report';
import { readReport } from '@zhaojian/report-reader';
import { aReport } from '@zhaojian/report/testing';
import { writeDocx, writeHtml, writeText, writeWorkbook } from './index.ts';

jest.mock('@zhaojian/report/declared-forms', () => {
  const { DECLARED_FORMS } = jest.requireActual('@zhaojian/report/declared-forms');
  const { formOfTomorrow } = jest.requireActual('@zhaojian/report/testing/form-of-tomorrow');
  return { DECLARED_FORMS: [...DECLARED_FORMS, formOfTomorrow] };
});

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const kinds: readonly (readonly [kind: string, write: (report: Report) => Promise<Uint8Array>])[] = [
  ['Word', writeDocx],
  ['Excel', writeWorkbook],
  ['HTML', async (report) => encoded(writeHtml(report))],
  ['text', async (report) => encoded(writeText(report))],
];

/** Every figure different, so that none can stand in for another. */
function numbered(year: number): Report {
  const empty = aReport({ agencyName: '示例市东岸区教育局', year });
  const figures = cellsOf(formOf(empty.build())).map(({ key }, index) => [key, 101 + index] as const);
  return empty
    .withAll(Object.fromEntries(figures))
    .withNarrative('overview', '本局认真做好信息公开工作。')
    .withNarrative('improvement', '内容不够全面，将进一步加强。')
    .withNarrative('otherMatters', '本年度未收取信息处理费。')
    .build();
}

describe.each(kinds)('a report in a form of tomorrow, written as %s and read again', (_kind, write) => {
  it.each([
    [2020, '2019'],
    [2026, '2021'],
    [2027, '2027'],
  ])('says the same in report year %s, in the form of %s', async (year, form) => {
    const report = numbered(year);
    const { draft } = await readReport(await write(report));
    expect(draft).toMatchObject({ agencyName: report.agencyName, year, form });
    const said = ({ cells }: Pick<Report, 'cells'>) =>
      cellsOf(formOf(report)).map(({ key }) => [key, cells[key]?.value ?? null]);
    expect(said(draft)).toEqual(said(report));
    expect(draft.narratives.improvement.text).toBe(report.narratives.improvement.text);
  });
});
