import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CITY, openPage } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { agencyAnswers } from '../testing/agency-server.ts';
import { aSubmission } from '../testing/submissions.ts';

const submission = aSubmission({ agencyId: CITY, coversArea: true });
const address = `/api/submissions/${CITY}/${submission.year}/consolidated`;
const preview = {
  agencyId: CITY,
  year: submission.year,
  added: 5,
  expected: 7,
  missing: [
    { because: 'notHandedIn', count: 120, names: ['示例市教育局'] },
    { because: 'notAccepted', count: 1, names: ['示例市公安局'] },
  ],
  rewritten: ['overview'],
  toSplit: ['applications.otherHandling.other.total'],
  latestVersion: 2,
};
const open = async (answer: unknown = preview, of = submission) => {
  pretendServer({ ...agencyAnswers(of), [`GET ${address}`]: answer });
  await openPage('/my-report');
};
const press = async () =>
  userEvent
    .setup({ delay: null, pointerEventsCheck: 0 })
    .click(await screen.findByRole('button', { name: '生成汇总报告' }));

describe('the report of a whole area', () => {
  it('is made only after what is missing was shown, and beside what there is', async () => {
    await open();
    await press();
    expect(await screen.findByText(/^示例市教育局 等 120 家/)).toBeDefined();
    expect(screen.getByText(/，还缺 121 家/)).toBeDefined();
    expect(screen.getByText(/“总体情况”改写过，沿用改写的文字/)).toBeDefined();
    expect(screen.getByText('已报送，尚未审核通过 1 家')).toBeDefined();
    expect(screen.getByText(/现有的第 2 版保留/)).toBeDefined();
    expect(screen.getByText(/1 格分项不明/)).toBeDefined();
    expect(screen.getByRole('button', { name: '生成第 3 版' })).toBeDefined();
  });

  it('says why there is none', async () => {
    await open(refused(409, 'NOTHING_ACCEPTED', '还没有审核通过的报告。'));
    await press();
    expect(await screen.findByText('还没有审核通过的报告。')).toBeDefined();
  });

  it('is offered to no other agency', async () => {
    await open(preview, aSubmission({ agencyId: CITY, coversArea: false }));
    expect(await screen.findByText('上传年度报告')).toBeDefined();
    expect(screen.queryByRole('button', { name: '生成汇总报告' })).toBeNull();
  });
});
