import type { Submission, SubmissionRow } from '@zhaojian/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { aProgress } from '../progress/testing/sample-progress.ts';
import { aSubmissionRow, BUREAU } from '../submissions/testing/sample-submission-row.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { theWay } from './testing/sample-queue.ts';
import { aSubmission, aVersion } from './testing/sample-review.ts';

jest.mock('@zhaojian/contract/declared-workflow', () => {
  const { withTwoLevels } = jest.requireActual('@zhaojian/contract/testing/two-levels');
  return withTwoLevels(jest.requireActual('@zhaojian/contract/declared-workflow'));
});

/** What the declared workflow does not know, and this one does. */
const asIn = (state: string, transitions: readonly string[]) =>
  ({ state, transitions }) as Partial<Submission>;

const task = `/api/submissions/${BUREAU}/2025`;
const row = aSubmissionRow({ state: 'reviewedByDistrict' as SubmissionRow['state'] });
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/submissions': { items: [row], total: 1, next: null },
  [`GET /api/review-queue/${BUREAU}/2025`]: theWay(),
  [`GET ${task}/versions/2`]: aVersion({ findings: [], errors: 0 }),
  [`GET ${task}/versions/1`]: aVersion({ number: 1 }),
  [`GET /api/submissions/${BUREAU}/2024`]: refused(404, 'AGENCY_NOT_IN_YEAR', '不在这一年度。'),
};

beforeEach(() => sessionStorage.clear());

describe('a workflow with a second level of approval', () => {
  it('gives the district a button for its own approval and says where the report went', async () => {
    const { asked } = pretendServer(server, {
      [`GET ${task}`]: aSubmission({ ...asIn('submitted', ['return', 'approveAtDistrict']) }),
      [`POST ${task}/approve-at-district`]: aSubmission({ ...asIn('reviewedByDistrict', []) }),
    });
    await openPage(`/review/${BUREAU}/2025`);
    await userEvent.click(await screen.findByRole('button', { name: '初审通过' }));
    expect(await screen.findByText('示例市教育局的报告已通过初审，等待市级终审。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ version: 2 });
  });

  it('gives the city the second approval and its own way back', async () => {
    const { asked } = pretendServer(server, {
      [`GET ${task}`]: aSubmission({ ...asIn('reviewedByDistrict', ['accept', 'returnFromCity']) }),
      [`POST ${task}/return-from-city`]: aSubmission({ ...asIn('returned', []) }),
    });
    await openPage(`/review/${BUREAU}/2025`);
    expect(await screen.findByRole('button', { name: '终审通过' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('区县已审');
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
    await userEvent.type(await screen.findByRole('textbox', { name: '第 1 条意见' }), '请补充第五部分。');
    await userEvent.click(screen.getByRole('button', { name: '退回给单位' }));
    expect(await screen.findByText(/^已退回示例市教育局的报告/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: `${task}/return-from-city`,
      body: { version: 2, letter: { points: [{ text: '请补充第五部分。' }] } },
    });
  });

  it('counts the reports between the two levels as handed in and not as accepted', async () => {
    const progress = aProgress();
    const { counts } = progress.area;
    const between = { ...counts, reviewedByDistrict: 2, submitted: 0 };
    const children = progress.children.map((child) => ({
      ...child,
      counts: { ...child.counts, reviewedByDistrict: 0 },
    }));
    pretendServer(server, {
      'GET /api/progress': { ...progress, area: { ...progress.area, counts: between }, children },
    });
    await openPage('/progress');
    expect(await screen.findByText(/^11 个机构应报，7 个已提交（64%），其中 5 个已通过/)).toBeDefined();
    expect(screen.getByRole('button', { name: /区县已审/ })).toBeDefined();
    expect(
      screen.getByRole('img', { name: '应报 11：已通过 5，区县已审 2，已退回 1，草稿 1，未开始 2' }),
    ).toBeDefined();
  });

  it('tells the agency where its report is', async () => {
    pretendServer(server, {
      'GET /api/session': sessionAs('agency'),
      [`GET /api/submissions/${CITY}`]: [
        {
          year: 2025,
          form: '2021',
          state: 'reviewedByDistrict',
          dueOn: null,
          late: false,
          exemption: null,
          reopenedUntil: null,
          open: true,
          broughtIn: false,
        },
      ],
      [`GET /api/submissions/${CITY}/2025`]: aSubmission({
        ...asIn('reviewedByDistrict', []),
        agencyId: CITY,
      }),
    });
    await openPage('/my-report?year=2025');
    expect(await screen.findByText('2025 年度报告区县已审核，等待市级终审。')).toBeDefined();
    expect(screen.getByText(/提交第 2 版。报告区县已经审核、正在市级终审，不能再改。/)).toBeDefined();
  });
});
