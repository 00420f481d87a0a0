import { idSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { ArchiveMaking } from './archive-making.service.ts';

/** Makes an archive that somebody asked for. */
export const makeArchive = declareJob({
  id: 'reportArchives.make',
  name: '打包辖区的报告',
  payload: z.object({ archiveId: idSchema }),
  tries: 3,
  minutes: 120,
  permissions: ['report.read', 'report.readArea'],
  async run({ payload: { archiveId }, caller, get, signal, finish }) {
    await get(ArchiveMaking).make(caller, archiveId, signal, finish);
  },
});
