import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulkAcceptance } from '@zhaojian/contract';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;
const clean = [1, 2, 3, 4, 5].map((number) =>
  aSubmissionRow({ agencyId: idOf(number), agencyName: `示例市第${number}局`, submittedVersion: number }),
);
const others = [
  aSubmissionRow({ agencyId: idOf(6), agencyName: '示例市第6局', errors: 2 }),
  aSubmissionRow({ agencyId: idOf(7), agencyName: '示例市第7局', setAside: true }),
];
const begun: BulkAcceptance = {
  id: idOf(90),
  year: 2025,
  createdAt: '2026-01-28T02:00:00.000Z',
  createdBy: '李敏',
  total: 2,
  accepted: 0,
  setAside: [1, 2, 3].map((number) => ({ agencyId: idOf(number), agencyName: `示例市第${number}局` })),
  refused: [],
};
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/submissions': { items: [...clean, ...others], total: 7, next: null },
  'POST /api/bulk-acceptances': begun,
};
const open = async () => {
  await openPage('/review');
  await userEvent.click(await screen.findByRole('button', { name: '批量通过 5 份无异常的…' }));
  return findDialog('批量通过无异常的报告（2025 年度）');
};

describe('accepting the clean reports of the queue', () => {
  it('says what clean means and how many are drawn, before anything happens', async () => {
    const { asked } = pretendServer(server);
    const dialog = await open();
    expect(dialog.textContent).toContain('先随机抽出 3 份（5%，不少于 3 份）');
    expect(dialog.textContent).toContain('勾稽关系全部成立，没有提示');
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('sends the versions that were seen, and leads to those drawn and those refused', async () => {
    const { asked } = pretendServer(server, {
      [`GET /api/bulk-acceptances/${begun.id}`]: {
        ...begun,
        accepted: 1,
        refused: [{ agencyId: idOf(4), agencyName: '示例市第4局', message: '这份报告已被处理。' }],
      },
    });
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: '抽出 3 份，通过其余 2 份' }));
    expect(await within(dialog).findByText('已通过 1 份。')).toBeDefined();
    expect(within(dialog).getByText(/示例市第4局：这份报告已被处理/)).toBeDefined();
    expect(
      within(dialog)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['示例市第1局', '示例市第2局', '示例市第3局']);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      agencyId: expect.any(String),
      year: 2025,
      reports: clean.map(({ agencyId, submittedVersion }) => ({ agencyId, version: submittedVersion })),
    });
  });

  it('stays open with the reason where the platform says no', async () => {
    pretendServer(server, {
      'POST /api/bulk-acceptances': refused(409, 'NOTHING_CLEAN', '这些报告里现在没有可以批量通过的。'),
    });
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: /抽出 3 份/ }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('没有可以批量通过的');
  });

  it('is not offered where nothing is clean', async () => {
    pretendServer(server, { 'GET /api/submissions': { items: others, total: 2, next: null } });
    await openPage('/review');
    await screen.findByText('2 项不符，单位已说明');
    expect(screen.queryByRole('button', { name: /批量通过/ })).toBeNull();
  });
});
