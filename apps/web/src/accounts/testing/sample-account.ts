import type { Account } from '@zhaojian/contract';

/** An account for tests: a supervisor of a sample city. */
export const anAccount = (known: Partial<Account> = {}): Account => ({
  id: '00000000-0000-4000-8000-0000000000a1',
  username: 'shili.shenhe',
  displayName: '李敏（示例）',
  role: 'supervisor',
  agencyId: '00000000-0000-4000-8000-000000000001',
  agencyName: '示例市',
  agencies: [
    { id: known.agencyId ?? '00000000-0000-4000-8000-000000000001', name: known.agencyName ?? '示例市' },
  ],
  phone: null,
  email: null,
  disabled: false,
  lastSignInAt: null,
  ...known,
});
