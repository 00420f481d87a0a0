import { submissionStateSchema, SUBMISSION_STATE_NAMES, TEXT_LIMITS } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageTurner } from '../../page/page-turner.tsx';
import styles from './agency-list.module.css';
import { narrowed, type ProgressSearch } from '../progress-search.ts';
import { submissionPageQuery } from '../../submissions/submission-list.queries.ts';
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
  const page = search.page ?? 1;
  const list = useQuery(
    submissionPageQuery({
      agencyId: nodeId,
      year,
      state: search.state,
      late: search.late,
      exempt: search.exempt,
      search: search.search,
      page,
      pageSize: PAGE_SIZE,
    }),
  );
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
        </div>
      }
    >
      <div className={styles['rows']}>
        {list.error ? (
          <RefusalAlert
            error={list.error}
            action={<Button onClick={() => void list.refetch()}>重试</Button>}
          />
        ) : (
          <SubmissionTable
            rows={list.data?.items ?? []}
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
    </Panel>
  );
}
