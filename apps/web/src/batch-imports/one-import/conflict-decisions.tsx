import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type BatchImport,
  type BatchImportConflict,
  batchImportConflictSchema,
  type DecideBatchImportConflicts,
} from '@zhaojian/contract';
import { Button, Popconfirm } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import styles from './conflict-decisions.module.css';
import { decideConflicts } from '../batch-imports.requests.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';

/** What all these files have in common. */
const SAID: Readonly<Record<BatchImportConflict, (files: number) => string>> = {
  HAS_VERSION: (files) => `${files} 个文件的机关在导入前已有版本`,
  SECOND_FILE: (files) => `${files} 个文件所属的机关，本批另有文件已经导入`,
  AGENCY_UNKNOWN: (files) => `${files} 个文件写的机关，与辖区内各机关都对不上`,
  AGENCY_NOT_STATED: (files) => `${files} 个文件没有写明机关`,
};

/** Of these it is known whose they are: all may follow as the next version. */
const MAY_FOLLOW: ReadonlySet<BatchImportConflict> = new Set(['HAS_VERSION', 'SECOND_FILE']);

interface Props {
  readonly batch: Pick<BatchImport, 'id' | 'state' | 'conflicts'>;
}

/** One decision for all files of a sort. Whose report a file is, is asked about each by itself; all may be left out. */
export function ConflictDecisions({ batch: { id, state, conflicts } }: Props) {
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: DecideBatchImportConflicts) => decideConflicts(id, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.batchImports }),
  });
  // A single file is decided about in its own line.
  const sorts = batchImportConflictSchema.options.filter((conflict) => conflicts[conflict] > 1);
  if (state === 'cancelled' || (sorts.length === 0 && !deciding.error)) return null;

  return (
    <div className={styles['conflicts']} role="group" aria-label="一并处理">
      {sorts.map((conflict) => {
        const files = conflicts[conflict];
        return (
          <div key={conflict} className={styles['conflict']}>
            <span>{SAID[conflict](files)}：</span>
            {MAY_FOLLOW.has(conflict) && (
              <Popconfirm
                title={`把这 ${files} 个文件都作为各机关新的一版？`}
                description="各机关原来的版本都保留，随时可以查看。"
                okText={`导入这 ${files} 个`}
                cancelText="再看看"
                onConfirm={() => deciding.mutate({ conflict, action: 'take', files })}
              >
                <Button size="small" disabled={deciding.isPending}>
                  全部作为新版本
                </Button>
              </Popconfirm>
            )}
            <Popconfirm
              title={`跳过这 ${files} 个文件？`}
              description={
                MAY_FOLLOW.has(conflict)
                  ? '各机关现有的版本不变。'
                  : '这些文件都不导入；仍可逐个选择机关的，请先选好。'
              }
              okText={`跳过这 ${files} 个`}
              cancelText="再看看"
              onConfirm={() => deciding.mutate({ conflict, action: 'skip', files })}
            >
              <Button size="small" type="text" disabled={deciding.isPending}>
                全部跳过
              </Button>
            </Popconfirm>
          </div>
        );
      })}
      <RefusalAlert error={deciding.error} />
    </div>
  );
}
