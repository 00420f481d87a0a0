import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import { agencyQuery } from '../area/agencies.queries.ts';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PageTurner } from '../page/page-turner.tsx';
import { usePlace } from '../address/place.ts';
import { ACTION_GROUPS } from './action-groups.ts';
import styles from './audit-page.module.css';
import { AuditTable } from './audit-table.tsx';
import { auditPageQuery } from './audit.queries.ts';

const PAGE_SIZE = 50;
const route = getRouteApi('/shell/audit');

const actionOptions = ACTION_GROUPS.map((group) => ({
  label: group.label,
  options: group.actions.map(({ action, name }) => ({ value: action, label: name })),
}));

/** 操作记录: who changed what, when, from where. Nothing in it can be altered or deleted. */
export function AuditPage() {
  const { nodeId } = usePlace();
  const { action, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const records = useQuery(auditPageQuery({ agencyId: nodeId, action, page, pageSize: PAGE_SIZE }));
  const agency = useQuery(agencyQuery(nodeId));
  if (records.error) return <PageError error={records.error} />;
  const total = records.data?.total ?? 0;

  return (
    <>
      <PageHead
        title="操作记录"
        note="辖区内每一次改动：谁、何时、从哪里、改了什么。记录只增不改，也不能删除。"
      />
      <Panel
        title={records.data ? `记录（${total}）` : '记录'}
        actions={
          <div className={styles['filters']}>
            <div className={styles['agency']}>
              <AgencyPicker
                value={nodeId}
                chosenName={agency.data?.agency.name}
                onChange={(node) =>
                  void navigate({ search: (before) => ({ ...before, node, page: undefined }) })
                }
              />
            </div>
            <Select
              aria-label="操作"
              allowClear
              placeholder="全部操作"
              value={action ?? null}
              options={actionOptions}
              onChange={(wanted) =>
                void navigate({
                  search: (before) => ({ ...before, action: wanted ?? undefined, page: undefined }),
                })
              }
              style={{ width: 168 }}
            />
          </div>
        }
      >
        <div className={styles['rows']}>
          <AuditTable
            records={records.data?.items ?? []}
            loading={records.isPending || records.isPlaceholderData}
            empty={
              action
                ? '没有这类操作的记录，可改选其他操作。'
                : '还没有记录。有人登录、上传、提交或审核后，这里会逐条列出。'
            }
          />
        </div>
        <PageTurner
          page={page}
          pageSize={PAGE_SIZE}
          total={total}
          unit="条"
          onTurn={(wanted) => void navigate({ search: (before) => ({ ...before, page: wanted }) })}
        />
      </Panel>
    </>
  );
}
