import { Skeleton } from 'antd';
import styles from './frame.module.css';

/** The shape of a page while it is on its way. */
export function PageSkeleton() {
  return (
    <div className={styles['skeleton']} aria-busy="true" aria-label="正在载入">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 1, width: 420 }} />
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  );
}
