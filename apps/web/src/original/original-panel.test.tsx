import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReportVersion } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { render, screen } from '@testing-library/react';
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
});
