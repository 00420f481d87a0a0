import { formForYear } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import type { DraftReport } from '@zhaojian/report-reader';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import type { Task } from '../submission-access.service.ts';
import { placeInTask } from './place-in-task.ts';

const agency: PlacedAgency = {
  id: 'a',
  name: '示例市教育局',
  kind: 'department',
  sector: null,
  position: null,
  code: null,
  aliases: ['示例市教体局'],
  coversArea: false,
  parentId: 'c',
  path: 'c/a/',
  fromYear: 2019,
  toYear: null,
  childCount: 0,
  revision: 1,
};

function taskOf(year: number): Task {
  const form = formForYear(year);
  if (!form) throw new Error('no form');
  return { agency, year, form };
}

const draft = (changes: Partial<DraftReport> = {}): DraftReport => ({
  ...aReport({ agencyName: '示例市教育局', year: 2023 }).build(),
  ...changes,
});

const place = (file: DraftReport, confirmed = false, year = 2023) =>
  placeInTask(file, taskOf(year), ['示例市人民政府'], confirmed);

describe('a report read from a file', () => {
  it('that is the one asked for is taken as it is', () => {
    expect(place(draft())).toMatchObject({ report: { agencyName: '示例市教育局', year: 2023 }, notices: [] });
    expect(place(draft({ agencyName: '示例市教体局' })).notices).toEqual([]);
  });

  it('that says neither whose it is nor of which year is taken, with a notice for each', () => {
    const { report, notices } = place(draft({ agencyName: null, year: null }));
    expect(report).toMatchObject({ agencyName: '示例市教育局', year: 2023 });
    expect(notices.map(({ code }) => code)).toEqual(['YEAR_NOT_STATED', 'AGENCY_NOT_STATED']);
  });

  it('keeps its name when the uploader confirms it', () => {
    const { report, notices } = place(draft({ agencyName: '示例市教育委员会' }), true);
    expect(report.agencyName).toBe('示例市教育委员会');
    expect(notices).toMatchObject([{ code: 'OTHER_AGENCY_CONFIRMED' }]);
  });

  it('of another agency, another year or another era’s form is refused', () => {
    expect(() => place(draft({ agencyName: '示例市公安局' }))).toThrow(
      expect.objectContaining({ code: 'OTHER_AGENCY' }),
    );
    expect(() => place(draft({ year: 2022 }))).toThrow(expect.objectContaining({ code: 'OTHER_YEAR' }));
    expect(() => place(draft({ year: null }), false, 2020)).toThrow(
      expect.objectContaining({ code: 'OTHER_FORM' }),
    );
  });
});
