import type { BatchImportItemState } from '@zhaojian/contract';
import { PALETTE } from '../../theme/palette.ts';

/** What became of a file, in bars and tags; the words are always beside. */
export const OUTCOME_COLOURS: Readonly<Record<BatchImportItemState, string>> = {
  clean: PALETTE.onTime,
  withFindings: PALETTE.unavailable,
  unread: PALETTE.unreadFile,
  needsDecision: PALETTE.primary,
  refused: PALETTE.late,
  skipped: PALETTE.otherResult,
  reading: PALETTE.lastYear,
  waiting: PALETTE.waiting,
};
