import userEvent from '@testing-library/user-event';
import { aReport } from '@zhaojian/report/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { agencyAnswers, aVersion } from '../../my-report/testing/agency-server.ts';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { CITY, openPage } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { draft, version, handedIn } from '../testing/transposed-report.ts';

describe('handing in what was checked', () => {
  beforeEach(() => localStorage.clear());

  it('leads to what the round wants corrected, and takes no reason for it', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const empty = aReport({ agencyName: '示例市', year: 2025 }).withNarrative('improvement', '无。').build();
    const round = aRound({ blocking: ['NARRATIVE_EMPTY'] });
    pretendServer(agencyAnswers({ ...draft, round }, aVersion(empty)));
    await openPage('/my-report/2025');
    expect(await screen.findByRole('region', { name: '改正后才能提交' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^第五部分“存在的主要问题及改进情况”没有写出实际内容/)).toBeDefined();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: '去改正' }));
    expect(await screen.findByRole('heading', { name: /五、存在的主要问题及改进情况/ })).toBeDefined();
  });

  it('asks for the reason of each error before it hands a report in', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const { asked } = pretendServer(agencyAnswers(draft, version), {
      [handedIn]: { ...draft, state: 'submitted' },
    });
    await openPage('/my-report/2025');
    await user.click(await screen.findByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    const hand = within(dialog).getByRole('button', { name: '提交' });
    expect(hand).toHaveProperty('disabled', true);
    for (const field of within(dialog).getAllByRole('textbox')) {
      await user.click(field);
      await user.paste('台账如此');
    }
    expect(hand).toHaveProperty('disabled', false);
    await user.click(hand);
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/submit'))).toBe(true));
    const explanations = asked.find(({ path }) => path.endsWith('/submit'))?.body;
    expect(explanations).toMatchObject({
      version: 1,
      explanations: [{ text: '台账如此' }, { text: '台账如此' }],
    });
  });

  it('loses no reason that was typed, whether one looks again or is refused', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer(agencyAnswers(draft, version), {
      [handedIn]: refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时连不上。'),
    });
    await openPage('/my-report/2025');
    const open = async () => {
      await user.click(await screen.findByRole('button', { name: '提交' }));
      return screen.findByRole('dialog');
    };
    const fieldsOf = (dialog: HTMLElement) => within(dialog).getAllByRole<HTMLTextAreaElement>('textbox');
    const typed = (dialog: HTMLElement) => fieldsOf(dialog).map(({ value }) => value);
    const first = await open();
    for (const field of fieldsOf(first)) {
      await user.click(field);
      await user.paste('台账如此');
    }
    await user.click(within(first).getByRole('button', { name: '再看看' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    const again = await open();
    expect(typed(again)).toEqual(['台账如此', '台账如此']);
    await user.click(within(again).getByRole('button', { name: '提交' }));
    expect(await within(again).findByText('数据库暂时连不上。')).toBeDefined();
    expect(typed(again)).toEqual(['台账如此', '台账如此']);
  });

  it('does not let a report with an unread cell be handed in, and leads to the cell', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const unread = aReport({ agencyName: '示例市', year: 2025 })
      .with('disputes.reconsideration.upheld', null)
      .build();
    pretendServer(agencyAnswers(draft, aVersion(unread)));
    await openPage('/my-report/2025');
    await user.click(await screen.findByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('还不能提交')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: '去填写' }));
    expect(await screen.findByRole('textbox', { name: '行政复议 · 结果维持' })).toBeDefined();
  });

  it('does not hand in what leaves a point of the letter unanswered, and leads to it; words to it are kept', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const point = {
      number: 1,
      about: { kind: 'section' as const, section: 'improvement' as const },
      text: '请补充改进措施。',
      check: null,
      times: 1,
      again: null,
      answer: null,
      changed: null,
    };
    const letter = {
      number: 1,
      version: 1,
      at: '2026-01-12T02:00:00.000Z',
      author: '赵强（示例）',
      opening: '',
      closing: '',
      answerBy: '2026-01-20',
      answeredVersion: null,
      points: [point],
    };
    const back = {
      ...draft,
      state: 'returned' as const,
      returnReason: '1. 请补充改进措施。',
      letters: [letter],
    };
    const answered = {
      ...back,
      letters: [{ ...letter, points: [{ ...point, answer: '措施见第六部分。' }] }],
    };
    const address = `PUT /api/submissions/${CITY}/2025/letters/1/points/1/answer`;
    const { asked } = pretendServer(agencyAnswers(back, aVersion(aReport({ year: 2025 }).build())), {
      [address]: answered,
    });
    await openPage('/my-report/2025');
    await screen.findByText(/还没有答复/);
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/退回意见的第 1\s*条还没有答复/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: '去答复' }));
    const field = screen.getByRole('textbox', { name: '对第 1 条的说明' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, '措施见第六部分。');
    await user.tab();
    expect(await screen.findByText('说明已保存。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ text: '措施见第六部分。' });
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('提交给主管部门审核')).toBeDefined();
  });
});
