import { DEFAULT_PASSWORD_RULES, type CurrentSession, type Role, roleMay } from '@zhaojian/contract';
import { QueryClient } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { Application } from '../application.tsx';
import { createPageRouter } from '../router.tsx';

export const CITY = '00000000-0000-4000-8000-000000000001';

/** Somebody of 示例市 with a role. */
export const sessionAs = (role: Role): CurrentSession => ({
  account: {
    id: '00000000-0000-4000-8000-0000000000aa',
    username: 'shili',
    displayName: '李敏（示例）',
    role,
    agencyId: CITY,
    agencyName: '示例市',
    agencies: [{ id: CITY, name: '示例市' }],
    phone: null,
    email: null,
    disabled: false,
    lastSignInAt: null,
  },
  expiresAt: '2100-01-01T00:00:00.000Z',
  sampleArea: true,
  managesSystem: roleMay(role, 'system.manage'),
  isAtTop: true,
  passwordDue: null,
  passwordRules: DEFAULT_PASSWORD_RULES,
});

/** Opens the pages at an address, as a browser would. */
export async function openPage(address: string): Promise<void> {
  window.history.replaceState(null, '', address);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const router = createPageRouter(queries);
  await router.load();
  await act(async () => {
    render(<Application queries={queries} router={router} />);
  });
}
