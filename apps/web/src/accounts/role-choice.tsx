import { mayHandle, ROLES, roleSchema, type Role } from '@zhaojian/contract';
import { Radio } from 'antd';
import { useSession } from '../session/use-session.ts';
import styles from './role-choice.module.css';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: Role;
  readonly onChange?: (role: Role) => void;
}

/** The roles that one may hand out, each with what it may do. */
export function RoleChoice({ id, value, onChange }: Props) {
  const { account } = useSession();
  return (
    <Radio.Group
      {...(id && { id })}
      value={value ?? null}
      onChange={({ target }) => onChange?.(target.value as Role)}
      className={styles['roles'] ?? ''}
    >
      {roleSchema.options
        .filter((role) => mayHandle(account.role, role))
        .map((role) => (
          <Radio key={role} value={role}>
            {ROLES[role].name}
            <span className={styles['duty']}>{ROLES[role].duty}</span>
          </Radio>
        ))}
    </Radio.Group>
  );
}
