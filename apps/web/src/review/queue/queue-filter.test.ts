import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';
import { countByReason, narrowedQueue, queueSearchSchema } from './queue-filter.ts';

const queue = [
  aSubmissionRow({ agencyId: 'clean', agencyName: '示例市财政局' }),
  aSubmissionRow({ agencyId: 'wrong', agencyName: '示例区教育局', parentName: '示例区', errors: 2 }),
  aSubmissionRow({
    agencyId: 'again',
    agencyName: '示例区民政局',
    parentName: '示例区',
    returns: 1,
    late: true,
  }),
];
const ids = (search: Parameters<typeof narrowedQueue>[1]) =>
  narrowedQueue(queue, search).map(({ agencyId }) => agencyId);

describe('the queue', () => {
  it('is whole when nothing is asked for', () => {
    expect(ids({})).toEqual(['clean', 'wrong', 'again']);
  });

  it('is narrowed to why a report waits', () => {
    expect(ids({ why: 'errors' })).toEqual(['wrong']);
    expect(ids({ why: 'resubmitted' })).toEqual(['again']);
    expect(ids({ why: 'clean' })).toEqual(['clean']);
  });

  it('is searched by the agency and the one above it', () => {
    expect(ids({ search: '示例区' })).toEqual(['wrong', 'again']);
  });

  it('is searched by what the server finds: other names, and pinyin', () => {
    const rows = narrowedQueue(queue, { search: 'czj' }, new Set(['clean']));
    expect(rows.map(({ agencyId }) => agencyId)).toEqual(['clean']);
  });

  it('counts each reason', () => {
    expect(countByReason(queue)).toEqual({
      errors: 1,
      warnings: 0,
      doubtful: 0,
      resubmitted: 1,
      late: 1,
      setAside: 0,
      clean: 1,
    });
  });

  it('forgets a reason in the address that it does not know', () => {
    expect(queueSearchSchema.parse({ why: 'boredom' })).toEqual({});
  });
});
