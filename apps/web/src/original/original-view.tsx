import type { OriginalRendering } from '@zhaojian/contract';
import { useEffect, useRef } from 'react';
import { entryFigure, goAmongFigures } from './figure-keys.ts';
import { SCROLLS } from './go-to.ts';
import { OriginalHtml } from './original-html.tsx';
import { OriginalLines } from './original-lines.tsx';
import { OriginalSheets } from './original-sheets.tsx';
import styles from './original-view.module.css';
import type { OriginalViewProps } from './original-view-props.ts';
import { OriginalPages } from './pages/original-pages.tsx';
import { OriginalPdf } from './pdf/original-pdf.tsx';

interface Props extends Omit<OriginalViewProps, 'entry'> {
  readonly rendering: OriginalRendering;
  /** Where the file itself can be fetched. */
  readonly address: string;
}

/** The original as its kind can be shown; a figure in it is chosen by a click, or by the arrows and Enter. */
export function OriginalView(props: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { figures, location } = props;
  useEffect(() => {
    const view = root.current;
    const onKeyDown = (event: KeyboardEvent) => view && goAmongFigures(event, view);
    view?.addEventListener('keydown', onKeyDown);
    return () => view?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div
      ref={root}
      className={styles['figures']}
      {...{ [SCROLLS]: '' }}
      role="group"
      aria-label="原文中的数字，方向键移动，回车选中"
    >
      <Rendered {...props} entry={entryFigure(figures, location)} />
    </div>
  );
}

function Rendered({ rendering, address, ...view }: Props & OriginalViewProps) {
  switch (rendering.kind) {
    case 'html':
      return <OriginalHtml html={rendering.html} {...view} />;
    case 'lines':
      return <OriginalLines lines={rendering.lines} {...view} />;
    case 'sheets':
      return <OriginalSheets sheets={rendering.sheets} {...view} />;
    case 'pdf':
      return <OriginalPdf address={address} {...view} />;
    case 'pages':
      return <OriginalPages pages={rendering.pages} {...view} />;
  }
}
