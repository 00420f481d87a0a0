import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Input, Segmented, Space } from 'antd';
import { Panel } from '../../page/panel.tsx';
import { ButtonLink } from '../../page/button-link.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { usePlace } from '../../address/place.ts';
import { BulkAcceptanceButton } from '../bulk/bulk-acceptance-button.tsx';
import {
  countByReason,
  narrowedQueue,
  QUEUE_REASONS,
  type QueueSearch,
  queueReasonSchema,
} from './queue-filter.ts';
import { QueueTable } from './queue-table.tsx';
import styles from './review-queue-page.module.css';
import { reviewQueueQuery } from './review-queue.queries.ts';

const route = getRouteApi('/shell/review');

/** 审核: the reports that wait, and why each is worth a look. */
export function ReviewQueuePage() {
  const { nodeId, year } = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: queue, error, isPending } = useQuery(reviewQueueQuery(nodeId, year));
  const { data: found } = useQuery({
    ...reviewQueueQuery(nodeId, year, search.search),
    enabled: search.search !== undefined,
  });
  if (error) return <PageError error={error} />;

  const rows = narrowedQueue(queue ?? [], search, new Set(found?.map(({ agencyId }) => agencyId)));
  const counts = countByReason(queue ?? []);
  const narrow = (change: QueueSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const first = rows[0];

  return (
    <>
      <PageHead
        title={`${year} 年度待审核的报告`}
        note={
          queue?.length
            ? `${queue.length} 份等待审核，提交早的在前。打开一份后，按 J 看下一份、K 看上一份。`
            : '单位提交后，报告按提交先后排在这里，并写明先看什么。'
        }
      >
        <Space wrap>
          <BulkAcceptanceButton nodeId={nodeId} year={year} queue={queue ?? []} />
          {first && (
            <ButtonLink
              primary
              to="/review/$agencyId/$year"
              params={{ agencyId: first.agencyId, year: first.year }}
            >
              从第一份开始审核
            </ButtonLink>
          )}
        </Space>
      </PageHead>
      <Panel
        title="队列"
        actions={
          <div className={styles['filters']}>
            <Segmented
              aria-label="按先看什么筛选"
              value={search.why ?? 'all'}
              options={[
                { value: 'all', label: `全部 ${queue?.length ?? ''}` },
                ...queueReasonSchema.options.map((id) => ({
                  value: id,
                  label: `${QUEUE_REASONS[id]} ${counts[id]}`,
                })),
              ]}
              onChange={(why) => narrow({ why: queueReasonSchema.safeParse(why).data })}
            />
            <Input.Search
              key={search.search ?? ''}
              aria-label="按机构名称查找"
              placeholder="机构名称或拼音"
              allowClear
              defaultValue={search.search ?? ''}
              onSearch={(text) => narrow({ search: text.trim() || undefined })}
              style={{ width: 180 }}
            />
          </div>
        }
      >
        <div className={styles['rows']}>
          <QueueTable
            rows={rows}
            loading={isPending}
            empty={
              queue?.length
                ? '没有符合条件的报告，请放宽筛选条件。'
                : `${year} 年度没有等待审核的报告。还没提交的单位见“填报进度”。`
            }
          />
        </div>
      </Panel>
    </>
  );
}
