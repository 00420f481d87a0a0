import type { ImprovementItem } from '@zhaojian/report';
import { readDocument, type ReadOptions } from './read-document.ts';
import { kindOfFile } from './readers/kind-of-file.ts';
import { linesOfDocument } from './recognise/lines/lines-of-document.ts';
import { splitImprovementItems } from './recognise/improvement-items/split-improvement-items.ts';
import { textOfSection } from './recognise/sections/read-narratives.ts';

/**
 * What a file names that holds only the text of section 五, without its heading.
 *
 * @throws ReadRefusal when the file cannot be read at all
 */
export async function readSectionFive(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ImprovementItem[]> {
  const file = kindOfFile(bytes);
  if (file.kind === 'text') return splitImprovementItems(file.text);
  return splitImprovementItems(textOfSection(linesOfDocument(await readDocument(bytes, options))));
}
