import { Pagination } from 'antd';
import styles from './page-turner.module.css';

interface Props {
  /** The page that is shown, counted from 1; the first without one. */
  readonly page: number | undefined;
  readonly pageSize: number;
  readonly total: number;
  /** What is counted: 个, 条. */
  readonly unit: string;
  /** Told the page to show, as an address names it: the first has no number. */
  readonly onTurn: (page: number | undefined) => void;
}

/** Below a long list: where one is in it, and its other pages. Nothing where all of it is on one page. */
export function PageTurner({ page = 1, pageSize, total, unit, onTurn }: Props) {
  if (total <= pageSize) return null;
  return (
    <Pagination
      className={styles['pages'] ?? ''}
      size="small"
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger={false}
      showTotal={(all, [from, to]) => `第 ${from}–${to} ${unit}，共 ${all} ${unit}`}
      onChange={(wanted) => onTurn(wanted === 1 ? undefined : wanted)}
    />
  );
}
