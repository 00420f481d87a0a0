import type { HeldAgency } from '@zhaojian/contract';
import { Button } from 'antd';
import { AgencyPicker } from '../area/agency-picker.tsx';
import styles from './agencies-field.module.css';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: readonly HeldAgency[];
  readonly onChange?: (agencies: readonly HeldAgency[]) => void;
}

/** The agencies that somebody works for: taken one by one, added by part of the name. */
export function AgenciesField({ id, value = [], onChange }: Props) {
  return (
    <>
      <ul className={styles['agencies']} aria-label="现有机构">
        {value.map((agency) => (
          <li key={agency.id}>
            {agency.name}
            <Button
              size="small"
              type="text"
              aria-label={`移除${agency.name}`}
              onClick={() => onChange?.(value.filter((other) => other.id !== agency.id))}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      <AgencyPicker
        {...(id && { id })}
        label="增加一个机构"
        placeholder="增加一个机构：输入名称、别名或拼音查找"
        onChange={(agencyId, name) => {
          if (value.every((agency) => agency.id !== agencyId)) onChange?.([...value, { id: agencyId, name }]);
        }}
      />
    </>
  );
}
