import type { BulkAcceptance } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Progress } from 'antd';
import { decidedIn } from './bulk-acceptance.queries.ts';

/** How far a bulk acceptance has come; at its end, what is left to do by hand. */
export function BulkAcceptanceOutcome({ bulk }: { readonly bulk: BulkAcceptance }) {
  const { year, total, accepted, setAside, refused } = bulk;
  const done = bulk.stage === 'done';
  return (
    <div role="status">
      {total > 0 && (
        <Progress
          percent={Math.round((decidedIn(bulk) / total) * 100)}
          format={() => `${decidedIn(bulk)} / ${total}`}
          status={done ? 'success' : 'active'}
        />
      )}
      <p>
        {done
          ? `已通过 ${accepted} 份。`
          : `正在逐份核对并通过，已通过 ${accepted} 份。可以关掉这个窗口去做别的，通过不会停下。`}
      </p>
      <p>
        抽查的 {setAside.length} 份不在批量之内，没有决定的请逐份决定：
        {setAside.map(({ agencyId, agencyName }, index) => (
          <span key={agencyId}>
            {index > 0 && '、'}
            <Link
              to="/review/$agencyId/$year"
              params={{ agencyId, year }}
              search={{ node: bulk.agencyId, reason: 'setAside' }}
            >
              {agencyName}
            </Link>
          </span>
        ))}
      </p>
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${refused.length} 份没有通过，仍在队列里`}
          description={
            <ul>
              {refused.map(({ agencyId, agencyName, message }) => (
                <li key={agencyId}>
                  {agencyName}：{message}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
