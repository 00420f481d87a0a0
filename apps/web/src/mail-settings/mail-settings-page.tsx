import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { MailForm } from './mail-form.tsx';
import { mailSettingsQuery } from './mail-settings.requests.ts';
import { MailsOfLate } from './mails-of-late.tsx';
import { PanelColumns } from '../page/panel-columns.tsx';

/** 邮件设置: the mail server for notifications, tried before it is saved. */
export function MailSettingsPage() {
  const { data, error } = useQuery(mailSettingsQuery);
  return (
    <>
      <PageHead
        title="邮件设置"
        note="设好后，消息也发到各人的电子邮箱。不设也能用：消息一律在平台里看得到。"
      >
        <ButtonLink to="/system">回到系统状态</ButtonLink>
      </PageHead>
      {error && <PageError error={error} />}
      {!data && !error && <PageSkeleton />}
      {data && (
        <PanelColumns layout="form">
          <Panel title="邮件服务器">
            <MailForm now={data} />
          </Panel>
          <Panel title="最近七天" note="每两分钟发一次；几分钟内的多条消息合成一封。">
            <MailsOfLate now={data} />
          </Panel>
        </PanelColumns>
      )}
    </>
  );
}
