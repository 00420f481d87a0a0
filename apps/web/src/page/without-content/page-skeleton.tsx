import { Skeleton } from 'antd';
import styles from './page-skeleton.module.css';

/** The shape of a page while it is on its way. */
export function PageSkeleton() {
  return (
    <div className={styles['skeleton']} aria-busy="true" aria-label="正在载入">
      <Skeleton
        active
        title={{ width: 'min(240px, 100%)' }}
        paragraph={{ rows: 1, width: 'min(420px, 100%)' }}
      />
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  );
}
