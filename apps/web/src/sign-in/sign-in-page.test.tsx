import { screen } from '@testing-library/react';
import { openPage } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const session = (code: string) => ({ 'GET /api/session': refused(401, code, '请登录。') });

describe('the sign-in page', () => {
  it('says so when somebody was signed in until their session ended', async () => {
    pretendServer(session('SESSION_EXPIRED'));
    await openPage('/my-report');
    expect(await screen.findByText('登录已过期，请重新登录')).toBeDefined();
    expect(window.location.pathname).toBe('/sign-in');
  });

  it('says nothing like that to somebody who just arrives', async () => {
    pretendServer(session('NOT_SIGNED_IN'));
    await openPage('/my-report');
    expect(await screen.findByRole('button', { name: /登\s*录/ })).toBeDefined();
    expect(screen.queryByText('登录已过期，请重新登录')).toBeNull();
  });
});
