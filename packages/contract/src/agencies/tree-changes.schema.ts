import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from './agencies.schema.ts';
import { idSchema } from '../values/identifiers.schema.ts';
import { agencyPositionSchema, ordinalSchema } from '../values/numbers.schema.ts';
import { totalsDigestSchema, totalsPreviewSchema } from '../statistics/totals-effects.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';
import {
  agencyAliasesSchema,
  agencyCodeSchema,
  agencyNameSchema,
  sectorSchema,
} from '../values/texts.schema.ts';

/** An agency in the revision that was seen: AGENCY_CHANGED where there is a newer one. */
const seenAgencySchema = z.object({ agencyId: idSchema, revision: ordinalSchema });

/** What an agency is and where it is in the tree, and how it is described over all its years. What is left out stays as it is. */
const factsSchema = z.object({
  name: agencyNameSchema.optional(),
  parentId: idSchema.optional(),
  kind: agencyKindSchema.optional(),
  /** Whether its own report covers its whole area, in the years in which it is of the new kind: a government has to say so. */
  coversArea: z.boolean().optional(),
  sector: sectorSchema.nullable().optional(),
  code: agencyCodeSchema.nullable().optional(),
  aliases: agencyAliasesSchema.optional(),
  position: agencyPositionSchema.nullable().optional(),
});

/** 变更: another name, kind or place from a report year on; earlier years keep the tree they had. */
const changeAgencySchema = seenAgencySchema.extend({ ...factsSchema.shape, fromYear: reportYearSchema });
export type ChangeAgency = Omit<z.infer<typeof changeAgencySchema>, 'agencyId'>;

/**
 * 更正: what is written of a year, and of all years around it that say the same, was never so. Also the first report year,
 * and the last one, which is null where it was never abolished.
 */
const correctAgencySchema = seenAgencySchema.extend({
  ...factsSchema.shape,
  year: reportYearSchema,
  firstYear: reportYearSchema.optional(),
  lastYear: reportYearSchema.nullable().optional(),
});
export type CorrectAgency = Omit<z.infer<typeof correctAgencySchema>, 'agencyId'>;

/** 撤销: the last report year, and the successors: none, with an empty list. */
const abolishAgencySchema = seenAgencySchema.extend({
  lastYear: reportYearSchema,
  successorIds: z.array(idSchema).max(20),
});

/** Which agency continues others' work: one that is there, or one founded for it. */
const successorSchema = z.discriminatedUnion('who', [
  z.object({ who: z.literal('existing'), agencyId: idSchema }),
  z.object({
    who: z.literal('founded'),
    name: agencyNameSchema,
    /** A government is founded by itself: the change states what its reports cover. */
    kind: agencyKindSchema.exclude(['government']),
    parentId: idSchema,
    sector: sectorSchema.nullable().default(null),
    code: agencyCodeSchema.nullable().default(null),
    aliases: agencyAliasesSchema.default([]),
  }),
]);
export type Successor = z.infer<typeof successorSchema>;

/** 合并 with effect from a report year: into one of the agencies, another one, or a new one. */
const mergeAgenciesSchema = z.object({
  fromYear: reportYearSchema,
  agencies: z.array(seenAgencySchema).min(1).max(50),
  into: successorSchema,
});
export type MergeAgencies = z.infer<typeof mergeAgenciesSchema>;

/** 拆分 with effect from a report year: the agency ends, or goes on beside those that it gives off. */
const splitAgencySchema = seenAgencySchema.extend({
  fromYear: reportYearSchema,
  into: z.array(successorSchema).min(1).max(20),
  continues: z.boolean(),
});
export type SplitAgency = z.infer<typeof splitAgencySchema>;

/** 删除 of an agency made by mistake, with what is below it. It states what becomes of accounts there, where there are any. */
const removeAgencySchema = seenAgencySchema.extend({
  accounts: z.enum(['move', 'disable']).optional(),
});

/** A change of the tree of agencies, of whatever kind. */
export const treeChangeSchema = z
  .discriminatedUnion('what', [
    changeAgencySchema.extend({ what: z.literal('change') }),
    correctAgencySchema.extend({ what: z.literal('correct') }),
    abolishAgencySchema.extend({ what: z.literal('abolish') }),
    mergeAgenciesSchema.extend({ what: z.literal('merge') }),
    splitAgencySchema.extend({ what: z.literal('split') }),
    removeAgencySchema.extend({ what: z.literal('remove') }),
  ])
  .meta({ id: 'TreeChange' });
export type TreeChange = z.infer<typeof treeChangeSchema>;

/** What a change of the tree would do, before it is done. */
export const treeChangePreviewSchema = totalsPreviewSchema
  .extend({
    /** Reports with a version in years in which their agency would no longer be in the tree. */
    left: z.array(
      z.object({
        agencyId: idSchema,
        agencyName: z.string(),
        year: reportYearSchema,
        state: submissionStateSchema,
      }),
    ),
    /** What would be removed. */
    removed: z.array(z.object({ agencyId: idSchema, agencyName: z.string() })),
    /** Accounts at what would be removed. */
    accounts: z.array(z.object({ username: z.string(), displayName: z.string(), agencyName: z.string() })),
    /** Whether anything of this has to be confirmed. */
    asks: z.boolean(),
    /** Stands for the reports, agencies and accounts, as the digest does for the totals. */
    besides: totalsDigestSchema,
  })
  .meta({ id: 'TreeChangePreview' });
export type TreeChangePreview = z.infer<typeof treeChangePreviewSchema>;

/** A change with what was seen of its preview, where that asks for anything to be confirmed. */
export const confirmedTreeChangeSchema = z
  .object({
    change: treeChangeSchema,
    seen: z.object({ digest: totalsDigestSchema, besides: totalsDigestSchema }).optional(),
  })
  .meta({ id: 'ConfirmedTreeChange' });
export type ConfirmedTreeChange = z.infer<typeof confirmedTreeChangeSchema>;

/** The agency that the change was about, or that goes on; null where it is no more. */
export const treeChangedSchema = z.object({ agencyId: idSchema.nullable() }).meta({ id: 'TreeChanged' });
export type TreeChanged = z.infer<typeof treeChangedSchema>;
