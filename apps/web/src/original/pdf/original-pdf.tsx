import { Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import type { PlacedFigure } from '../marked-places.ts';
import type { OriginalViewProps } from '../original-view-props.ts';
import { byPage } from './figures-by-page.ts';
import styles from './original-pdf.module.css';
import { PdfPage } from './pdf-page.tsx';
import { UndrawnNotice } from './undrawn-notice.tsx';
import { usePdf } from './use-pdf.ts';
import { useWidth } from './use-width.ts';

interface Props extends OriginalViewProps {
  readonly address: string;
}

const NO_FIGURES: readonly PlacedFigure[] = [];

/** The pages of a PDF under one another, as wide as the panel. */
export function OriginalPdf({ address, figures, place, onSelect }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const width = useWidth(view);
  const state = usePdf(address);
  const figuresByPage = useMemo(() => byPage(figures), [figures]);
  const marked = place?.kind === 'box' ? place : null;

  return (
    <div ref={view} className={styles['pages']}>
      {state.kind === 'opening' && <Skeleton active paragraph={{ rows: 12 }} />}
      {state.kind === 'failed' && <UndrawnNotice title="这个 PDF 画不出来" address={address} />}
      {state.kind === 'open' &&
        state.pdf.pages.map((page) => (
          <PdfPage
            key={page.pageNumber}
            page={page}
            width={width}
            figures={figuresByPage.get(page.pageNumber) ?? NO_FIGURES}
            marked={marked?.page === page.pageNumber ? marked : null}
            address={address}
            onSelect={onSelect}
          />
        ))}
    </div>
  );
}
