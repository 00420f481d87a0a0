import {
  RECTIFICATION_SOURCES,
  RECTIFICATION_STATES,
  type RectificationPage,
  rectificationSourceSchema,
  rectificationStateSchema,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { Checkbox, Input, Select } from 'antd';
import styles from './ledger-filters.module.css';
import type { LedgerSearch } from './rectification.route.ts';

interface Props {
  readonly chosen: LedgerSearch;
  readonly years: readonly number[];
  /** How many there are of each. */
  readonly counts: Pick<RectificationPage, 'byState' | 'overdue'> | undefined;
  readonly onChange: (changed: Partial<LedgerSearch>) => void;
}

/** What the ledger is narrowed to: states, sources, years, words, what is overdue. */
export function LedgerFilters({ chosen, years, counts, onChange }: Props) {
  const { state, source, overdue, ofYear, search } = chosen;
  return (
    <div className={styles['filters']}>
      <Select
        aria-label="状态"
        allowClear
        placeholder="全部状态"
        value={state ?? null}
        options={rectificationStateSchema.options.map((value) => ({
          value,
          label: `${RECTIFICATION_STATES[value].name}（${counts?.byState[value] ?? 0}）`,
        }))}
        onChange={(value) => onChange({ state: value ?? undefined })}
      />
      <Select
        aria-label="来源"
        allowClear
        placeholder="全部来源"
        value={source ?? null}
        options={rectificationSourceSchema.options.map((value) => ({
          value,
          label: RECTIFICATION_SOURCES[value].name,
        }))}
        onChange={(value) => onChange({ source: value ?? undefined })}
      />
      <Select
        aria-label="年度"
        allowClear
        placeholder="全部年度"
        value={ofYear ?? null}
        options={years.map((value) => ({ value, label: `${value} 年度` }))}
        onChange={(value) => onChange({ ofYear: value ?? undefined })}
      />
      <Input.Search
        key={`search ${search ?? ''}`}
        aria-label="问题、措施或单位"
        placeholder="问题、措施或单位"
        maxLength={TEXT_LIMITS.search}
        allowClear
        defaultValue={search ?? ''}
        onSearch={(text) => onChange({ search: text.trim() || undefined })}
      />
      <Checkbox
        checked={overdue ?? false}
        onChange={({ target }) => onChange({ overdue: target.checked || undefined })}
      >
        只看逾期（{counts?.overdue ?? 0}）
      </Checkbox>
    </div>
  );
}
