import { idSchema } from '@zhaojian/contract';
import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { WhoseWords } from './whose-words.service.ts';
import { WordsIndex } from './words-index.service.ts';

/** Takes up a version that was handed in, and compares it with all that were there before. */
export const compareWords = declareJob({
  id: 'whoseWords.compare',
  name: '比对一份报告的文字来源',
  payload: z.object({ agencyId: idSchema, year: reportYearSchema }),
  tries: 5,
  minutes: 5,
  permissions: [],
  async run({ payload: { agencyId, year }, get, finish }) {
    await finish(async (manager) => {
      await get(WordsIndex).keep(manager, agencyId, year);
      await get(WhoseWords).keepShares(manager, agencyId, year);
    });
  },
});

/** The same for all that were handed in before there was a comparison, or whose turn never came. */
export const compareAllWords = declareJob({
  id: 'whoseWords.compareAll',
  name: '比对尚未比对的报告文字',
  payload: z.object({}),
  tries: 3,
  minutes: 180,
  everyMinutes: 24 * 60,
  permissions: [],
  async run({ get, signal }) {
    await get(WordsIndex).fill(signal);
    await get(WhoseWords).keepMissingShares(signal);
  },
});
