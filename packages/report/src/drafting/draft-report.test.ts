import { checkReport } from '../checks/index.ts';
import { cellsOf } from '../forms/cells.ts';
import { applicationColumns, outcomesOf } from '../forms/sections/applications.ts';
import { disputeGroups } from '../forms/sections/disputes.ts';
import type { CellKey } from '../forms/form.ts';
import { formForYear } from '../forms/forms.ts';
import type { Report } from '../report.schema.ts';
import { cellsToSplit, draftReport } from './draft-report.ts';
import { aBasis, sumsOf } from './testing/a-basis.ts';

const named = [{ kind: 'problem', category: 'content', agencies: 3 }] as const;
const codes = (report: Report) => checkReport(report).map(({ check }) => check);

/** Sums for which every relation within a report holds. */
function holdingSums(year: number, seed: number): Record<CellKey, number> {
  const form = formForYear(year);
  if (!form) throw new Error('a year with a form');
  let state = seed;
  const any = (): number => (state = (state * 48_271) % 2_147_483_647) % 900;
  const figures: Record<CellKey, number> = Object.fromEntries(cellsOf(form).map(({ key }) => [key, any()]));
  const sum = (keys: readonly CellKey[]): number => keys.reduce((all, key) => all + (figures[key] ?? 0), 0);
  const columns = applicationColumns(form);
  const parts = columns.filter(({ head }) => head.role !== 'total');
  for (const { intakes, outcomes, concluded, carriedForward } of parts) {
    figures[concluded[0] ?? ''] = sum(outcomes);
    figures[intakes[0] ?? ''] = sum(concluded) + sum(carriedForward);
    figures[intakes[1] ?? ''] = 0;
  }
  const total = columns.find(({ head }) => head.role === 'total');
  if (!total) throw new Error('a column of totals');
  for (const row of ['intakes', 'outcomes', 'concluded', 'carriedForward'] as const)
    for (const [at, key] of total[row].entries())
      figures[key] = sum(parts.map((column) => column[row][at] ?? ''));
  for (const group of disputeGroups(form))
    figures[group.total[0] ?? ''] = sum(group.results.map(({ key }) => key));
  return figures;
}

describe('the draft of a report of a whole area', () => {
  it('holds the sum of each cell', () => {
    const figures = holdingSums(2025, 7);
    const { cells } = draftReport(aBasis(figures, { named }));
    expect(Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value]))).toEqual(
      figures,
    );
  });

  it.each(Array.from({ length: 40 }, (_, at) => [at % 2 === 0 ? 2025 : 2020, at + 1] as const))(
    'of %i says in words what its tables hold (%i)',
    (year, seed) => {
      const sums = sumsOf(year, holdingSums(year, seed));
      const report = draftReport(aBasis({}, { year, sums, named }));
      expect(report.narratives.overview.text).toContain('予以公开');
      expect(
        codes(report).filter((code) => code !== 'FEES_NOT_REPORTED' && code !== 'NARRATIVE_EMPTY'),
      ).toEqual([]);
    },
  );

  it('says in words that are understood: another number in a sentence is found', () => {
    const report = draftReport(aBasis(holdingSums(2025, 3), { named }));
    const unlike = (from: RegExp): Report => ({
      ...report,
      narratives: {
        ...report.narratives,
        overview: { text: report.narratives.overview.text.replace(from, '$1987654件') },
      },
    });
    for (const from of [/(政府信息公开申请)\d+件/u, /(办结)\d+件/u, /(予以公开)\d+件/u, /(行政复议)\d+件/u])
      expect(codes(unlike(from))).toContain('TEXT_FIGURES');
  });

  it('asks for 信息处理费, which no table holds', () => {
    const report = draftReport(
      aBasis({}, { named, missing: [{ id: 'a', name: '教育局', because: 'notHandedIn' }] }),
    );
    expect(codes(report)).toEqual(['FEES_NOT_REPORTED']);
  });

  it('knows where each sentence comes from', () => {
    const { drafted, narratives } = draftReport(aBasis(holdingSums(2025, 5), { named }));
    for (const { text, section } of drafted?.sentences ?? [])
      expect(narratives[section].text).toContain(text);
    const outcomes = drafted?.sentences.find(({ text }) => text.startsWith('办理结果中'));
    const form = formForYear(2025);
    expect(outcomes?.cells).toEqual(form && outcomesOf(form).flatMap(({ totals }) => totals));
  });

  describe('where some reports print （六） as one row', () => {
    const whole = { 'applications.otherHandling.naturalPerson': 2, 'applications.otherHandling.total': 2 };
    const report = draftReport(
      aBasis(
        {
          ...whole,
          'applications.otherHandling.other.naturalPerson': 1,
          'applications.otherHandling.other.total': 1,
        },
        { named },
      ),
    );

    it('does not know the parts, and asks for them', () => {
      expect(cellsToSplit(report)).toEqual(
        ['naturalPerson', 'total']
          .flatMap((column) =>
            ['supplementOverdue', 'feeOverdue', 'other'].map(
              (row) => `applications.otherHandling.${row}.${column}`,
            ),
          )
          .toSorted(
            (one, other) => Object.keys(report.cells).indexOf(one) - Object.keys(report.cells).indexOf(other),
          ),
      );
    });

    it('knows their sum', () => {
      expect(report.undivided?.['applications.otherHandling.total']?.value).toBe(3);
      expect(report.narratives.overview.text).toContain('其他处理3件');
      expect(codes(report)).not.toContain('DEPARTS_FROM_SUMS');
    });
  });
});
