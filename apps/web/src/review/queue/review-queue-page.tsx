import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { usePlace } from '../../address/place.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { ButtonLink } from '../../page/button-link.tsx';
import { useFileMade } from '../../page/downloads/use-file-made.ts';
import { PageHead } from '../../page/page-head.tsx';
import { PrintedFoot } from '../../page/printed-foot.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { BulkAcceptanceButton } from '../bulk/bulk-acceptance-button.tsx';
import { nameOf, QueueChoices } from './queue-choices.tsx';
import { partOf, type QueuePartSearch } from './queue-part.ts';
import { QueueTable } from './queue-table.tsx';
import styles from './review-queue-page.module.css';
import { reviewQueueFile, reviewQueueQuery } from './review-queue.queries.ts';

const route = getRouteApi('/shell/review');

/** 审核: the reports that wait, and why each is worth a look. */
export function ReviewQueuePage() {
  const { nodeId, year } = usePlace();
  const part = partOf(route.useSearch());
  const navigate = route.useNavigate();
  const queue = useInfiniteQuery(reviewQueueQuery(nodeId, year, part));
  const downloading = useFileMade();
  if (queue.error && !queue.data) return <PageError error={queue.error} />;

  const pages = queue.data?.pages ?? [];
  const newest = pages.at(-1);
  const rows = pages.flatMap(({ items }) => items);
  const [first] = rows;
  const narrow = (change: QueuePartSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <>
      <PrintedFoot parts={[part.reason && nameOf(part.reason), part.search && `查找“${part.search}”`]} />
      <PageHead
        title={`${year} 年度待审核的报告`}
        note={
          newest?.waiting
            ? `${newest.waiting} 份等待审核。打开一份后，按 J 看下一份、K 看上一份，按这里的筛选和顺序。`
            : '单位提交后，报告按提交先后排在这里，并写明先看什么。'
        }
      >
        <Space wrap>
          <BulkAcceptanceButton nodeId={nodeId} year={year} clean={newest?.cleanToAccept ?? 0} />
          {first && (
            <ButtonLink
              primary
              to="/review/$agencyId/$year"
              params={{ agencyId: first.agencyId, year: first.year }}
              search={part}
            >
              从第一份开始审核
            </ButtonLink>
          )}
        </Space>
      </PageHead>
      <Panel
        title={newest ? `队列（${newest.total}）` : '队列'}
        actions={
          <Button
            title="按现在的筛选和顺序，下载全部"
            loading={downloading.isPending}
            disabled={!newest?.total}
            onClick={() => downloading.mutate(() => reviewQueueFile(nodeId, year, part))}
          >
            导出 CSV
          </Button>
        }
      >
        <QueueChoices part={part} queue={newest} onChange={narrow} />
        <div className={styles['rows']}>
          <QueueTable
            rows={rows}
            part={part}
            loading={queue.isPending}
            empty={
              newest?.waiting
                ? '没有符合条件的报告，请放宽筛选条件。'
                : `${year} 年度没有等待审核的报告。还没提交的单位见“填报进度”。`
            }
          />
          {queue.hasNextPage && (
            <div className={styles['more']}>
              <RefusalAlert
                error={queue.isFetchNextPageError && queue.error}
                title="后面的没有取到"
                className={styles['refused']}
              />
              <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
                再看后面的（还有 {Math.max((newest?.total ?? 0) - rows.length, 0)} 份）
              </Button>
            </div>
          )}
        </div>
      </Panel>
    </>
  );
}
