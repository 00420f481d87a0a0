import { checkReport, type Report } from '@zhaojian/report';
import { generateReports } from './generate-reports.ts';
import type { OtherReports } from './mistake.ts';
import { MISTAKES, mistakeOf, type MistakeId } from './mistakes.ts';

const all = generateReports();
const reportOf = (id: string, year: number): Report => {
  const found = all.find(({ agency, report }) => agency.id === id && report.year === year);
  if (!found) throw new RangeError(`${id} ${year}`);
  return found.report;
};
const others: OtherReports = { ofYear: (id) => reportOf(id, 2025) };

/** The housing bureau has enough of everything to go wrong with. */
const report = reportOf('shi.zhujian', 2025);
const previous = reportOf('shi.zhujian', 2024);

describe('each kind of mistake', () => {
  it.each((Object.keys(MISTAKES) as MistakeId[]).map((id) => [MISTAKES[id].title, id] as const))(
    'is found by exactly the checks planned: %s',
    (_title, id) => {
      const findings = checkReport(mistakeOf(id).make(report, others), previous);
      expect([...new Set(findings.map(({ check }) => check))].toSorted()).toEqual(
        mistakeOf(id).found.toSorted(),
      );
    },
  );

  it('is refused where the report offers no cell for it', () => {
    const quiet = reportOf('shi.jiaoyi', 2025);
    expect(() => mistakeOf('feesInYuan').make(quiet, others)).toThrow(RangeError);
  });
});
