import type { SubmissionState } from '@zhaojian/contract';
import { cellsOf, type Form, formForYear, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import type { ReportWithStatus } from '../../submissions/bringing-in/area-reports.query.ts';
import { readFigures } from '../reading/read-figures.ts';
import { FIRST_ROW, sheetOf } from '../testing/figures-sheet.ts';
import { planRow, planVersion } from './plan-row.ts';

const YEAR = 2022;
const NAME = '示例市教育局';
const RECEIVED = 'applications.newlyReceived.naturalPerson';
const agency: PlacedAgency = {
  id: '00000000-0000-4000-8000-000000000001',
  name: NAME,
  kind: 'department',
  sector: null,
  position: null,
  code: null,
  aliases: [],
  coversArea: false,
  parentId: null,
  path: '00000000-0000-4000-8000-000000000001/',
  fromYear: 2019,
  toYear: null,
  childCount: 0,
  revision: 1,
};
const formOfYear = (): Form => {
  const form = formForYear(YEAR);
  if (!form) throw new Error('the year has no form');
  return form;
};
const form = formOfYear();
const FEES = cellsOf(form).find(({ unit }) => unit === 'tenThousandYuan')?.key ?? '';
const zeros = Object.fromEntries(cellsOf(form).map(({ key }) => [key, '0']));
const reportWith = (figures: Readonly<Record<string, number | null>> = {}): Report =>
  aReport({ agencyName: NAME, year: YEAR }).withAll(figures).build();

const nothing: ReportWithStatus = {
  agencyId: agency.id,
  state: 'draft',
  version: 0,
  report: null,
  isBroughtIn: false,
  exemption: null,
  reopenedUntil: null,
  author: null,
  acceptedVersion: null,
};
/** A report that is there, as its agency or a supervisor left it. */
const there = (state: SubmissionState, more: Partial<ReportWithStatus> = {}): ReportWithStatus => ({
  ...nothing,
  state,
  version: 1,
  report: reportWith(),
  author: '王芳',
  ...more,
});
const broughtIn = { isBroughtIn: true, author: '李敏' };

/** What a row with these cells would do over what is there. */
function planned(
  texts: Readonly<Record<string, string>>,
  status: ReportWithStatus = nothing,
  lacking: string | null = null,
) {
  const cells = { [`agency ${YEAR}`]: NAME, version: String(status.version), ...texts };
  const { rows, columns } = readFigures(
    [sheetOf(YEAR, [cells], (keys) => keys.filter((key) => key !== lacking))],
    YEAR,
    form,
  );
  const [row] = rows;
  if (!row) throw new Error('the row is not read');
  return planRow(row, columns, { agency, form, year: YEAR, status });
}
const place = { sheet: '2022年度数据', row: FIRST_ROW + 1, agencyName: NAME };

describe('a row of an agency that need not report', () => {
  const exempt = { ...nothing, exemption: '本年度新设。' };

  it('is a mistake that says what to do, and none where it says nothing', () => {
    const { planned: plan, mistakes } = planned(zeros, exempt);
    expect(plan).toBeNull();
    expect(mistakes).toMatchObject([
      { ...place, message: expect.stringMatching(/免报（本年度新设。）.*取消免报/) },
    ]);
    expect(planned({}, exempt)).toEqual({ planned: null, mistakes: [] });
  });

  it('is not let count where its version came in from a file', () => {
    const version = there('draft', broughtIn);
    expect(planVersion(agency, version)).toMatchObject({ what: 'accept' });
    expect(planVersion(agency, { ...version, exemption: '本年度新设。' })).toBeNull();
  });
});

describe('a row of an agency without a report', () => {
  it('leaves alone a column that its workbook lacks: what is there stays, and nothing becomes 0', () => {
    expect(planned(zeros, nothing, RECEIVED).planned?.report?.cells[RECEIVED]?.value).toBeNull();
    const known = there('accepted', { ...broughtIn, report: reportWith({ [RECEIVED]: 7 }) });
    const { planned: plan } = planned({ ...zeros, [FEES]: '5' }, known, RECEIVED);
    expect(plan?.changes).toEqual([{ key: FEES, before: 0, after: 5 }]);
    expect(plan?.report?.cells[RECEIVED]?.value).toBe(7);
  });

  it('makes one of its figures; a blank beside others of its table counts as 0, and is counted', () => {
    const { planned: plan, mistakes } = planned({ ...zeros, [RECEIVED]: '１，２３４', [FEES]: '' });
    expect(mistakes).toEqual([]);
    expect(plan).toMatchObject({
      what: 'create',
      row: FIRST_ROW + 1,
      sheet: '2022年度数据',
      blanks: 1,
      changes: [],
    });
    expect(plan?.report?.cells[RECEIVED]).toMatchObject({ value: 1234, basis: 'entered' });
    expect(plan?.report?.cells[FEES]).toMatchObject({ value: 0, basis: 'blank' });
  });

  it('that says nothing does nothing', () => {
    expect(planned({})).toEqual({ planned: null, mistakes: [] });
  });

  it.each(['/', '无', '—'])('with %s in all of its cells says that there is nothing', (mark) => {
    const marked = Object.fromEntries(cellsOf(form).map(({ key }) => [key, mark]));
    const { planned: plan, mistakes } = planned(marked);
    expect(mistakes).toEqual([]);
    expect(plan).toMatchObject({ what: 'create', blanks: cellsOf(form).length });
    expect(plan?.report?.cells[RECEIVED]).toMatchObject({ value: 0, printed: mark });
  });

  it('with a table that is blank throughout is told to say so, in its first column', () => {
    const { planned: plan, mistakes } = planned({ [RECEIVED]: '1' });
    expect(plan).toBeNull();
    expect(mistakes.map(({ column }) => column)).toEqual(['E', 'GH']);
    expect(mistakes[0]).toMatchObject(place);
    expect(mistakes[0]?.message).toMatch(/10 格全部空白。确实没有的，请在其中填 0/);
  });

  it('with marks for nothing in a table says that there is nothing', () => {
    const marked = Object.fromEntries(
      cellsOf(form)
        .filter(({ key }) => key.startsWith('proactiveDisclosure.'))
        .map(({ key }) => [key, '/']),
    );
    expect(planned({ ...zeros, ...marked })).toMatchObject({ planned: { what: 'create' }, mistakes: [] });
  });

  it('tells every cell that is no figure, each with its place', () => {
    const other = 'applications.newlyReceived.total';
    const { planned: plan, mistakes } = planned({
      ...zeros,
      [RECEIVED]: '1.39E+10',
      [other]: '若干',
      [FEES]: '-1',
    });
    expect(plan).toBeNull();
    expect(mistakes).toHaveLength(3);
    expect(mistakes.every((each) => each.sheet === place.sheet && each.row === place.row)).toBe(true);
    expect(mistakes.find(({ column }) => column === 'O')?.message).toMatch(/^“.*自然人.*”写的是“1.39E\+10”/);
    expect(mistakes.find(({ column }) => column === 'U')?.message).toContain('写的是“若干”');
    expect(mistakes.find(({ column }) => column === 'N')?.message).toContain('不应为负数');
  });

  it('with a text longer than any report’s is told in the text’s column', () => {
    const { mistakes } = planned({ ...zeros, overview: '长'.repeat(200_001) });
    expect(mistakes).toMatchObject([{ ...place, column: 'GW', message: expect.stringMatching(/过长/) }]);
  });
});

describe('a row of an agency with a report', () => {
  it.each(['draft', 'returned'] as const)(
    'that says the same as what its agency has not handed in (%s) is the supervisor’s version of it',
    (state) => {
      expect(planned(zeros, there(state))).toMatchObject({
        planned: { what: 'change', changes: [] },
        mistakes: [],
      });
    },
  );

  it('that says the same leaves it alone, no matter who handed it in', () => {
    expect(planned(zeros, there('accepted'))).toMatchObject({ planned: { what: 'same' }, mistakes: [] });
    expect(planned(zeros, there('submitted'))).toMatchObject({ planned: { what: 'same' }, mistakes: [] });
    expect(planned(zeros, there('accepted', { ...broughtIn, acceptedVersion: 1 }))).toMatchObject({
      planned: { what: 'same' },
    });
  });

  it('that differs corrects what a supervisor brought in', () => {
    const status = there('accepted', { ...broughtIn, acceptedVersion: 1 });
    expect(planned({ ...zeros, [RECEIVED]: '3' }, status).planned).toMatchObject({
      what: 'change',
      changes: [{ key: RECEIVED, before: 0, after: 3 }],
    });
  });

  it('that is left blank where a figure is there makes it 0 beside others, and asks where the whole table is blank', () => {
    const status = there('accepted', { ...broughtIn, report: reportWith({ [RECEIVED]: 5 }) });
    expect(planned({ ...zeros, [RECEIVED]: '' }, status).planned).toMatchObject({
      changes: [{ key: RECEIVED, before: 5, after: 0 }],
      blanks: 1,
    });
    const { mistakes } = planned({ [RECEIVED]: '5' }, status);
    expect(mistakes.map(({ column }) => column)).toEqual(['E', 'GH']);
    expect(mistakes[0]?.message).toContain('平台上已有数字');
  });

  it('that differs is refused where its agency handed the report in', () => {
    const { planned: plan, mistakes } = planned({ ...zeros, [RECEIVED]: '3' }, there('accepted'));
    expect(plan).toBeNull();
    expect(mistakes).toMatchObject([{ ...place, column: 'O' }]);
    expect(mistakes[0]?.message).toMatch(
      /单位自己报送的报告.*第 1 版与本行有 1 格不同（“.*自然人.*”平台上 0、本表 3）/,
    );
  });

  it.each([
    ['submitted', '先在“审核”里退回，再补录'],
    ['accepted', '先在“审核”里撤回通过，再退回，然后补录'],
  ] as const)('that differs says which steps lead on from %s', (state, words) => {
    const { mistakes } = planned({ ...zeros, [RECEIVED]: '3' }, there(state));
    expect(mistakes[0]?.message).toContain(words);
  });

  it('that differs is refused where what was brought in waits for a decision', () => {
    const { mistakes } = planned({ ...zeros, [RECEIVED]: '3' }, there('submitted', broughtIn));
    expect(mistakes).toMatchObject([
      { ...place, column: 'O', message: expect.stringContaining('先在“审核”里退回') },
    ]);
  });

  it.each([
    ['', '没有报告时'],
    ['1', '第 1 版'],
    ['第二版', '第 第二版 版'],
  ])('that differs is refused where it was filled from another version: %s', (version, words) => {
    const status = there('draft', { ...broughtIn, version: 2 });
    const { mistakes } = planned({ ...zeros, [RECEIVED]: '3', version }, status);
    expect(mistakes).toMatchObject([{ ...place, column: 'O' }]);
    expect(mistakes[0]?.message).toContain(`本行是按${words}填的，而现在已有第 2 版（李敏）`);
  });

  it('that differs in a text alone says so, in the text’s column', () => {
    const { planned: plan, mistakes } = planned(
      { ...zeros, overview: '另一份总体情况。' },
      there('accepted'),
    );
    expect(plan).toBeNull();
    expect(mistakes).toMatchObject([{ ...place, column: 'GW' }]);
    expect(mistakes[0]?.message).toMatch(/第 1 版与本行的“.*总体情况”不同/);
  });

  it('has to fill in what a file was not read of', () => {
    const status = there('draft', { ...broughtIn, report: reportWith({ [RECEIVED]: null }) });
    const { planned: plan, mistakes } = planned({ ...zeros, [RECEIVED]: '' }, status);
    expect(plan).toBeNull();
    expect(mistakes).toMatchObject([{ ...place, column: 'O', message: expect.stringContaining('没有读出') }]);
    for (const texts of [zeros, { ...zeros, [RECEIVED]: '/' }])
      expect(planned(texts, status).planned).toMatchObject({
        what: 'change',
        changes: [{ before: null, after: 0 }],
      });
  });

  it('that says what a file said lets it count', () => {
    expect(planned(zeros, there('draft', broughtIn)).planned).toMatchObject({ what: 'accept' });
    expect(planned(zeros, there('returned', broughtIn)).planned).toMatchObject({ what: 'accept' });
  });
});

describe('a version that came in from a file', () => {
  it('begins to count where a supervisor brought it in and it does not yet', () => {
    expect(planVersion(agency, there('draft', broughtIn))).toMatchObject({
      what: 'accept',
      row: null,
      sheet: null,
    });
    expect(
      planVersion(agency, there('accepted', { ...broughtIn, version: 2, acceptedVersion: 1 })),
    ).toMatchObject({
      what: 'accept',
    });
  });

  it('is none where there is none, where it counts, where it was withdrawn, or where it is its agency’s own', () => {
    expect(planVersion(agency, nothing)).toBeNull();
    expect(planVersion(agency, there('accepted', { ...broughtIn, acceptedVersion: 1 }))).toBeNull();
    expect(planVersion(agency, there('submitted', broughtIn))).toBeNull();
    expect(planVersion(agency, there('draft'))).toBeNull();
  });
});
