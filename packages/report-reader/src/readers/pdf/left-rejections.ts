/** The errors by which pdf.js says that a file is damaged. */
const OF_DAMAGED_FILES = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/** Whether an error is one by which pdf.js says that a file is damaged. */
export function saysFileIsDamaged(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && OF_DAMAGED_FILES.has(String(error.name))
  );
}

let isListening = false;

/**
 * Of some damaged files pdf.js rejects promises that nobody waits for, some after the file was closed. Node
 * would end the thread for them, and with it whatever that thread reads next; all other rejections stay fatal.
 */
export function outliveLeftRejections(): void {
  if (isListening || typeof process === 'undefined' || typeof process.on !== 'function') return;
  isListening = true;
  process.on('unhandledRejection', (reason) => {
    if (!saysFileIsDamaged(reason)) throw reason;
  });
}
