import type { Amendment } from '@zhaojian/contract';

/** What an agency asks to correct in the version that counts; it waits for an answer. */
export const anAmendment = (known: Partial<Amendment> = {}): Amendment => ({
  id: '00000000-0000-4000-8000-0000000000f1',
  version: 1,
  concerns: '三、自然人·本年新收',
  reason: '漏计了两件邮寄的申请',
  askedBy: '李敏（示例）',
  askedAt: '2026-02-01T02:00:00.000Z',
  outcome: null,
  words: null,
  decidedBy: null,
  decidedAt: null,
  replacedBy: null,
  ...known,
});
