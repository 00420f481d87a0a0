import type { NeutralDocument } from '../../neutral-document.ts';
import { PageReader } from '../pages/page-reader.ts';
import { assertBoundedStreams } from './assert-bounded-streams.ts';
import { withHiddenApart } from '../pages/visibility/hidden-texts.ts';
import { glyphsOfOperations } from './glyphs-of-operations.ts';
import { linesOfOperations } from './lines-of-operations.ts';
import { openPdf, type ReadCharacterMap } from './open-pdf.ts';

const COORDINATES = { up: 1, unit: 1 } as const;

/**
 * Reads a PDF with a text layer. Its tables are rebuilt from the lines drawn around their cells; locations are
 * boxes on its pages.
 *
 * @param characterMap gives a file of pdf.js's `cmaps/`; only in browsers
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, SCANNED_IMAGE when there is no text layer, TOO_LARGE,
 *   TOO_INTRICATE
 */
export async function readPdf(bytes: Uint8Array, characterMap?: ReadCharacterMap): Promise<NeutralDocument> {
  assertBoundedStreams(bytes);
  const pdf = await openPdf(bytes, characterMap);
  try {
    const pages = new PageReader();
    for (let number = 1; number <= pdf.pageCount; number += 1) {
      const { operations, shown, ...page } = await pdf.page(number);
      const { notes, beyond } = glyphsOfOperations(operations, pdf.codes, shown, pdf.isLayerShown);
      pages.add({
        ...page,
        texts: [...withHiddenApart(page.texts, notes, COORDINATES), ...beyond],
        linesUnder: (base) => linesOfOperations(operations, pdf.codes, base),
      });
    }
    return { kind: 'pdf', ...pages.doubt, blocks: pages.finish(), rendering: { kind: 'pdf' } };
  } finally {
    await pdf.close();
  }
}
