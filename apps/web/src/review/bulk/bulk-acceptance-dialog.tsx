import { type BulkAcceptance, CLEAN_CONDITIONS, SPOT_CHECK, spotCheckSize } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import styles from './bulk-acceptance-dialog.module.css';
import { BulkAcceptanceOutcome } from './bulk-acceptance-outcome.tsx';
import { acceptRest, bulkAcceptanceQuery, drawSample, unseenIn } from './bulk-acceptance.queries.ts';
import { DrawnSample } from './drawn-sample.tsx';

interface Props {
  readonly nodeId: string;
  readonly year: number;
  /** How many reports are clean, as the queue says. */
  readonly clean: number;
  /** What was begun before, by whomever. */
  readonly begun: BulkAcceptance | null;
  readonly onClose: () => void;
}

/** What clean means; the sample, which is looked at first; and then how far accepting the others has come. */
export function BulkAcceptanceDialog({ nodeId, year, clean, begun, onClose }: Props) {
  const queries = useQueryClient();
  // Which one it is stays while the dialog is open: once it is done, none is begun, and its outcome is read here.
  const [ours, setOurs] = useState(begun);
  const keep = (bulk: BulkAcceptance) => {
    queries.setQueryData(bulkAcceptanceQuery(bulk.id).queryKey, bulk);
  };
  const drawing = useMutation({
    mutationFn: () => drawSample({ agencyId: nodeId, year }),
    onSuccess: (drawn) => {
      keep(drawn);
      setOurs(drawn);
    },
  });
  const id = ours?.id;
  const { data: bulk } = useQuery({
    ...bulkAcceptanceQuery(id ?? ''),
    enabled: id !== undefined,
    ...(ours && { placeholderData: ours }),
  });
  const accepting = useMutation({ mutationFn: () => acceptRest(id ?? ''), onSuccess: keep });
  const done = bulk?.stage === 'done';
  // When it is done, and when it is left before: what was accepted or drawn by then is shown in the queue.
  useEffect(() => {
    if (id === undefined) return;
    const look = () => {
      for (const queryKey of [QUERY_KEYS.submissions, QUERY_KEYS.progress, QUERY_KEYS.statistics])
        void queries.invalidateQueries({
          queryKey,
          predicate: (query) => !query.queryKey.includes('bulk-acceptance'),
        });
    };
    if (done) look();
    return done ? undefined : look;
  }, [id, done, queries]);

  return (
    <Dialog
      title={`批量通过无异常的报告（${year} 年度）`}
      width={640}
      decision={decisionOn(bulk, clean, drawing, accepting)}
      onClose={onClose}
    >
      {!bulk && (
        <div className={styles['offer']}>
          <p>
            队列里有 {clean} 份无异常的报告。先随机抽出 {spotCheckSize(clean)} 份（{SPOT_CHECK.share * 100}
            %，不少于 {SPOT_CHECK.fewest} 份），请您打开看过；看完后，其余的可以一次通过，数据计入汇总；
            涵盖全辖区的政府年报作为公布数，不相加。抽出的是哪几份由平台决定，重新打开也不会变。
          </p>
          <p className="quiet">
            无异常是指：{CLEAN_CONDITIONS.join('，')}。正由别人审核的不在内。通过前逐份再核一遍。
          </p>
        </div>
      )}
      {bulk && (bulk.stage === 'drawn' ? <DrawnSample bulk={bulk} /> : <BulkAcceptanceOutcome bulk={bulk} />)}
      <RefusalAlert error={accepting.error ?? drawing.error} />
    </Dialog>
  );
}

interface Sending {
  readonly isPending: boolean;
  readonly mutate: () => void;
}

/** What is decided next: to draw the sample, then to accept the others once it has been looked at. */
function decisionOn(bulk: BulkAcceptance | undefined, clean: number, drawing: Sending, accepting: Sending) {
  if (!bulk)
    return {
      okText: `抽出 ${spotCheckSize(clean)} 份`,
      isPending: drawing.isPending,
      onOk: () => drawing.mutate(),
    };
  if (bulk.stage !== 'drawn') return null;
  return {
    okText: `通过其余 ${bulk.left.length} 份`,
    disabled: unseenIn(bulk) > 0,
    isPending: accepting.isPending,
    onOk: () => accepting.mutate(),
  };
}
