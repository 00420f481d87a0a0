import { ROLE_NAMES, roleSchema, type Role } from '@zhaojian/contract';
import { Radio } from 'antd';
import { ROLE_DUTIES } from './account-form.ts';
import styles from './role-choice.module.css';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: Role;
  readonly onChange?: (role: Role) => void;
}

/** The four roles, each with what it may do. */
export function RoleChoice({ id, value, onChange }: Props) {
  return (
    <Radio.Group
      {...(id && { id })}
      value={value ?? null}
      onChange={({ target }) => onChange?.(target.value as Role)}
      className={styles['roles'] ?? ''}
    >
      {roleSchema.options.map((role) => (
        <Radio key={role} value={role}>
          {ROLE_NAMES[role]}
          <span className={styles['duty']}>{ROLE_DUTIES[role]}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
