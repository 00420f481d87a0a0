import type { RectificationTask } from '@zhaojian/contract';
import { CITY } from '../../testing/open-page.tsx';

/** A task of an agency's, as a supervisor sees it who just set it. */
export const aTask = (known: Partial<RectificationTask> = {}): RectificationTask => ({
  id: '00000000-0000-4000-8000-0000000000b1',
  year: 2025,
  agencyId: CITY,
  agencyName: '示例市教育局',
  source: 'report',
  problem: '主动公开栏目更新不及时',
  measure: '每季度自查一次',
  responsible: '李强',
  dueOn: '2026-12-20',
  state: 'open',
  overdue: false,
  revision: 1,
  progress: null,
  evidence: [],
  setBy: '示例市人民政府',
  setAt: '2026-12-01T01:00:00.000Z',
  itemId: null,
  pending: [],
  trail: [
    {
      kind: 'set',
      at: '2026-12-01T01:00:00.000Z',
      actor: '王芳',
      agencyName: '示例市人民政府',
      words: null,
      files: [],
    },
  ],
  steps: ['drop'],
  mayChange: true,
  mayAddEvidence: false,
  ...known,
});
