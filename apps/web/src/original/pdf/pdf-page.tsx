import { Skeleton } from 'antd';
import type { PDFPageProxy } from 'pdfjs-dist';
import { memo, useCallback, useMemo, useState } from 'react';
import { type OverPage, PageFrame } from '../pages/page-frame.tsx';
import styles from './pdf-page.module.css';
import { PageCanvas } from './page-canvas.tsx';
import { UndrawnNotice } from './undrawn-notice.tsx';

interface Props extends OverPage {
  readonly page: PDFPageProxy;
  /** As shown, in CSS pixels. */
  readonly width: number;
  readonly address: string;
}

type Drawing = 'waiting' | 'drawn' | 'failed';

/** One page of a PDF. */
export const PdfPage = memo(function PdfPage({ page, width, address, ...over }: Props) {
  const [drawing, setDrawing] = useState<Drawing>('waiting');
  const size = useMemo(() => {
    const { width: pageWidth, height } = page.getViewport({ scale: 1 });
    return { width: pageWidth, height };
  }, [page]);
  const drawn = useCallback(() => setDrawing('drawn'), []);
  const failed = useCallback(() => setDrawing('failed'), []);

  return (
    <PageFrame {...over} number={page.pageNumber} size={size} width={width} drawing={drawing}>
      {width > 0 && <PageCanvas page={page} size={size} width={width} onDrawn={drawn} onFailed={failed} />}
      {drawing === 'waiting' && (
        <Skeleton active className={styles['skeleton'] ?? ''} paragraph={{ rows: 10 }} />
      )}
      {drawing === 'failed' && (
        <div className={styles['undrawn']}>
          <UndrawnNotice title={`第 ${page.pageNumber} 页画不出来`} address={address} />
        </div>
      )}
    </PageFrame>
  );
});
