import { checkReport, type Report } from '@zhaojian/report';
import { SAMPLE_AGENCIES } from '../area/sample-area.ts';
import { generateReports } from './generate-reports.ts';

const all = generateReports();
const ofAgency = (id: string): Report[] =>
  all.filter(({ agency }) => agency.id === id).map(({ report }) => report);

describe('the sample area’s true reports', () => {
  it.each(SAMPLE_AGENCIES.map((agency) => [agency.name, agency.id] as const))(
    'say in words what their tables say and fail nothing: %s',
    (_name, id) => {
      ofAgency(id).forEach((report, index, reports) => {
        expect(checkReport(report, reports[index - 1] ?? null)).toEqual([]);
      });
    },
  );

  it('name an agency as it was called in the year', () => {
    const names = ofAgency('shi.shuju').map(({ year, agencyName }) => [year, agencyName]);
    expect(names).toContainEqual([2023, '示例市大数据管理局']);
    expect(names).toContainEqual([2024, '示例市数据局']);
  });

  it('differ from each other in section 五, and keep some problems over the years', () => {
    const texts = all.map(({ report }) => report.narratives.improvement.text);
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.9);
  });
});
