import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ButtonLink } from './button-link.tsx';

/** A page with a button that leads to another page, and a field after it. */
async function openPageWithLink() {
  const root = createRootRoute({ component: Outlet });
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <>
        <ButtonLink primary to="/sign-in">
          去登录
        </ButtonLink>
        <input aria-label="后面的输入框" />
      </>
    ),
  });
  const target = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: () => <p>登录页</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([start, target]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(<RouterProvider router={router as never} />);
  return screen.findByRole('link', { name: '去登录' });
}

describe('a link that looks like a button', () => {
  it('is one stop for Tab', async () => {
    const link = await openPageWithLink();
    const user = userEvent.setup({ delay: null });
    await user.tab();
    expect(document.activeElement).toBe(link);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '后面的输入框' }));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has the address, so that it opens in a new tab too, and leads there by Enter', async () => {
    const link = await openPageWithLink();
    expect(link.getAttribute('href')).toBe('/sign-in');
    expect(link.className).toContain('ant-btn-primary');
    link.focus();
    await userEvent.setup({ delay: null }).keyboard('{Enter}');
    expect(await screen.findByText('登录页')).toBeDefined();
  });
});
