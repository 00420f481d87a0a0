import type { OfficeSettings } from '@zhaojian/contract';
import { type CSSProperties } from 'react';
import { ContactLine } from '../office/contact-line.tsx';
import { NoticeBanner } from '../office/notice-banner.tsx';
import { OfficeBrand } from '../office/office-brand.tsx';
import { accentVariables } from '../theme/page-colours.ts';
import styles from './look-preview.module.css';

/** The sign-in page and the notice as they would be, before they are saved. */
export const LookPreview = ({
  settings: { platformName, colour, contact, notice },
}: {
  readonly settings: OfficeSettings;
}) => (
  <div style={accentVariables(colour) as CSSProperties}>
    {notice?.noticeText && <NoticeBanner text={notice.noticeText} />}
    <div className={styles['card']}>
      <OfficeBrand platformName={platformName} />
      <p className={styles['button']}>登录</p>
      <p className={styles['help']}>
        没有账号或忘记密码，请联系上级主管部门的管理员。
        <br />
        <ContactLine contact={contact} />
      </p>
    </div>
  </div>
);
