import { Skeleton } from 'antd';
import styles from './dashboard.module.css';

/** The shape of a tab while its first figures are on their way. */
export function DashboardSkeleton() {
  return (
    <>
      <Skeleton active title={false} paragraph={{ rows: 2, width: ['90%', '60%'] }} />
      <div className={styles['skeleton']}>
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      </div>
      <div className={styles['two']}>
        {['left', 'right'].map((side) => (
          <div key={side} className={styles['skeleton']}>
            <Skeleton active title={{ width: 160 }} paragraph={{ rows: 7 }} />
          </div>
        ))}
      </div>
    </>
  );
}
