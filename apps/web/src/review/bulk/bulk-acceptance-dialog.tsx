import { CLEAN_CONDITIONS, SPOT_CHECK, spotCheckSize, type SubmissionRow } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import styles from './bulk-acceptance-dialog.module.css';
import { BulkAcceptanceOutcome } from './bulk-acceptance-outcome.tsx';
import { beginBulkAcceptance, bulkAcceptanceQuery, isDone } from './bulk-acceptance.queries.ts';

interface Props {
  readonly nodeId: string;
  readonly year: number;
  /** The clean reports as they were seen in the queue. */
  readonly reports: readonly SubmissionRow[];
  readonly onClose: () => void;
}

/** What clean means, how many are drawn to be read all the same, and then how far it has come. */
export function BulkAcceptanceDialog({ nodeId, year, reports, onClose }: Props) {
  const queries = useQueryClient();
  const beginning = useMutation({
    mutationFn: () =>
      beginBulkAcceptance({
        agencyId: nodeId,
        year,
        reports: reports.flatMap(({ agencyId, submittedVersion }) =>
          submittedVersion === null ? [] : [{ agencyId, version: submittedVersion }],
        ),
      }),
    onSuccess: (bulk) => queries.setQueryData(bulkAcceptanceQuery(bulk.id).queryKey, bulk),
  });
  const id = beginning.data?.id;
  const { data: bulk } = useQuery({ ...bulkAcceptanceQuery(id ?? ''), enabled: id !== undefined });
  const done = bulk !== undefined && isDone(bulk);
  // When it is done, and when it is left before: what was accepted by then is no longer in the queue.
  useEffect(() => {
    if (id === undefined) return;
    const others = [QUERY_KEYS.submissions, QUERY_KEYS.progress, QUERY_KEYS.statistics];
    const look = () => {
      for (const queryKey of others)
        void queries.invalidateQueries({
          queryKey,
          predicate: (query) => !query.queryKey.includes('bulk-acceptance'),
        });
    };
    if (done) look();
    return done ? undefined : look;
  }, [id, done, queries]);

  const sample = spotCheckSize(reports.length);
  const rest = reports.length - sample;
  return (
    <Dialog
      title={`批量通过无异常的报告（${year} 年度）`}
      width={640}
      decision={
        bulk
          ? null
          : {
              okText: rest > 0 ? `抽出 ${sample} 份，通过其余 ${rest} 份` : `抽出 ${sample} 份逐份审核`,
              isPending: beginning.isPending,
              onOk: () => beginning.mutate(),
            }
      }
      onClose={onClose}
    >
      {bulk ? (
        <BulkAcceptanceOutcome bulk={bulk} />
      ) : (
        <div className={styles['offer']}>
          <p>
            队列里有 {reports.length} 份无异常的报告。先随机抽出 {sample} 份（{SPOT_CHECK.share * 100}
            %，不少于 {SPOT_CHECK.fewest} 份）留在队列里逐份审核，
            {rest > 0
              ? `其余 ${rest} 份一次通过，数据计入汇总；涵盖全辖区的政府年报作为公布数，不相加。`
              : '没有更多的报告可以一次通过。'}
          </p>
          <p className="quiet">
            无异常是指：{CLEAN_CONDITIONS.map(({ name }) => name).join('，')}。通过前逐份再核一遍。
          </p>
          <ul className={styles['names']} aria-label="无异常的报告">
            {reports.map(({ agencyId, agencyName }) => (
              <li key={agencyId}>{agencyName}</li>
            ))}
          </ul>
          <RefusalAlert error={beginning.error} />
        </div>
      )}
    </Dialog>
  );
}
