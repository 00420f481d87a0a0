import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agencyAnswers } from '../my-report/testing/agency-server.ts';
import { aSubmission } from '../my-report/testing/submissions.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';
import { someWords } from './testing/sample-words.ts';

const address = `GET /api/submissions/${CITY}/2025/versions/1/whose-words`;
const open = async (words = someWords(), state: 'draft' | 'submitted' = 'draft') => {
  const submission = aSubmission({ agencyId: CITY, state, latestVersion: 1, versions: [{}] });
  pretendServer({ ...agencyAnswers(submission), [address]: words });
  await openPage('/my-report');
};
const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

describe('文字来源', () => {
  it('says before a report is handed in how much is its own, and that the supervisor will see it', async () => {
    await open();
    expect(await screen.findByText('50%')).toBeDefined();
    expect(screen.getByText(/提交后审核人员会看到同样的结果/u)).toBeDefined();
    expect(shown()).toContain('我镇高度重视。自称与本机关不符');
  });

  it('shows a sentence beside the one that it is like', async () => {
    await open();
    await screen.findByText(/西示例区教育局 2024 年度，86% 相同/u);
    expect(screen.getByText('天').tagName).toBe('MARK');
    expect(screen.getByText('日').tagName).toBe('MARK');
    await userEvent.setup().click(screen.getByText('本年自写 1'));
    expect(screen.getByText('食堂账目每月公布。')).toBeDefined();
  });

  it('names nobody where the source is not the reader’s to see', async () => {
    const { sentences } = someWords();
    await open(someWords({ sentences: sentences.map((sentence) => ({ ...sentence, source: null })) }));
    expect(await screen.findByText('与另一机关的报告相同')).toBeDefined();
    expect(document.body.textContent).not.toContain('抄');
  });

  it('is no longer asked about by the agency once it is handed in', async () => {
    await open(someWords(), 'submitted');
    await screen.findByText(/已提交，等待主管部门审核/u);
    expect(screen.queryByText('文字来源')).toBeNull();
  });
});
