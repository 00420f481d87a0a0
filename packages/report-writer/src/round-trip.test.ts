import { cellsOf, checkReport, doubtfulKeys, formById, FORMS, type Report } from '@zhaojian/report';
import { readReport } from '@zhaojian/report-reader';
import { aReport } from '@zhaojian/report/testing';
import { writeDocx, writeHtml, writeText } from './write-report.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const kinds: readonly (readonly [kind: string, write: (report: Report) => Promise<Uint8Array>])[] = [
  ['Word', writeDocx],
  ['HTML', async (report) => encoded(writeHtml(report))],
  ['text', async (report) => encoded(writeText(report))],
];

/** Every figure different, so that none can stand in for another. */
function numbered(year: number, form: (typeof FORMS)[number]): Report {
  const figures = Object.fromEntries(cellsOf(form).map(({ key }, index) => [key, 101 + index]));
  return aReport({ agencyName: '示例市东岸区教育局', year })
    .withAll(figures)
    .withNarrative('overview', '（一）主动公开\n本局主动公开信息120条。')
    .withNarrative('improvement', '一是内容不够全面。\n二是更新不够及时。')
    .withNarrative('otherMatters', '本年度未收取信息处理费。')
    .build();
}

describe.each(kinds)('a report written as %s and read again', (_kind, write) => {
  it.each(FORMS.map((form) => [form.firstYear, form] as const))(
    'says the same: report year %s',
    async (year, form) => {
      const report = numbered(year, form);
      const { draft } = await readReport(await write(report));
      expect(draft).toMatchObject({ agencyName: report.agencyName, year, form: form.id });
      const values = ({ cells }: Pick<Report, 'cells'>): (number | null)[] =>
        cellsOf(form).map(({ key }) => cells[key]?.value ?? null);
      expect(values(draft)).toEqual(values(report));
      for (const id of ['overview', 'improvement', 'otherMatters'] as const) {
        expect(draft.narratives[id].text).toBe(report.narratives[id].text);
      }
    },
  );

  it('keeps a group that the report prints as one row undivided: its figure, and parts that are not known', async () => {
    const form = formById('2021');
    const row = (id: string) => cellsOf(form).filter(({ key }) => key.startsWith(`applications.${id}.`));
    const counts = { naturalPerson: 2, commercialEnterprise: 1, total: 3 } as Record<string, number>;
    const figures = ['newlyReceived', 'outcomesTotal'].flatMap((id) =>
      Object.entries(counts).map(([column, count]) => [`applications.${id}.${column}`, count] as const),
    );
    const report = aReport({ agencyName: '示例市数据局', year: 2023 })
      .withAll(Object.fromEntries(figures))
      .build();
    const parts = row('otherHandling').map(
      ({ key }) => [key, { value: null, printed: null, basis: 'undivided' }] as const,
    );
    const undivided = row('otherHandling.other').map(({ key }) => {
      const column = key.split('.').at(-1) ?? '';
      const value = counts[column] ?? 0;
      return [
        `applications.otherHandling.${column}`,
        { value, printed: String(value), basis: 'label' },
      ] as const;
    });
    const written: Report = {
      ...report,
      cells: { ...report.cells, ...Object.fromEntries(parts) },
      undivided: Object.fromEntries(undivided),
    };
    const { draft } = await readReport(await write(written));
    const values = (cells: Report['undivided']) =>
      Object.fromEntries(Object.entries(cells ?? {}).map(([key, { value }]) => [key, value]));
    expect(values(draft.undivided)).toEqual(values(written.undivided));
    expect(draft.cells['applications.otherHandling.other.naturalPerson']).toMatchObject({
      value: null,
      basis: 'undivided',
    });
    expect(doubtfulKeys({ ...report, cells: draft.cells })).toEqual([]);
    expect(
      checkReport({ ...written, ...draft, year: 2023, agencyName: report.agencyName }).filter(
        ({ severity, cells }) => severity === 'error' && cells.length > 0,
      ),
    ).toEqual([]);
  });

  it('keeps a remark as it was printed', async () => {
    const report = aReport({ agencyName: '示例市数据局', year: 2023 }).build();
    const key = 'proactiveDisclosure.normativeDocuments.inForce';
    const remarked: Report = {
      ...report,
      cells: { ...report.cells, [key]: { value: 22, printed: '22（其中修订16件）', basis: 'label' } },
    };
    const { draft } = await readReport(await write(remarked));
    expect(draft.cells[key]).toMatchObject({ value: 22, printed: '22（其中修订16件）' });
    expect(cellsOf(formById('2021')).every((cell) => draft.cells[cell.key]?.value !== null)).toBe(true);
  });
});
