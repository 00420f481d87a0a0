import { declareEvent } from '../../audit/declared-event.ts';

/** Items are sorted by other words from now on. */
export const categoryWordsSaved = declareEvent<{ readonly revision: number }>();
