import { checkReport, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { reportsInYear } from '../area/sample-agency.ts';
import { childrenOf, SAMPLE_AGENCIES, SAMPLE_YEARS } from '../area/sample-area.ts';
import { figure } from './figures.ts';
import { generateFigures } from './generate-figures.ts';

const all = generateFigures();

describe('the sample area’s figures', () => {
  it.each(SAMPLE_AGENCIES.map((agency) => [agency.name, agency] as const))(
    'hold together within each year and across the years: %s',
    (_name, agency) => {
      let previous: Report | null = null;
      for (const year of SAMPLE_YEARS.filter((each) => reportsInYear(agency, each))) {
        const report: Report = aReport({ year })
          .withAll(all.get(agency.id)?.get(year) ?? {})
          .build();
        expect(checkReport(report, previous)).toEqual([]);
        previous = report;
      }
    },
  );

  it('of one district, as it published them, are more than its agencies’ for two years', () => {
    const more = (district: string, year: number): number => {
      const received = (id: string) =>
        figure(all.get(id)?.get(year) ?? {}, 'applications.newlyReceived.total');
      return received(district) - childrenOf(district).reduce((sum, { id }) => sum + received(id), 0);
    };
    expect([2022, 2023, 2024, 2025].map((year) => more('xitang', year))).toEqual([0, 6, 6, 0]);
    expect([2023, 2024].map((year) => more('dongan', year))).toEqual([0, 0]);
  });

  it('are the same whenever they are made', () => {
    expect(generateFigures()).toEqual(all);
  });

  it('are large where much is decided and mostly 0 in a township', () => {
    const police = all.get('shi.gongan')?.get(2024) ?? {};
    expect(figure(police, 'proactiveDisclosure.licences.decisions')).toBeGreaterThan(100_000);
    const township = Object.values(all.get('beiling.songgang')?.get(2024) ?? {});
    expect(township.filter((value) => value === 0).length).toBeGreaterThan(150);
  });

  it('grow over the years: the city received more applications in 2025 than in 2020', () => {
    const received = (year: number): number =>
      figure(all.get('shi')?.get(year) ?? {}, 'applications.newlyReceived.total');
    expect(received(2025)).toBeGreaterThan(received(2020) * 1.3);
  });
});
