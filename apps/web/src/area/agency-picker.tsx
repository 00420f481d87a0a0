import { AGENCY_KIND_NAMES, type AgencyKind } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import styles from './agency-picker.module.css';
import { agencySearchQuery } from './agencies.queries.ts';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (agencyId: string, name: string) => void;
  /** What it is for, where no label of the form says it. */
  readonly label?: string;
  /** The name of the agency chosen at first, before anything has been searched. */
  readonly chosenName?: string | undefined;
  /** The tree in which to search; today's when left out. */
  readonly year?: number | undefined;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly kind: AgencyKind | null;
}

const drawOption = ({ data: { label, kind } }: { readonly data: Option }) => (
  <span className={styles['option']}>
    {label}
    {kind && <span className="quiet">{AGENCY_KIND_NAMES[kind]}</span>}
  </span>
);

/** Chooses one agency of the person's area by typing part of its name, or of how it is read. */
export function AgencyPicker({
  id,
  value,
  onChange,
  label,
  chosenName,
  year,
  disabled = false,
  placeholder = '输入机构名称、别名或拼音查找',
}: Props) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<{ id: string; name: string } | null>(null);
  const search = typed.trim();
  const found = useQuery(agencySearchQuery(search, year));
  const chosen = value === picked?.id ? picked?.name : chosenName;
  const options: Option[] = search
    ? (found.data ?? []).map((agency) => ({ value: agency.id, label: agency.name, kind: agency.kind }))
    : value && chosen
      ? [{ value, label: chosen, kind: null }]
      : [];

  return (
    <Select
      id={id}
      aria-label={label}
      value={value ?? null}
      disabled={disabled}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={search ? (found.isFetching ? '正在查找…' : '没有找到，请换个说法') : '请输入机构名称'}
      options={options}
      optionRender={drawOption}
      onChange={(agencyId: string) => {
        const option = options.find((candidate) => candidate.value === agencyId);
        if (option) setPicked({ id: agencyId, name: option.label });
        setTyped('');
        onChange?.(agencyId, option?.label ?? '');
      }}
    />
  );
}
