import type { WhoseWords } from '@zhaojian/contract';

const source = {
  agencyId: '00000000-0000-4000-8000-00000000000c',
  agencyName: '西示例区教育局',
  year: 2024,
  version: 1,
  text: '每周一巡查栏目，当日补齐。',
  likeness: 0.86,
};

/** A version of which a sentence is its own, one another agency's, one last year's. */
export const someWords = (known: Partial<WhoseWords> = {}): WhoseWords => ({
  shares: { own: 0.5, ownEarlier: 0.2, other: 0.3, shared: 0 },
  sentences: [
    { section: 'overview', at: 0, text: '食堂账目每月公布。', origin: 'own', source: null },
    { section: 'overview', at: 9, text: '每周一巡查栏目，当天补齐。', origin: 'other', source },
    { section: 'improvement', at: 0, text: '培训次数不够。', origin: 'ownEarlier', source: null },
    { section: 'otherMatters', at: 0, text: '未收取费用。', origin: 'form', source: null },
  ],
  foreign: [{ section: 'overview', sentence: '我镇高度重视。', words: '我镇', reason: 'kind' }],
  ...known,
});
