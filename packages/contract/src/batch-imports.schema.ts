import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from './values/identifiers.schema.ts';
import { ordinalSchema } from './values/numbers.schema.ts';

/** `waiting`: nothing read yet; `finished`: nothing left to read, though some files may still wait for a decision. */
export const batchImportStateSchema = z
  .enum(['waiting', 'running', 'cancelled', 'finished'])
  .meta({ id: 'BatchImportState' });
export type BatchImportState = z.infer<typeof batchImportStateSchema>;

/** Batch states as people call them. */
export const BATCH_IMPORT_STATE_NAMES: Readonly<Record<BatchImportState, string>> = {
  waiting: '等待开始',
  running: '正在读取',
  cancelled: '已取消',
  finished: '读取完毕',
};

/**
 * What became of a file. `clean`, `withFindings` and `unread` are stored as a version: without anything to look at, with
 * findings or doubtful cells, with cells that could not be read. `refused`: it cannot become one; `skipped`: it need not.
 */
export const batchImportItemStateSchema = z
  .enum(['waiting', 'reading', 'clean', 'withFindings', 'unread', 'needsDecision', 'refused', 'skipped'])
  .meta({ id: 'BatchImportItemState' });
export type BatchImportItemState = z.infer<typeof batchImportItemStateSchema>;

/** Item states as people call them. */
export const BATCH_IMPORT_ITEM_STATE_NAMES: Readonly<Record<BatchImportItemState, string>> = {
  waiting: '等待读取',
  reading: '正在读取',
  clean: '无误',
  withFindings: '有疑问',
  unread: '有未读出',
  needsDecision: '待决定',
  refused: '未导入',
  skipped: '已跳过',
};

/** What is asked of a person: whose report it is, or whether it shall follow the versions that are there. */
export const batchImportQuestionSchema = z
  .enum(['whoseReport', 'anotherVersion'])
  .meta({ id: 'BatchImportQuestion' });
export type BatchImportQuestion = z.infer<typeof batchImportQuestionSchema>;

/**
 * The sorts of files that are decided about at once: those whose agency had a version before, those whose agency's
 * version another file of the batch became, and those that name an unknown agency or none. The last two can only be
 * left out together: whose report a file is, is asked about each by itself.
 */
export const batchImportConflictSchema = z
  .enum(['HAS_VERSION', 'SECOND_FILE', 'AGENCY_UNKNOWN', 'AGENCY_NOT_STATED'])
  .meta({ id: 'BatchImportConflict' });
export type BatchImportConflict = z.infer<typeof batchImportConflictSchema>;

export const batchImportSchema = z
  .object({
    id: idSchema,
    year: reportYearSchema,
    agencyId: idSchema,
    /** The area whose agencies the files are matched with. */
    agencyName: z.string(),
    createdBy: z.string(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    state: batchImportStateSchema,
    total: z.int().nonnegative(),
    /** How many files are in each state; they add up to `total`. */
    counts: z.record(batchImportItemStateSchema, z.int().nonnegative()),
    /** How many files wait for a decision of each sort that can be decided at once. */
    conflicts: z.record(batchImportConflictSchema, z.int().nonnegative()),
  })
  .meta({ id: 'BatchImport' });
export type BatchImport = z.infer<typeof batchImportSchema>;

const namedAgencySchema = z.object({ agencyId: idSchema, agencyName: z.string() });

export const batchImportItemSchema = z
  .object({
    id: idSchema,
    /** 1 is the first, in the order in which the files came. */
    position: z.int().positive(),
    /** With the folders it came in. */
    fileName: z.string(),
    sha256: z.string().nullable(),
    state: batchImportItemStateSchema,
    /** The agency it is stored for, or is asked about. */
    agency: namedAgencySchema.nullable(),
    /** What the file itself calls the agency. */
    nameInFile: z.string().nullable(),
    /** Why: the code and the words of a refusal or a question. */
    code: z.string().nullable(),
    message: z.string().nullable(),
    question: batchImportQuestionSchema.nullable(),
    /** Agencies whose names come near, the nearest first: offered, never assumed. */
    offered: z.array(namedAgencySchema),
    /** The version it was stored as. */
    version: z.int().positive().nullable(),
    errors: z.int().nonnegative().nullable(),
    warnings: z.int().nonnegative().nullable(),
    unread: z.int().nonnegative().nullable(),
    doubtful: z.int().nonnegative().nullable(),
    /** Who decided about it, where somebody had to. */
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'BatchImportItem' });
export type BatchImportItem = z.infer<typeof batchImportItemSchema>;

export const createBatchImportQuerySchema = z.object({ year: yearParameterSchema });

export const batchImportsQuerySchema = pageQuerySchema.extend({ year: yearParameterSchema.optional() });
export type BatchImportsQuery = z.infer<typeof batchImportsQuerySchema>;
export const batchImportPageSchema = pageOf(batchImportSchema).meta({ id: 'BatchImportPage' });
export type BatchImportPage = z.infer<typeof batchImportPageSchema>;

export const batchImportItemsQuerySchema = pageQuerySchema.extend({
  state: batchImportItemStateSchema.optional(),
});
export type BatchImportItemsQuery = z.infer<typeof batchImportItemsQuerySchema>;
export const batchImportItemPageSchema = pageOf(batchImportItemSchema).meta({ id: 'BatchImportItemPage' });
export type BatchImportItemPage = z.infer<typeof batchImportItemPageSchema>;

/**
 * What a person decides about a file: it is this agency's (`assign`), it shall be added to the versions that are there
 * (`take`), or it shall not be imported (`skip`).
 */
export const decideBatchImportItemSchema = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('assign'), agencyId: idSchema }),
    z.object({ action: z.literal('take') }),
    z.object({ action: z.literal('skip') }),
  ])
  .meta({ id: 'DecideBatchImportItem' });
export type DecideBatchImportItem = z.infer<typeof decideBatchImportItemSchema>;

/** One decision about all files of a sort: as many as the person saw, or none. */
export const decideBatchImportConflictsSchema = z
  .object({
    conflict: batchImportConflictSchema,
    action: z.enum(['take', 'skip']),
    files: ordinalSchema,
  })
  .meta({ id: 'DecideBatchImportConflicts' });
export type DecideBatchImportConflicts = z.infer<typeof decideBatchImportConflictsSchema>;

export const batchImportParametersSchema = z.object({ id: idSchema });
export const batchImportItemParametersSchema = batchImportParametersSchema.extend({ itemId: idSchema });
