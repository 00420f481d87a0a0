import type { BatchImport, BatchImportItem, DecideBatchImportItem } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { AgencyPicker } from '../../area/agency-picker.tsx';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import styles from './item-decision.module.css';
import { decideItem } from '../batch-imports.requests.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';

interface Props {
  readonly batch: Pick<BatchImport, 'id' | 'year'>;
  readonly item: BatchImportItem;
}

/** Asks whose report a file is, or whether it becomes another version; either way it may be left out. */
export function ItemDecision({ batch, item }: Props) {
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: DecideBatchImportItem) => decideItem(batch.id, item.id, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.batchImports }),
  });
  const assign = (agencyId: string) => deciding.mutate({ action: 'assign', agencyId });

  return (
    <div className={styles['decision']} role="group" aria-label={`处理 ${item.fileName}`}>
      {item.question === 'whoseReport' && (
        <>
          {item.offered.map(({ agencyId, agencyName }) => (
            <Button
              key={agencyId}
              size="small"
              disabled={deciding.isPending}
              onClick={() => assign(agencyId)}
            >
              是{agencyName}
            </Button>
          ))}
          <span className={styles['picker']}>
            <AgencyPicker year={batch.year} disabled={deciding.isPending} onChange={assign} />
          </span>
        </>
      )}
      {item.question === 'anotherVersion' && (
        <Button
          size="small"
          disabled={deciding.isPending}
          onClick={() => deciding.mutate({ action: 'take' })}
        >
          用这个文件，作为新的一版
        </Button>
      )}
      <Button
        size="small"
        type="text"
        disabled={deciding.isPending}
        onClick={() => deciding.mutate({ action: 'skip' })}
      >
        跳过
      </Button>
      <RefusalAlert error={deciding.error} />
    </div>
  );
}
