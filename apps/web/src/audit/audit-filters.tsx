import { type AuditFilter, TEXT_LIMITS } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { agencyQuery } from '../area/agencies.queries.ts';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { ACTION_GROUPS } from './action-groups.ts';
import styles from './audit-filters.module.css';

/** A choice is an action, or all those about something. */
const ALL_OF = 'all:';
const OPTIONS = ACTION_GROUPS.map(({ label, actions }) => ({
  label,
  options: [
    { value: `${ALL_OF}${label}`, label: `全部${label}` },
    ...actions.map(({ action, name }) => ({ value: action, label: name })),
  ],
}));
const GROUPS = new Map(ACTION_GROUPS.map(({ label }) => [`${ALL_OF}${label}`, label]));

interface Props {
  readonly nodeId: string;
  readonly filter: AuditFilter;
  readonly onChange: (changed: Partial<AuditFilter> & { readonly node?: string }) => void;
}

/** What the record is narrowed to: agencies, actions, persons, days, words. */
export function AuditFilters({ nodeId, filter, onChange }: Props) {
  const agency = useQuery(agencyQuery(nodeId));
  const { action, group, person, firstDay, lastDay, search } = filter;
  return (
    <div className={styles['filters']}>
      <div className={styles['agency']}>
        <AgencyPicker
          value={nodeId}
          chosenName={agency.data?.agency.name}
          onChange={(node) => onChange({ node })}
        />
      </div>
      <Select
        aria-label="操作"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="全部操作"
        value={action ?? (group ? `${ALL_OF}${group}` : null)}
        options={OPTIONS}
        onChange={(wanted: string | undefined) => {
          const wantedGroup = GROUPS.get(wanted ?? '');
          onChange({ group: wantedGroup, action: wantedGroup ? undefined : (wanted ?? undefined) });
        }}
      />
      <DatePicker.RangePicker
        className={styles['days'] ?? ''}
        aria-label="日期"
        placeholder={['从哪天', '到哪天']}
        allowEmpty={[true, true]}
        value={[firstDay ? dayjs(firstDay) : null, lastDay ? dayjs(lastDay) : null]}
        onChange={(days) =>
          onChange({
            firstDay: days?.[0]?.format('YYYY-MM-DD'),
            lastDay: days?.[1]?.format('YYYY-MM-DD'),
          })
        }
      />
      <Input.Search
        key={`person ${person ?? ''}`}
        aria-label="人员"
        placeholder="人员姓名"
        maxLength={TEXT_LIMITS.search}
        allowClear
        defaultValue={person ?? ''}
        onSearch={(text) => onChange({ person: text.trim() || undefined })}
      />
      <Input.Search
        key={`search ${search ?? ''}`}
        aria-label="内容、机构或来源地址"
        placeholder="内容、机构或来源地址"
        maxLength={TEXT_LIMITS.search}
        allowClear
        defaultValue={search ?? ''}
        onSearch={(text) => onChange({ search: text.trim() || undefined })}
      />
    </div>
  );
}
