import type { RectificationTrailKind } from '@zhaojian/contract';
import { declareEvent } from '../audit/declared-event.ts';

/** Something happened to a rectification task. */
export const rectificationMoved = declareEvent<{
  readonly task: {
    readonly id: string;
    readonly year: number;
    readonly agencyId: string;
    readonly setterId: string;
    readonly problem: string;
    readonly dueOn: string;
  };
  readonly agencyName: string;
  readonly kind: RectificationTrailKind;
  readonly words: string | null;
}>();
