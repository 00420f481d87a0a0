import type { MailSettingsNow } from '@zhaojian/contract';

/** What became of recent mails, and what holds up the next ones. */
export function MailsOfLate({ now: { settings, lately } }: { readonly now: MailSettingsNow }) {
  const { sent, waiting, failed, uncertain, lastProblem } = lately;
  if (settings === null) return <p className="quiet">还没有设置邮件服务器，没有发过邮件。</p>;
  return (
    <>
      <p>
        已发出 <strong>{sent}</strong> 封，等待发出 <strong>{waiting}</strong> 封，没有发出{' '}
        <strong>{failed}</strong> 封
        {uncertain > 0 && (
          <>
            ，可能已发出 <strong>{uncertain}</strong> 封
          </>
        )}
        。
      </p>
      {lastProblem && <p>最近一次的问题：{lastProblem}</p>}
      {waiting > 0 && lastProblem && (
        <p className="quiet">
          没有发出的会自动再试，间隔越来越长；单封反复被拒的约四小时后不再试，服务器不通的最长等两天。
        </p>
      )}
      {uncertain > 0 && (
        <p className="quiet">“可能已发出”的，是发送途中连接中断、对方也许已经收到的：为免重复，不再发送。</p>
      )}
    </>
  );
}
