import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BATCH_IMPORT_STATE_NAMES, type BatchImport } from '@zhaojian/contract';
import { Button, Popconfirm } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { Panel } from '../../page/panel.tsx';
import { momentText } from '../../dates/days.ts';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import { PageTurner } from '../../page/page-turner.tsx';
import styles from './batch-import-page.module.css';
import {
  batchImportItemsQuery,
  batchImportQuery,
  batchImportResultAddress,
} from '../batch-imports.queries.ts';
import { cancelBatchImport } from '../batch-imports.requests.ts';
import { ConflictDecisions } from './conflict-decisions.tsx';
import { importSentence, isUnderWay } from './import-progress.ts';
import { ItemTable } from './item-table.tsx';
import { OutcomeBar, OutcomeChoice } from './outcome-bar.tsx';
import { QUERY_KEYS } from '../../api/query-keys.ts';

const PAGE_SIZE = 50;
const route = getRouteApi('/shell/imports/$id');

/** One batch: how far it is, what became of each file, what is to be decided. */
export function BatchImportPage() {
  const { id } = route.useParams();
  const batch = useQuery(batchImportQuery(id));
  if (batch.error) return <PageError error={batch.error} />;
  return batch.data ? <BatchView batch={batch.data} /> : <PageSkeleton />;
}

function BatchView({ batch }: { readonly batch: BatchImport }) {
  const { state, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const items = useQuery(batchImportItemsQuery(batch, { state, page, pageSize: PAGE_SIZE }));
  const total = items.data?.total ?? 0;
  const show = (search: { state?: typeof state; page?: number | undefined }) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...search }), resetScroll: false });

  return (
    <PanelColumns layout="one">
      <header className={styles['head']}>
        <div>
          <p className="quiet">
            <Link to="/imports">批量导入</Link> › {momentText(batch.createdAt)} {batch.createdBy}
          </p>
          <h1>
            {batch.agencyName} {batch.year} 年度报告导入：{BATCH_IMPORT_STATE_NAMES[batch.state]}
          </h1>
        </div>
        <BatchActions batch={batch} />
      </header>
      <Panel title="进度" note={<span aria-live="polite">{importSentence(batch)}</span>}>
        <div className={styles['rows']}>
          <OutcomeBar batch={batch} />
        </div>
        <OutcomeChoice batch={batch} chosen={state} onChoose={(wanted) => show({ state: wanted })} />
      </Panel>
      <Panel title={items.data ? `文件（${total}）` : '文件'}>
        <ConflictDecisions batch={batch} />
        {items.error ? (
          <RefusalAlert error={items.error} />
        ) : (
          <div className={styles['rows']}>
            <ItemTable batch={batch} items={items.data?.items ?? []} loading={items.isPending} />
          </div>
        )}
        <PageTurner
          page={page}
          pageSize={PAGE_SIZE}
          total={total}
          unit="个"
          onTurn={(wanted) => show({ page: wanted })}
        />
      </Panel>
    </PanelColumns>
  );
}

function BatchActions({ batch }: { readonly batch: BatchImport }) {
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelBatchImport(batch.id),
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.batchImports }),
  });
  return (
    <div className={styles['actions']}>
      <RefusalAlert error={cancelling.error} />
      {isUnderWay(batch) && (
        <Popconfirm
          title="取消这一批导入？"
          description="还没有读完的、等您决定的文件不再导入；已经导入的都保留。"
          okText="取消导入"
          cancelText="继续读取"
          onConfirm={() => cancelling.mutate()}
        >
          <Button danger loading={cancelling.isPending}>
            取消导入
          </Button>
        </Popconfirm>
      )}
      <Button icon={<DownloadOutlined />} href={batchImportResultAddress(batch.id)} download>
        下载结果（Excel）
      </Button>
    </div>
  );
}
