import type { ReturnLetter } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agencyAnswers, aVersion } from '../my-report/testing/agency-server.ts';
import { aSubmission } from '../my-report/testing/submissions.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const pointOf = (number: number, answer: string | null): ReturnLetter['points'][number] => ({
  number,
  about: { kind: 'section', section: number === 1 ? 'improvement' : 'overview' },
  text: '请补充。',
  check: null,
  times: 1,
  again: null,
  answer,
  changed: null,
});
const returnedWith = (first: string | null, second: string | null) =>
  aSubmission({
    agencyId: CITY,
    agencyName: '示例市',
    state: 'returned',
    latestVersion: 1,
    versions: [{}],
    returnReason: '请补充。',
    letters: [
      {
        number: 1,
        version: 1,
        at: '2026-01-12T02:00:00.000Z',
        author: '赵强（示例）',
        opening: '',
        closing: '',
        answerBy: '2026-01-20',
        answeredVersion: null,
        points: [pointOf(1, first), pointOf(2, second)],
      },
    ],
  });
const version = aVersion(aReport({ agencyName: '示例市', year: 2025 }).build());
const answerTo = (number: number) => `PUT /api/submissions/${CITY}/2025/letters/1/points/${number}/answer`;
const field = (number: number) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: `对第 ${number} 条的说明` });

describe('the answers to the points of a letter', () => {
  beforeEach(() => localStorage.clear());

  it('leaves an answer that a colleague saved meanwhile when somebody goes through the fields', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const colleague = '措施见第六部分。';
    const { asked } = pretendServer(agencyAnswers(returnedWith(null, null), version), {
      [answerTo(1)]: returnedWith(null, null),
      [answerTo(2)]: returnedWith(colleague, '概述已经补充。'),
    });
    await openPage('/my-report/2025');
    await user.type(await field(2), '概述已经补充。');
    await user.tab();
    expect(await screen.findAllByText('说明已保存。')).toHaveLength(2);
    expect((await field(1)).value).toBe(colleague);
    await user.click(await field(1));
    await user.tab();
    expect(asked.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([
      answerTo(2).slice('PUT '.length),
    ]);
    expect((await field(1)).value).toBe(colleague);
  });

  it('keeps what was typed where saving is refused, and takes an answer back that is emptied', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let refusals = 1;
    const { asked } = pretendServer(agencyAnswers(returnedWith('措施见第六部分。', null), version), {
      [answerTo(1)]: () =>
        refusals-- > 0
          ? refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时连不上。')
          : returnedWith(null, null),
    });
    await openPage('/my-report/2025');
    await user.clear(await field(1));
    await user.tab();
    expect(await screen.findByText('数据库暂时连不上。')).toBeDefined();
    expect((await field(1)).value).toBe('');
    await user.click(await field(1));
    await user.tab();
    await waitFor(() => expect(screen.getAllByText(/还没有答复/)).toHaveLength(2));
    expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { text: '' },
      { text: '' },
    ]);
  });

  it('calls no point unanswered while it is not known what was changed', async () => {
    pretendServer(agencyAnswers(returnedWith(null, null), version), {
      [`GET /api/submissions/${CITY}/2025/versions/1`]: () => new Promise(() => undefined),
    });
    await openPage('/my-report?year=2025');
    const letter = within(await screen.findByRole('region', { name: '退回意见' }));
    expect(letter.getAllByRole('textbox')).toHaveLength(2);
    expect(letter.queryByText(/还没有答复/)).toBeNull();
  });
});
