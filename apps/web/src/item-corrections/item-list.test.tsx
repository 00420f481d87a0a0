import type { ItemReading, StandingItem } from '@zhaojian/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agencyAnswers } from '../my-report/testing/agency-server.ts';
import { aSubmission } from '../my-report/testing/submissions.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const problem = '一是业务培训不足，信息公开不及时。';
const measure = '组织全员培训。';
const correction = '00000000-0000-4000-8000-0000000000c1';

const standing = (item: Partial<StandingItem>): StandingItem => ({
  kind: 'problem',
  category: 'staff',
  sentence: problem,
  mends: null,
  from: 0,
  isSorted: false,
  decidedBy: [{ word: '业务培训', isOffices: false }],
  isOfProblem: false,
  corrections: [],
  again: null,
  ...item,
});
const reading: ItemReading = {
  version: 1,
  text: `${problem}\n${measure}`,
  items: [standing({}), standing({ kind: 'measure', sentence: measure, mends: 0, from: problem.length + 1 })],
  removed: [],
  corrections: [],
  isCorrectable: true,
};
const address = `/api/submissions/${CITY}/2025/versions/1/items`;

async function open(answer: ItemReading = reading, more: Record<string, unknown> = {}) {
  const submission = aSubmission({ agencyId: CITY, state: 'draft', latestVersion: 1, versions: [{}] });
  const { asked } = pretendServer({ ...agencyAnswers(submission), [`GET ${address}`]: answer, ...more });
  await openPage('/my-report');
  const panel = await screen.findByRole('region', { name: '第五部分识别出的问题和措施' });
  const sent = (path: string) =>
    asked.filter((one) => one.method === 'POST' && one.path === path).map(({ body }) => body);
  return { sent, panel: within(panel), user: userEvent.setup() };
}

describe('what was recognised in section 五', () => {
  it('is listed with the words that decided, and marked at its place in the text', async () => {
    const { panel, user } = await open();
    expect(await panel.findAllByText(/队伍与业务能力（据“业务培训”）/)).toHaveLength(2);
    expect(panel.getByText('针对第 1 条')).toBeDefined();
    const mark = panel.getByRole('button', { name: '第 1 条' });
    await user.click(mark);
    expect(mark.getAttribute('aria-pressed')).toBe('true');
    expect(panel.getByRole('button', { name: '收起第 1 条' })).toBeDefined();
  });

  it('is cut at a mark with the keyboard, and shown as it is then', async () => {
    const cut: ItemReading = {
      ...reading,
      items: [
        standing({ sentence: '一是业务培训不足，', corrections: [correction] }),
        ...reading.items.slice(1),
      ],
      corrections: [
        {
          id: correction,
          item: { sentence: problem, nth: 0 },
          change: { kind: 'cut', head: '一是业务培训不足，' },
          author: '李敏',
          at: '2026-01-10T02:00:00.000Z',
          applies: true,
        },
      ],
    };
    const { sent, panel, user } = await open(reading, { [`POST ${address}/corrections`]: cut });
    await user.click(await panel.findByRole('button', { name: '更正第 1 条' }));
    await user.click(panel.getByRole('button', { name: '拆成两条' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('信息公开不及时。')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: /拆\s*开/ }));
    expect(await panel.findByText(/李敏 .*：在“一是业务培训不足，”之后拆开/)).toBeDefined();
    expect(sent(`${address}/corrections`)).toEqual([
      {
        item: { sentence: problem, nth: 0 },
        seen: null,
        change: { kind: 'cut', head: '一是业务培训不足，' },
      },
    ]);
  });

  it('says who was first where somebody else corrected the item meanwhile', async () => {
    const words = '这一条刚由王芳更正过';
    const { panel, user } = await open(reading, {
      [`POST ${address}/corrections`]: refused(409, 'ITEM_CHANGED_MEANWHILE', words),
    });
    await user.click(await panel.findByRole('button', { name: '更正第 1 条' }));
    await user.click(panel.getByRole('button', { name: '不是条目，去掉' }));
    expect(await panel.findByText(words)).toBeDefined();
  });

  it('cannot be corrected by those whose turn it is not', async () => {
    const { panel, user } = await open({ ...reading, isCorrectable: false });
    await user.click(await panel.findByRole('button', { name: '对照原文第 1 条' }));
    expect(panel.queryByRole('button', { name: '拆成两条' })).toBeNull();
  });

  it('is nothing where the section has no text', async () => {
    const { panel } = await open({ ...reading, text: '', items: [] });
    expect(await panel.findByText('第五部分没有文字，没有可以识别的条目。')).toBeDefined();
  });

  it('says which corrections no longer apply, and brings back what was taken out', async () => {
    const { sent, panel, user } = await open(
      {
        ...reading,
        items: [],
        removed: [standing({ corrections: [correction] })],
        corrections: [
          {
            id: '00000000-0000-4000-8000-0000000000c2',
            item: { sentence: '档案没有归集。', nth: 0 },
            change: { kind: 'retype', to: 'done' },
            author: '李敏',
            at: '2026-01-10T02:00:00.000Z',
            applies: false,
          },
        ],
      },
      { [`POST ${address}/restorations`]: reading },
    );
    expect(await panel.findByText(/不再适用的更正 1 处/)).toBeDefined();
    await user.click(panel.getByRole('button', { name: /恢\s*复/ }));
    expect(await panel.findByText('针对第 1 条')).toBeDefined();
    expect(sent(`${address}/restorations`)).toEqual([{ corrections: [correction] }]);
  });
});
