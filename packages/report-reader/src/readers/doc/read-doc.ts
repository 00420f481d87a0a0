import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { openCompoundFile } from '../compound/compound-file.ts';
import { refuseDamage } from '../compound/refuse-damage.ts';
import { blocksOfFlow } from '../flow/blocks-of-flow.ts';
import { hasText, type Flow } from '../flow/flow.ts';
import { FlowBuilder } from '../flow/flow-builder.ts';
import { renderFlow } from '../flow/render-flow.ts';
import { ListCounter } from '../word-lists/list-counter.ts';
import { itemsOfDoc, type DocItem } from './doc-items.ts';
import { listsOfDoc } from './doc-lists.ts';
import { hasPictures, paragraphsOfDoc, type DocParagraph } from './doc-paragraphs.ts';
import { operandOf } from './properties.ts';
import { isPainted } from './run-appearance.ts';
import { openWordFile, type WordFile } from './word-file.ts';

/** Property codes of [MS-DOC] 2.6.2. */
const ALIGNMENT = [0x2461, 0x2403];
const OUTLINE_LEVEL = 0x2640;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;

const ALIGNMENTS = [undefined, 'center', 'right'] as const;

function writeParagraph(
  builder: FlowBuilder,
  { texts, properties }: DocParagraph,
  numbers: ListCounter,
  isPaintedAround: boolean,
): void {
  const list = operandOf(properties, LIST, 2);
  if (list) {
    builder.addText(numbers.next({ listId: String(list), level: operandOf(properties, LIST_LEVEL, 1) ?? 0 }));
  }
  const isOnPaint = isPaintedAround || isPainted(properties);
  for (const { text, appearance } of texts) {
    builder.addText(
      text,
      appearance && isOnPaint ? { ...appearance, ground: null } : (appearance ?? undefined),
    );
  }
  const asked = ALIGNMENT.map((code) => operandOf(properties, code, 1)).find((value) => value !== null);
  const align = ALIGNMENTS[asked ?? 0];
  const level = operandOf(properties, OUTLINE_LEVEL, 1);
  builder.endParagraph({ ...(align && { align }), ...(level !== null && level < 6 && { level: level + 1 }) });
}

function writeItems(
  builder: FlowBuilder,
  items: readonly DocItem[],
  numbers: ListCounter,
  isPaintedAround = false,
): void {
  for (const item of items) {
    if (item.type === 'paragraph') {
      writeParagraph(builder, item.paragraph, numbers, isPaintedAround);
      continue;
    }
    const table = builder.openTable();
    for (const { skipped, cells, properties } of item.rows) {
      const isRowPainted = isPaintedAround || isPainted(properties);
      builder.openRow(skipped);
      for (const cell of cells) {
        const opened = builder.openCell(cell.rowSpan, cell.colSpan);
        writeItems(builder, cell.content, numbers, isRowPainted);
        if (opened) builder.close(opened);
      }
    }
    builder.close(table);
  }
}

function docToFlow(file: WordFile): Flow {
  const builder = new FlowBuilder();
  writeItems(builder, itemsOfDoc(paragraphsOfDoc(file)), new ListCounter(listsOfDoc(file)));
  return builder.finish();
}

/**
 * Reads a Word 97–2003 document (.doc; WPS writes .wps the same way), with its tables on their grid.
 *
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, UNSUPPORTED_KIND for documents older than Word 97,
 *   EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export const readDoc = (bytes: Uint8Array): NeutralDocument =>
  refuseDamage(() => {
    const file = openWordFile(openCompoundFile(bytes));
    const flow = docToFlow(file);
    if (!hasText(flow)) throw new ReadRefusal(hasPictures(file) ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
    return {
      kind: 'doc',
      blocks: blocksOfFlow(flow),
      rendering: { kind: 'html', html: renderFlow(flow) },
    };
  });
