import { Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { LocatedFigure } from '../marked-locations.ts';
import type { OriginalViewProps } from '../original-view-props.ts';
import { UnreachableNotice } from '../unreachable-notice.tsx';
import { byPage } from './figures-by-page.ts';
import type { OpenPdf } from './open-pdf.ts';
import styles from './original-pdf.module.css';
import { PdfPage } from './pdf-page.tsx';
import { UndrawnNotice } from './undrawn-notice.tsx';
import { usePdf } from './use-pdf.ts';
import { useWidth } from './use-width.ts';
import { readableZoom } from './zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

interface Props extends OriginalViewProps {
  readonly address: string;
}

const NO_FIGURES: readonly LocatedFigure[] = [];

/** The pages of a PDF under one another, so large that their figures can be read. */
export function OriginalPdf({ address, ...view }: Props) {
  const { state, again } = usePdf(address);
  switch (state.kind) {
    case 'opening':
      return <Skeleton active className={styles['opening'] ?? ''} paragraph={{ rows: 12 }} />;
    case 'undrawable':
      return <UndrawnNotice title="这个 PDF 画不出来" address={address} />;
    case 'unreachable':
      return (
        <UnreachableNotice
          title="原文没有取到"
          description="读取结果不受影响。请检查网络后重试。"
          onAgain={again}
        />
      );
    case 'open':
      return <Pages pdf={state.pdf} address={address} {...view} />;
  }
}

function Pages({
  pdf,
  address,
  figures,
  location,
  marked,
  entry,
  onSelect,
}: Props & { readonly pdf: OpenPdf }) {
  const panel = useRef<HTMLDivElement>(null);
  const panelWidth = useWidth(panel);
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const figuresByPage = useMemo(() => byPage(figures), [figures]);
  const first = pdf.pages.find((page) => page !== null);
  const zoom = chosenZoom ?? readableZoom(first?.getViewport({ scale: 1 }).width ?? panelWidth, panelWidth);
  const width = Math.floor(panelWidth * zoom);
  const wanted = location?.kind === 'box' ? location : null;

  return (
    <div ref={panel} className={styles['panel']}>
      <div className={styles['pages']} style={{ width }}>
        <ZoomBar zoom={zoom} width={panelWidth} onZoom={setChosenZoom} />
        {pdf.pages.map((page, index) =>
          page === null ? (
            <UndrawnNotice key={index} title={`第 ${index + 1} 页画不出来`} address={address} />
          ) : (
            <PdfPage
              key={index}
              page={page}
              width={width}
              figures={figuresByPage.get(page.pageNumber) ?? NO_FIGURES}
              wanted={wanted?.page === page.pageNumber ? wanted : null}
              marked={marked}
              entry={entry}
              address={address}
              onSelect={onSelect}
            />
          ),
        )}
      </div>
    </div>
  );
}
