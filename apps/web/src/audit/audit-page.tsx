import { AUDIT_COUNTED, type AuditFilter } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { exactFigure } from '../figures/figure-text.ts';
import { useFileMade } from '../page/downloads/use-file-made.ts';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PrintedFoot } from '../page/printed-foot.tsx';
import { PageHead } from '../page/page-head.tsx';
import { usePlace } from '../address/place.ts';
import { useMay, useSession } from '../session/use-session.ts';
import { AuditFilters } from './audit-filters.tsx';
import styles from './audit-page.module.css';
import { AuditTable } from './audit-table.tsx';
import { auditPageQuery, exportAudit } from './audit.queries.ts';
import { VerificationPanel } from './verification/verification-panel.tsx';

const PAGE_SIZE = 50;
const route = getRouteApi('/shell/audit');

const countOf = (total: number): string =>
  total < AUDIT_COUNTED ? exactFigure(total) : `${exactFigure(AUDIT_COUNTED)} 条以上`;

/** 操作记录: who changed what, when, from where. Nothing in it can be altered or deleted. */
export function AuditPage() {
  const { nodeId } = usePlace();
  const { isAtTop } = useSession();
  const verifies = useMay('audit.verify') && isAtTop;
  const { olderThan, newerThan, action, group, person, firstDay, lastDay, search } = route.useSearch();
  const navigate = route.useNavigate();
  const filter: AuditFilter = { agencyId: nodeId, action, group, person, firstDay, lastDay, search };
  const records = useQuery(auditPageQuery({ ...filter, olderThan, newerThan, pageSize: PAGE_SIZE }));
  const exporting = useFileMade();
  if (records.error) return <PageError error={records.error} />;
  const { items = [], total = 0, hasNewer = false, hasOlder = false } = records.data ?? {};
  const isNarrowed = Object.entries(filter).some(([key, value]) => key !== 'agencyId' && value !== undefined);
  const turn = (place: { olderThan?: string | undefined; newerThan?: string | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, olderThan: undefined, newerThan: undefined, ...place }),
    });

  return (
    <>
      <PrintedFoot parts={[person && `人员“${person}”`, search && `查找“${search}”`]} />
      <PageHead
        title="操作记录"
        note="辖区内每一次改动：谁、何时、从哪里、改了什么。记录只增不改，也不能删除。"
      />
      <Panel
        title={records.data ? `记录（${countOf(total)}）` : '记录'}
        actions={
          <Button
            loading={exporting.isPending}
            disabled={total === 0}
            onClick={() => exporting.mutate(() => exportAudit(filter))}
          >
            导出 CSV
          </Button>
        }
      >
        <AuditFilters
          nodeId={nodeId}
          filter={filter}
          onChange={(changed) =>
            void navigate({
              search: (before) => ({ ...before, ...changed, olderThan: undefined, newerThan: undefined }),
            })
          }
        />
        <div className={styles['rows']}>
          <AuditTable
            records={items}
            loading={records.isPending || records.isPlaceholderData}
            empty={
              isNarrowed
                ? '没有符合条件的记录，可放宽操作、人员、日期或文字。'
                : '还没有记录。有人登录、上传、提交或审核后，这里会逐条列出。'
            }
          />
        </div>
        {(hasNewer || hasOlder) && (
          <nav className={styles['turner']} aria-label="翻页">
            <Button size="small" disabled={!hasNewer} onClick={() => turn({})}>
              最新
            </Button>
            <Button size="small" disabled={!hasNewer} onClick={() => turn({ newerThan: items[0]?.id })}>
              较新的
            </Button>
            <Button size="small" disabled={!hasOlder} onClick={() => turn({ olderThan: items.at(-1)?.id })}>
              较早的
            </Button>
          </nav>
        )}
      </Panel>
      {verifies && (
        <div className={styles['verification']}>
          <VerificationPanel />
        </div>
      )}
    </>
  );
}
