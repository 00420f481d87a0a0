import type { BatchImportItemState } from '@zhaojian/contract';

/** What became of a file, in bars and tags; the words are always beside. */
export const OUTCOME_COLOURS: Readonly<Record<BatchImportItemState, string>> = {
  clean: '#3C8D5A',
  withFindings: '#D9A441',
  unread: '#B98A2F',
  needsDecision: '#1F4E8C',
  refused: '#C4552D',
  skipped: '#9AA3AD',
  reading: '#A9BEDB',
  waiting: '#E3E8EE',
};
