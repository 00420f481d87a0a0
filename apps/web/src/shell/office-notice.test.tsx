import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';

describe('the notice of the office', () => {
  it('once put away does not come back from a page outside the shell', async () => {
    const notice = { id: '00000000-0000-4000-8000-0000000000c1', noticeText: '周六停机维护。' };
    pretendServer({
      'GET /api/session': sessionAs('agency'),
      'GET /api/collection-rounds': [],
      'GET /api/notifications': { items: [], total: 0 },
      'GET /api/notifications/unread': { unread: 0 },
      'GET /api/office-look/notice': { notice },
      'PUT /api/office-look/notice': { status: 204, body: null },
    });
    await openPage('/notifications');
    await userEvent.click(await screen.findByRole('button', { name: '不再显示这条通知' }));
    await waitFor(() => expect(screen.queryByText('周六停机维护。')).toBeNull());
    await act(async () => window.history.pushState(null, '', '/self-check'));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: '消息' })).toBeNull());
    await act(async () => window.history.pushState(null, '', '/notifications'));
    await screen.findByRole('heading', { level: 1, name: '消息' });
    expect(screen.queryByText('周六停机维护。')).toBeNull();
  });
});
