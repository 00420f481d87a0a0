import type { Cell, CellKey, FigureReader, Finding, Form, Table } from '@zhaojian/report';

/** What the keyboard can ask of the page around an edited table. */
interface TableEditing {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Enter: on to the next finding; shift goes back. */
  readonly nextFinding: (step: 1 | -1) => void;
}

/** How a statutory table is shown, and what may be done in it. */
export interface StatutoryTableProps {
  readonly form: Form;
  readonly table: Table;
  /** What the table is called, for those who hear it. */
  readonly title: string;
  readonly cells: Readonly<Record<CellKey, Cell>>;
  /** `view` and `review` are read; `edit` is typed into; `compare` prints last year's figure in every cell. */
  readonly mode: 'view' | 'edit' | 'review' | 'compare';
  readonly findings?: readonly Finding[];
  /** Last year's figures: marks what changed. See `previousFigures`. */
  readonly previous?: FigureReader | null;
  readonly selectedKey?: CellKey | null;
  readonly onSelect?: (key: CellKey) => void;
  /** New values by key: one typed, or a block pasted. */
  readonly onChange?: (figures: Readonly<Record<CellKey, number | null>>) => void;
  /** Cells that follow from others and cannot be typed into. */
  readonly computed?: ReadonlySet<CellKey>;
  /** Cells filled in by the platform for the person to confirm, with where they come from. */
  readonly prefilled?: ReadonlyMap<CellKey, string>;
  /** Remarks of a reviewer by cell. */
  readonly comments?: ReadonlyMap<CellKey, string>;
  /** Cells to point out, e.g. what changed since the report was returned. */
  readonly highlighted?: ReadonlySet<CellKey>;
  /** The table is being filled in from scratch: cells without a figure are empty, not unread. */
  readonly fillingIn?: boolean;
  readonly editing?: TableEditing;
}
