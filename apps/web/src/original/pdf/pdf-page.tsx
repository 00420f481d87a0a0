import type { CellKey } from '@zhaojian/report';
import { Skeleton } from 'antd';
import type { PDFPageProxy } from 'pdfjs-dist';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { goTo } from '../go-to.ts';
import type { LocatedFigure } from '../marked-locations.ts';
import styles from './original-pdf.module.css';
import { PageCanvas } from './page-canvas.tsx';
import { boxStyle, type BoxLocation } from './page-box.ts';
import { UndrawnNotice } from './undrawn-notice.tsx';
import { useNearView } from './use-near-view.ts';

interface Props {
  readonly page: PDFPageProxy;
  /** As shown, in CSS pixels. */
  readonly width: number;
  /** The figures whose boxes stand on this page. */
  readonly figures: readonly LocatedFigure[];
  /** What is gone to, when it stands on this page. */
  readonly wanted: BoxLocation | null;
  /** Whether it is marked too. */
  readonly marked: boolean;
  readonly entry: CellKey | null;
  readonly address: string;
  readonly onSelect: (key: CellKey) => void;
}

type Drawing = 'waiting' | 'drawn' | 'failed';

/** One page: drawn when it comes near the view, a button over each figure on it, the selected cell's box marked. */
export const PdfPage = memo(function PdfPage(props: Props) {
  const { page, width, figures, wanted, marked, entry, address, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const near = useNearView(frame);
  const [drawing, setDrawing] = useState<Drawing>('waiting');
  const size = useMemo(() => {
    const { width: pageWidth, height } = page.getViewport({ scale: 1 });
    return { width: pageWidth, height };
  }, [page]);
  const drawn = useCallback(() => setDrawing('drawn'), []);
  const failed = useCallback(() => setDrawing('failed'), []);

  useEffect(() => {
    if (wanted && width > 0 && mark.current) goTo(mark.current, 'middle');
  }, [wanted, width]);

  return (
    <div
      ref={frame}
      className={styles['page']}
      role="group"
      aria-label={`第 ${page.pageNumber} 页`}
      data-drawing={near ? drawing : 'waiting'}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      {near && width > 0 && (
        <PageCanvas page={page} size={size} width={width} onDrawn={drawn} onFailed={failed} />
      )}
      {near && drawing === 'waiting' && (
        <Skeleton active className={styles['skeleton'] ?? ''} paragraph={{ rows: 10 }} />
      )}
      {near && drawing === 'failed' && (
        <UndrawnNotice title={`第 ${page.pageNumber} 页画不出来`} address={address} />
      )}
      {figures.map(({ key, name, location }) =>
        location.kind === 'box' ? (
          <button
            key={key}
            type="button"
            data-figure=""
            tabIndex={key === entry ? 0 : -1}
            aria-label={name}
            aria-current={marked && location === wanted}
            className={styles['box']}
            style={boxStyle(location, size)}
            onClick={() => onSelect(key)}
          />
        ) : null,
      )}
      {wanted && (
        <div
          ref={mark}
          className={styles['mark']}
          data-marked={marked || undefined}
          style={boxStyle(wanted, size)}
        />
      )}
    </div>
  );
});
