import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { Flow, FlowItem, FlowParagraph } from './flow.ts';
import { offTheLine, visibilityOf, type TextAppearance } from './text-appearance.ts';

type ParagraphAppearance = Pick<FlowParagraph, 'level' | 'align'>;

interface OpenFlow {
  readonly type: 'flow';
  readonly items: FlowItem[];
  /** The words of the paragraph being written. */
  text: string;
  /** Its last character, kept apart: looking at the end of a text that grows would copy it each time. */
  last: string;
  /** How far the first text of the paragraph is raised above its line. */
  line: number | null;
  /** What is written in it and not shown. */
  readonly leftOut: { hidden: string; struck: string };
}
interface OpenCell extends OpenFlow {
  readonly id: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: FlowItem[];
}
interface OpenRow {
  readonly type: 'row';
  readonly cells: OpenCell[];
  readonly skipped: number;
}
interface OpenTable {
  readonly type: 'table';
  readonly rows: OpenRow[];
}
const newFlow = (): OpenFlow => ({
  type: 'flow',
  items: [],
  text: '',
  last: '',
  line: null,
  leftOut: { hidden: '', struck: '' },
});

/** Something that has been opened; handed back to be closed. */
export type Opened = OpenFlow | OpenRow | OpenTable;

/** What browsers cap spans at; Word allows 63 columns. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

const within = (span: number, least: number, most: number): number =>
  Number.isFinite(span) ? Math.min(Math.max(Math.trunc(span), least), most) : 1;

/**
 * Writes a flow from the opening and closing of elements, as a parser reports them. It forgives what browsers
 * forgive: closing something closes all that was left open in it, a cell outside a row opens one, words
 * of a table that are in no cell, its caption among them, are put beside it.
 */
export class FlowBuilder {
  readonly #root = newFlow();
  readonly #open: Opened[] = [this.#root];
  #paragraphs = 0;
  #characters = 0;
  #cells = 0;

  /** The innermost cell, or the document. */
  get #flow(): OpenFlow {
    return this.#open.findLast((opened) => opened.type === 'flow') ?? this.#root;
  }

  /** The last character of the paragraph being written; empty at its start. */
  get lastCharacter(): string {
    return this.#flow.last;
  }

  /**
   * Adds what a text with this appearance shows, and keeps apart what it does not show.
   *
   * @throws ReadRefusal TOO_LARGE
   */
  addText(written: string, appearance?: TextAppearance): void {
    if (written === '') return;
    this.#characters += written.length;
    if (this.#characters > FILE_LIMITS.characters) throw new ReadRefusal('TOO_LARGE');
    const flow = this.#flow;
    const visibility = appearance ? visibilityOf(appearance) : 'shown';
    if (visibility !== 'shown') {
      flow.leftOut[visibility] += written;
      return;
    }
    if (appearance && written.trim() !== '') flow.line ??= appearance.shift;
    const text = appearance ? offTheLine(written, appearance, flow.line ?? 0) : written;
    flow.text += text;
    flow.last = text.charAt(text.length - 1);
  }

  /** Keeps text apart that is not shown, whatever its appearance. @throws ReadRefusal TOO_LARGE */
  addHidden(text: string): void {
    this.#characters += text.length;
    if (this.#characters > FILE_LIMITS.characters) throw new ReadRefusal('TOO_LARGE');
    this.#flow.leftOut.hidden += text;
  }

  #assertBounded(): void {
    if (this.#paragraphs + this.#cells > FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');
  }

  /** Takes what has been written of the current paragraph out of it, to be added again later. */
  takeText(): string {
    const flow = this.#flow;
    const text = flow.text;
    flow.text = '';
    flow.last = '';
    flow.line = null;
    return text;
  }

  /** Ends the paragraph being written; blank ones are left out. @throws ReadRefusal TOO_LARGE */
  endParagraph(appearance: ParagraphAppearance = {}): void {
    const flow = this.#flow;
    const text = flow.text.trim();
    flow.text = '';
    flow.last = '';
    flow.line = null;
    for (const why of ['hidden', 'struck'] as const) if (flow.leftOut[why] !== '') flow.leftOut[why] += '\n';
    if (text === '') return;
    this.#paragraphs += 1;
    this.#assertBounded();
    const paragraph: FlowParagraph = { type: 'paragraph', id: `p${this.#paragraphs}`, text, ...appearance };
    const last = flow.items.at(-1);
    const isBeforeFirstRow = last?.type === 'table' && last.rows.length === 0;
    flow.items.splice(isBeforeFirstRow ? -1 : flow.items.length, 0, paragraph);
  }

  /** @throws ReadRefusal TOO_LARGE when tables are nested beyond reason */
  openTable(): Opened {
    this.endParagraph();
    const table: OpenTable = { type: 'table', rows: [] };
    if (this.#open.filter(({ type }) => type === 'table').length >= FILE_LIMITS.tableDepth) {
      throw new ReadRefusal('TOO_LARGE');
    }
    this.#flow.items.push(table);
    this.#open.push(table);
    return table;
  }

  /** Opens a row of the innermost table, ending the one before; null outside tables. */
  openRow(skipped = 0): Opened | null {
    const table = this.#open.findLast((opened) => opened.type === 'table');
    if (!table) return null;
    this.#closeInside(table);
    const row: OpenRow = { type: 'row', cells: [], skipped: within(skipped, 0, MAX_COLUMN_SPAN) };
    table.rows.push(row);
    this.#open.push(row);
    return row;
  }

  /** Opens a cell of the innermost table, ending the one before; null outside tables. @throws ReadRefusal TOO_LARGE */
  openCell(rowSpan: number, colSpan: number): Opened | null {
    const top = this.#open.findLast((opened) => opened.type !== 'flow');
    const row = top?.type === 'table' ? this.openRow() : top;
    if (row?.type !== 'row') return null;
    this.#closeInside(row);
    this.#cells += 1;
    this.#assertBounded();
    const items: FlowItem[] = [];
    const cell: OpenCell = {
      type: 'flow',
      items,
      text: '',
      last: '',
      line: null,
      leftOut: { hidden: '', struck: '' },
      id: `c${this.#cells}`,
      rowSpan: within(rowSpan, 0, MAX_ROW_SPAN),
      colSpan: within(colSpan, 1, MAX_COLUMN_SPAN),
      content: items,
    };
    row.cells.push(cell);
    this.#open.push(cell);
    return cell;
  }

  /** Closes what was opened and everything in it; nothing happens when it is closed already. */
  close(opened: Opened): void {
    if (!this.#open.includes(opened)) return;
    this.#closeInside(opened);
    if (opened.type === 'flow') this.endParagraph();
    this.#open.pop();
  }

  #closeInside(opened: Opened): void {
    while (this.#open.at(-1) !== opened) {
      this.endParagraph();
      this.#open.pop();
    }
  }

  /** A point to come back to. */
  mark(): { readonly flow: OpenFlow; readonly length: number } {
    this.endParagraph();
    const flow = this.#flow;
    return { flow, length: flow.items.length };
  }

  /** Takes back the paragraphs written since a mark, unless a table was among them. */
  takeBack({ flow, length }: ReturnType<FlowBuilder['mark']>): void {
    this.endParagraph();
    if (flow === this.#flow && flow.items.slice(length).every(({ type }) => type === 'paragraph')) {
      flow.items.length = length;
    }
  }

  /** Ends whatever is still open. Returns the paragraphs and tables in the document's order. */
  finish(): Flow {
    this.#closeInside(this.#root);
    this.endParagraph();
    return this.#root.items;
  }
}
