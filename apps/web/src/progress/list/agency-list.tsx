import {
  submissionStateSchema,
  SUBMISSION_STATE_NAMES,
  type SubmissionRow,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { useFileMade } from '../../page/downloads/use-file-made.ts';
import { PageTurner } from '../../page/page-turner.tsx';
import styles from './agency-list.module.css';
import { narrowed, type ProgressSearch } from '../progress-search.ts';
import { submissionPageQuery, submissionsFile } from '../../submissions/submission-list.queries.ts';
import { useMay } from '../../session/use-session.ts';
import { RemindDialog } from '../reminders/remind-dialog.tsx';
import { lastRemindersQuery } from '../reminders/reminders.requests.ts';
import { ToldAgency } from '../reminders/told-agency.tsx';
import { SubmissionTable } from './submission-table.tsx';

const PAGE_SIZE = 20;

interface Props {
  readonly nodeId: string;
  readonly year: number;
  readonly search: ProgressSearch;
  readonly onSearch: (search: ProgressSearch) => void;
}

/** Every agency of the area with its report, narrowed by state, lateness, exemption and name. */
export function AgencyList({ nodeId, year, search, onSearch }: Props) {
  const filter = {
    agencyId: nodeId,
    year,
    state: search.state,
    late: search.late,
    exempt: search.exempt,
    search: search.search,
  };
  const list = useQuery(submissionPageQuery({ ...filter, page: search.page ?? 1, pageSize: PAGE_SIZE }));
  const downloading = useFileMade();
  const mayRemind = useMay('report.remind');
  const last = useQuery(lastRemindersQuery(nodeId, year));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reminding, setReminding] = useState(false);
  const [told, setTold] = useState<SubmissionRow | null>(null);
  const isNarrowed = Boolean(search.state ?? search.late ?? search.exempt ?? search.search);

  return (
    <Panel
      title={list.data ? `机构名单（${list.data.total}）` : '机构名单'}
      actions={
        <div className={styles['filters']}>
          <Select
            aria-label="状态"
            allowClear
            placeholder="全部状态"
            value={search.state ?? null}
            onChange={(state) => onSearch(narrowed(search, { state: state ?? undefined }))}
            options={submissionStateSchema.options.map((state) => ({
              value: state,
              label: SUBMISSION_STATE_NAMES[state],
            }))}
            style={{ width: 112 }}
          />
          <Checkbox
            checked={search.late === true}
            onChange={({ target }) => onSearch(narrowed(search, { late: target.checked || undefined }))}
          >
            只看逾期
          </Checkbox>
          <Checkbox
            checked={search.exempt === true}
            onChange={({ target }) => onSearch(narrowed(search, { exempt: target.checked || undefined }))}
          >
            只看免报
          </Checkbox>
          <Input.Search
            maxLength={TEXT_LIMITS.search}
            key={search.search ?? ''}
            aria-label="按名称查找机构"
            placeholder="机构名称或拼音"
            allowClear
            defaultValue={search.search ?? ''}
            onSearch={(text) => onSearch(narrowed(search, { search: text.trim() || undefined }))}
            style={{ width: 200 }}
          />
          <Button
            title="按现在的筛选，下载全部页"
            loading={downloading.isPending}
            disabled={!list.data?.total}
            onClick={() => downloading.mutate(() => submissionsFile(filter))}
          >
            导出 CSV
          </Button>
        </div>
      }
    >
      <div className={styles['rows']}>
        <RefusalAlert
          error={last.error}
          title="何时提醒过各单位，没有查到。"
          type="warning"
          action={<Button onClick={() => void last.refetch()}>重试</Button>}
        />
        {list.error ? (
          <RefusalAlert
            error={list.error}
            action={<Button onClick={() => void list.refetch()}>重试</Button>}
          />
        ) : (
          <SubmissionTable
            rows={list.data?.items ?? []}
            reminding={{
              last: last.data ? new Map(last.data.items.map((item) => [item.agencyId, item])) : null,
              onShowTold: setTold,
              chosen,
              onChoose: mayRemind ? setChosen : null,
            }}
            loading={list.isPending || list.isPlaceholderData}
            empty={isNarrowed ? '没有符合条件的机构，请放宽筛选条件。' : '这个范围内没有应报的机构。'}
          />
        )}
        <PageTurner
          page={search.page}
          pageSize={PAGE_SIZE}
          total={list.data?.total ?? 0}
          unit="个"
          onTurn={(wanted) => onSearch({ ...search, page: wanted })}
        />
      </div>
      {chosen.length > 0 && (
        <div className={styles['chosen']}>
          <span>已选 {chosen.length} 个单位</span>
          <Button type="primary" onClick={() => setReminding(true)}>
            提醒所选
          </Button>
          <Button onClick={() => setChosen([])}>取消选择</Button>
        </div>
      )}
      {reminding && (
        <RemindDialog
          nodeId={nodeId}
          year={year}
          agencyIds={chosen}
          onClose={() => setReminding(false)}
          onReminded={() => setChosen([])}
        />
      )}
      <Drawer
        title={told ? `${told.agencyName}收到的消息（${told.year} 年度）` : ''}
        open={told !== null}
        onClose={() => setTold(null)}
        destroyOnHidden
      >
        {told && <ToldAgency agencyId={told.agencyId} year={told.year} />}
      </Drawer>
    </Panel>
  );
}
