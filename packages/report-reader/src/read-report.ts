import type { DraftReport } from './draft-report.ts';
import type { NeutralDocument } from './neutral-document.ts';
import { readDocument, type ReadOptions } from './read-document.ts';
import { recognise } from './recognise/recognise.ts';

/**
 * A file in, a draft report out. Cells that could not be read are null in the draft, never guessed; each
 * read cell has its location in the document.
 *
 * @throws ReadRefusal when the file cannot be read at all or holds no report
 */
export async function readReport(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<{ document: NeutralDocument; draft: DraftReport }> {
  const document = await readDocument(bytes, options);
  return { document, draft: recognise(document) };
}
