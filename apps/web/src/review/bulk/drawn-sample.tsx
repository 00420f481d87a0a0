import { type BulkAcceptance, CLEAN_CONDITIONS } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { momentText } from '../../dates/days.ts';
import styles from './drawn-sample.module.css';
import { unseenIn } from './bulk-acceptance.queries.ts';

/** The sample with what of it has been looked at, and the others that wait for it. */
export function DrawnSample({ bulk }: { readonly bulk: BulkAcceptance }) {
  const { year, setAside, left, createdAt, createdBy } = bulk;
  const unseen = unseenIn(bulk);
  return (
    <div className={styles['drawn']}>
      <p>
        {createdBy}于 {momentText(createdAt)} 抽出 {setAside.length} 份。
        {unseen > 0
          ? `还有 ${unseen} 份没有打开看过，看完后其余 ${left.length} 份可以一次通过。`
          : `都已看过，其余 ${left.length} 份可以一次通过。抽出的这几份仍在队列里，逐份决定。`}
      </p>
      <ul className={styles['sample']} aria-label="抽查的报告">
        {setAside.map(({ agencyId, agencyName, lookedAt }) => (
          <li key={agencyId} data-seen={lookedAt}>
            <Link
              to="/review/$agencyId/$year"
              params={{ agencyId, year }}
              search={{ node: bulk.agencyId, reason: 'setAside' }}
            >
              {agencyName}
            </Link>
            <span>{lookedAt ? '已看' : '未看'}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        其余 {left.length} 份（{CLEAN_CONDITIONS.join('，')}）：
      </p>
      <ul className={styles['names']} aria-label="无异常的报告">
        {left.map(({ agencyId, agencyName }) => (
          <li key={agencyId}>{agencyName}</li>
        ))}
      </ul>
    </div>
  );
}
