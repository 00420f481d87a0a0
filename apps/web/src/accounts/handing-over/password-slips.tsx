import { PLATFORM_NAME } from '@zhaojian/contract';
import { ContactLine } from '../../office/contact-line.tsx';
import { useLook } from '../../office/look-now.ts';
import styles from './password-slips.module.css';

/** Somebody with the first password that is handed over to them. */
export interface HandedOut {
  readonly agencyName: string;
  /** What its agency is below, where offices of one name are to be told apart. */
  readonly parentName?: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/**
 * A slip of paper for each person: alone on the page when it is printed, to be cut along the lines. What is printed says as well
 * what the account is for, and whom to ask, as the office has it.
 */
export function PasswordSlips({ people }: { readonly people: readonly HandedOut[] }) {
  const { platformName, contact } = useLook();
  return (
    <ul className={styles['slips']} aria-label="密码条" data-printed>
      {people.map(({ agencyName, parentName, name, username, password }) => (
        <li key={username}>
          <strong>{agencyName}</strong>
          {parentName && <span className="quiet">{parentName}</span>}
          <span>{name}</span>
          <span>用户名 {username}</span>
          <span>
            初始密码 <code>{password}</code>
          </span>
          <span className={styles['printed']}>
            {platformName ?? PLATFORM_NAME}，登录地址 {window.location.origin}　第一次登录时须设置新密码。
            <ContactLine contact={contact} />
          </span>
        </li>
      ))}
    </ul>
  );
}
