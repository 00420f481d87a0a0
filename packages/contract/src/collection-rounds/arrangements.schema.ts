import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import {
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';
import { explanationTextSchema, SHORTEST_REASON, tooShortReason } from '../values/texts.schema.ts';
import type { CollectionRound } from './collection-rounds.schema.ts';
import { dueDayViolations } from './round-dates.ts';

/**
 * What can be arranged for one agency besides the round: days for all of its area, days for itself alone, that it does not
 * report this year, that it may still report after the close.
 */
export const arrangementKindSchema = z
  .enum(['areaDates', 'agencyDates', 'exemption', 'reopening'])
  .meta({ id: 'ArrangementKind' });
export type ArrangementKind = z.infer<typeof arrangementKindSchema>;

/** These as people call them. */
export const ARRANGEMENT_NAMES: Readonly<Record<ArrangementKind, string>> = {
  areaDates: '本辖区日期',
  agencyDates: '单独日期',
  exemption: '免报',
  reopening: '重新开放',
};

export const saveArrangementSchema = z
  .object({
    /** For days: at least one of them. */
    submitOn: daySchema.nullable().default(null),
    publishOn: daySchema.nullable().default(null),
    /** For a reopening: the last day on which the agency can report. */
    until: daySchema.nullable().default(null),
    reason: explanationTextSchema.min(SHORTEST_REASON, tooShortReason('原因')),
  })
  .meta({ id: 'SaveArrangement' });
export type SaveArrangement = z.infer<typeof saveArrangementSchema>;

export const arrangementSchema = z
  .object({
    year: reportYearSchema,
    agencyId: idSchema,
    agencyName: z.string(),
    kind: agencyKindSchema,
    what: arrangementKindSchema,
    submitOn: daySchema.nullable(),
    publishOn: daySchema.nullable(),
    until: daySchema.nullable(),
    reason: z.string(),
    madeBy: z.string(),
    madeAt: instantSchema,
  })
  .meta({ id: 'Arrangement' });
export type Arrangement = z.infer<typeof arrangementSchema>;

export const arrangementParametersSchema = z.object({
  year: yearParameterSchema,
  agencyId: idSchema,
  what: arrangementKindSchema,
});
export const arrangementListQuerySchema = pageQuerySchema.extend({ what: arrangementKindSchema.optional() });
export type ArrangementListQuery = z.infer<typeof arrangementListQuerySchema>;
export const arrangementPageSchema = pageOf(arrangementSchema).meta({ id: 'ArrangementPage' });
export type ArrangementPage = z.infer<typeof arrangementPageSchema>;

/** What is out of order in an arrangement, in Chinese without a full stop, by its field; empty where all is well. */
export function arrangementViolations(
  round: Pick<CollectionRound, 'opensOn' | 'closesOn'>,
  what: ArrangementKind,
  { submitOn, publishOn, until }: Omit<SaveArrangement, 'reason'>,
): Readonly<Record<string, string>> {
  switch (what) {
    case 'areaDates':
    case 'agencyDates':
      return submitOn === null && publishOn === null
        ? { submitOn: '报送和公开的截止日期都没有填写' }
        : dueDayViolations(round, { submitOn, publishOn }, '');
    case 'exemption':
      return {};
    case 'reopening':
      if (until === null) return { until: '没有填写开放到哪一天' };
      return until <= round.closesOn ? { until: `开放到 ${until} 没有超过关闭日期 ${round.closesOn}` } : {};
  }
}
