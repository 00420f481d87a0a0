import type { RoundNotice } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';
import { agencyAnswers } from './testing/agency-server.ts';
import { aSubmission } from './testing/submissions.ts';

const notice: RoundNotice = {
  year: 2025,
  title: '关于编制年度报告的通知',
  text: '请于 1 月 26 日前报送。',
  files: [],
  revision: 2,
  savedBy: '李敏（示例）',
  savedAt: '2026-01-05T02:00:00.000Z',
  readAt: null,
};
const address = '/api/collection-rounds/2025/notice';
const server = {
  ...agencyAnswers(aSubmission({ agencyId: CITY })),
  [`GET ${address}`]: { notice },
  [`POST ${address}/readings`]: {},
};

describe('the notice of the round on the page of an agency', () => {
  it('is before its eyes until it is opened, which is told', async () => {
    const { asked } = pretendServer(server);
    await openPage('/my-report?year=2025');
    const card = await screen.findByRole('region', { name: '填报通知' });
    expect(within(card).getByText(/有一份通知还没有阅读/)).toBeDefined();
    await userEvent.click(within(card).getByRole('button', { name: '阅读通知' }));
    expect(within(await findDialog('2025 年度填报通知')).getByText('请于 1 月 26 日前报送。')).toBeDefined();
    await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ revision: 2 }));
  });

  it('stays one click away once it was read, and tells nothing again', async () => {
    const { asked } = pretendServer(server, {
      [`GET ${address}`]: { notice: { ...notice, readAt: '2026-01-06T02:00:00.000Z' } },
    });
    await openPage('/my-report?year=2025');
    await userEvent.click(await screen.findByRole('button', { name: '查看通知' }));
    await findDialog('2025 年度填报通知');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is not there where there is none', async () => {
    pretendServer(server, { [`GET ${address}`]: { notice: null } });
    await openPage('/my-report?year=2025');
    await screen.findByText('上传年度报告');
    expect(screen.queryByRole('region', { name: '填报通知' })).toBeNull();
  });
});
