import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { pretendServer } from '../../testing/pretend-server.ts';
import { CategoryWordsPanel } from './category-words-panel.tsx';

describe('归类用的词', () => {
  it('are saved once it was seen what would move', async () => {
    const words = { staff: { 网格驿站: 9 } };
    const { asked } = pretendServer({
      'GET /api/category-words': { revision: 0, words },
      'POST /api/category-words/preview': {
        total: 1,
        moves: [{ from: 'other', to: 'staff', items: 1 }],
        items: [
          {
            agencyName: '示例区教育局',
            year: 2025,
            sentence: '网格驿站不够用。',
            from: 'other',
            to: 'staff',
          },
        ],
      },
      'PUT /api/category-words': { revision: 1, words },
    });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <CategoryWordsPanel />
        </App>
      </QueryClientProvider>,
    );
    const save = await screen.findByRole('button', { name: /保\s*存/ });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: '看看哪些条目会变' }));
    expect(await screen.findByText('1 条会变：其他 → 队伍与业务能力 1 条')).toBeDefined();
    await userEvent.click(save);
    expect(await screen.findByText(/正在后台重新归类/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { revision: 0, words },
    ]);
  });
});
