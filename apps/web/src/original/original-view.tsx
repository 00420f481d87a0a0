import type { OriginalRendering } from '@zhaojian/contract';
import { OriginalHtml } from './original-html.tsx';
import { OriginalLines } from './original-lines.tsx';
import { OriginalSheets } from './original-sheets.tsx';
import type { OriginalViewProps } from './original-view-props.ts';
import { OriginalPdf } from './pdf/original-pdf.tsx';

interface Props extends OriginalViewProps {
  readonly rendering: OriginalRendering;
  /** Where the file itself can be fetched. */
  readonly address: string;
}

/** The original as its kind can be shown. */
export function OriginalView({ rendering, address, ...view }: Props) {
  switch (rendering.kind) {
    case 'html':
      return <OriginalHtml html={rendering.html} {...view} />;
    case 'lines':
      return <OriginalLines lines={rendering.lines} {...view} />;
    case 'sheets':
      return <OriginalSheets sheets={rendering.sheets} {...view} />;
    case 'pdf':
      return <OriginalPdf address={address} {...view} />;
  }
}
