import {
  type CellKey,
  cellsOf,
  emptyReport,
  type Form,
  formOf,
  FORMS,
  type Report,
  totalsOf,
  type Unit,
} from '@zhaojian/report';
import { readReport } from '@zhaojian/report-reader';
import { aReport } from '@zhaojian/report/testing';
import fc from 'fast-check';
import { writeWorkbook } from './write-workbook.ts';

const figure: Readonly<Record<Unit, fc.Arbitrary<number>>> = {
  count: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(4_000_000)),
  change: fc.integer({ min: -300, max: 300 }),
  tenThousandYuan: fc.nat(1_000_000_000).map((tenths) => tenths / 1e4),
  yuan: fc.nat(9_000_000),
};

/** Every figure of a form; the totals do not add up, unless by chance. */
const figuresOf = (form: Form): fc.Arbitrary<Record<CellKey, number>> =>
  fc
    .tuple(...cellsOf(form).map(({ unit }) => figure[unit]))
    .map((values) => Object.fromEntries(cellsOf(form).map(({ key }, index) => [key, values[index] ?? 0])));

/** The same figures with every total the sum of its parts. */
function addedUp(form: Form, figures: Record<CellKey, number>): Record<CellKey, number> {
  const sums = { ...figures };
  for (let round = 0; round < 2; round += 1) {
    for (const { key, parts } of totalsOf(form)) {
      sums[key] = parts.reduce((sum, part) => sum + (sums[part] ?? 0), 0);
    }
  }
  return sums;
}

const paragraphs = fc
  .array(
    fc.constantFrom('本局主动公开信息120条。', '办理答复 & <及时>。', '“两个更新”_x0041_。', '1，234 件。'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => lines.join('\n'));

const values = (form: Form, { cells }: Pick<Report, 'cells'>) =>
  Object.fromEntries(cellsOf(form).map(({ key }) => [key, cells[key]?.value ?? null]));

describe.each(FORMS.map((form) => [form.firstYear, form] as const))(
  'a report of %i written as a workbook and read again',
  (year, form) => {
    const reading = async (figures: Record<CellKey, number>, text: string) => {
      const report = aReport({ agencyName: '示例市东岸区教育局', year })
        .withAll(figures)
        .withNarrative('overview', text)
        .withNarrative('improvement', `一是内容不够全面。\n${text}`)
        .withNarrative('otherMatters', '本年度未收取信息处理费。')
        .build();
      const { draft } = await readReport(await writeWorkbook(report));
      expect(draft).toMatchObject({ agencyName: report.agencyName, year, form: form.id });
      for (const id of ['overview', 'improvement', 'otherMatters'] as const) {
        expect(draft.narratives[id].text).toBe(report.narratives[id].text);
      }
      return { report, draft };
    };

    it('is the same without a doubt when its totals add up', async () => {
      await fc.assert(
        fc.asyncProperty(figuresOf(form), paragraphs, async (figures, text) => {
          const { report, draft } = await reading(addedUp(form, figures), text);
          expect(values(form, draft)).toEqual(values(form, report));
          expect(Object.entries(draft.cells).filter(([, { doubt }]) => doubt !== undefined)).toEqual([]);
        }),
        { numRuns: 40, endOnFailure: true },
      );
    });

    it('keeps totals that do not add up: a formula must not correct what the report says', async () => {
      await fc.assert(
        fc.asyncProperty(figuresOf(form), paragraphs, async (figures, text) => {
          const { report, draft } = await reading(figures, text);
          expect(values(form, draft)).toEqual(values(form, report));
        }),
        { numRuns: 40, endOnFailure: true },
      );
    });

    it('is no report of zeros when nothing is filled in', async () => {
      const { draft } = await readReport(await writeWorkbook(emptyReport('示例市数据局', year)));
      expect(draft).toMatchObject({ agencyName: '示例市数据局', year, form: form.id });
      expect(Object.values(values(form, draft)).every((value) => value === null)).toBe(true);
      expect(draft.narratives.overview.text).toBe('');
    });

    it('names no agency when nobody has named one', async () => {
      const { draft } = await readReport(await writeWorkbook(emptyReport('', year)));
      expect(draft).toMatchObject({ agencyName: null, year });
    });
  },
);

describe('words beside a figure', () => {
  it('come through as they were printed', async () => {
    const key = 'proactiveDisclosure.normativeDocuments.inForce';
    const report = aReport().build();
    const remarked: Report = {
      ...report,
      cells: {
        ...report.cells,
        [key]: { value: 22, printed: '22（其中修订16件）', remark: '其中修订16件', basis: 'label' },
      },
    };
    const { draft } = await readReport(await writeWorkbook(remarked));
    expect(draft.cells[key]).toMatchObject({ value: 22, printed: '22（其中修订16件）' });
    expect(formOf(report).id).toBe(draft.form);
  });
});
