import type { Place } from '@zhaojian/report';
import { Button } from 'antd';
import styles from './original-panel.module.css';

interface Props {
  readonly address: string;
  readonly place: Place | null;
}

/** A PDF opens in a tab of its own, at the page of the selected cell. */
export function OriginalPdf({ address, place }: Props) {
  const page = place?.kind === 'box' ? place.page : null;
  return (
    <div className={styles['empty']}>
      <p>
        {page ? `选中的单元格在 PDF 的第 ${page} 页。` : '原文是 PDF 文件。选中一格，这里会指出它在第几页。'}
      </p>
      <Button href={page ? `${address}#page=${page}` : address} target="_blank" rel="noreferrer">
        {page ? `打开第 ${page} 页` : '打开 PDF'}
      </Button>
    </div>
  );
}
