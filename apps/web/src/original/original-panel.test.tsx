import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReportVersion } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { OriginalPanel } from './original-panel.tsx';

const AGENCY = '00000000-0000-4000-8000-000000000001';

function showOriginal(answer: () => unknown) {
  pretendServer({ [`GET /api/submissions/${AGENCY}/2025/versions/1/original`]: answer });
  const version = {
    agencyId: AGENCY,
    year: 2025,
    number: 1,
    report: aReport().build(),
    original: { fileName: '示例局2025年度报告.txt' },
  } as unknown as ReportVersion;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <OriginalPanel version={version} selectedKey={null} onSelect={() => undefined} />
    </QueryClientProvider>,
  );
}

describe('the original beside the table', () => {
  it('that the server does not give is asked for again', async () => {
    const answers: unknown[] = [
      refused(404, 'ORIGINAL_NOT_FOUND', '找不到这一版的原始文件，请联系管理员。'),
      { kind: 'lines', lines: ['示例局2025年政府信息公开工作年度报告'] },
    ];
    showOriginal(() => answers.shift());
    expect(await screen.findByText('找不到这一版的原始文件，请联系管理员。')).toBeDefined();
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: /重试/ }));
    expect(await screen.findByText('示例局2025年政府信息公开工作年度报告')).toBeDefined();
    expect(screen.queryByRole('button', { name: /重试/ })).toBeNull();
  });

  it('keeps the lines of a text that is laid out in columns whole, and breaks those of other texts', async () => {
    const listWith = async (words: string) => (await screen.findByText(words)).closest('ol');
    showOriginal(() => ({
      kind: 'lines',
      lines: Array.from({ length: 6 }, (_, row) => `第${row}行    1    2`),
    }));
    expect((await listWith('第0行 1 2'))?.hasAttribute('data-laid-out')).toBe(true);
    cleanup();
    showOriginal(() => ({ kind: 'lines', lines: ['规章\t1\t2\t3', '一、总体情况'] }));
    expect((await listWith('一、总体情况'))?.hasAttribute('data-laid-out')).toBe(false);
  });
});
