import type { OriginalRendering } from '@zhaojian/contract';
import type { CellKey, Place } from '@zhaojian/report';
import type { PlacedFigure } from './marked-places.ts';
import { OriginalHtml } from './original-html.tsx';
import { OriginalLines } from './original-lines.tsx';
import { OriginalPdf } from './original-pdf.tsx';
import { OriginalSheets } from './original-sheets.tsx';

export interface OriginalViewProps {
  readonly figures: readonly PlacedFigure[];
  /** What is marked. */
  readonly place: Place | null;
  readonly onSelect: (key: CellKey) => void;
}

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
      return <OriginalPdf address={address} place={view.place} />;
  }
}
