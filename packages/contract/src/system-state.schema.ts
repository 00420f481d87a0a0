import { z } from 'zod';
import { usernameSchema } from './accounts/accounts.schema.ts';
import { recordStateSchema } from './audit/record-chain.schema.ts';
import { idSchema, instantSchema } from './values/identifiers.schema.ts';
import { typedPasswordSchema } from './values/texts.schema.ts';

/** What became of an original on the disk: gone, shorter, other bytes, or the disk does not give it out. */
export const damageKindSchema = z.enum(['missing', 'cut', 'changed', 'unreadable']);
export type DamageKind = z.infer<typeof damageKindSchema>;

export const DAMAGE_KIND_NAMES: Readonly<Record<DamageKind, string>> = {
  missing: '缺失',
  cut: '不完整',
  changed: '已被改动',
  unreadable: '读不出来',
};

const amountSchema = z.object({ files: z.int().nonnegative(), bytes: z.int().nonnegative() });
/** So many files, with so many bytes. */
export type Amount = z.infer<typeof amountSchema>;

const measuredSchema = z.object({ originals: amountSchema, renderings: amountSchema });
/** What is on the disk: all files handed in, and what is shown of them. */
export type Measured = z.infer<typeof measuredSchema>;

/** Background work that failed so often that it is no longer tried. */
const givenUpJobSchema = z.object({
  id: idSchema,
  /** What it is, e.g. 清理不再需要的文件. */
  name: z.string(),
  /** Who asked for it; null: the platform itself. */
  askedBy: z.string().nullable(),
  addedAt: instantSchema,
  gaveUpAt: instantSchema,
  tries: z.int().positive(),
  /** Why the last try failed, in words. */
  error: z.string(),
});
export type GivenUpJob = z.infer<typeof givenUpJobSchema>;

/** How the platform fares on its machine, for those who look after it. */
export const systemStateSchema = z
  .object({
    /** The disk of the files, and of the embedded database where there is one. */
    spaces: z.array(
      z.object({
        of: z.enum(['data', 'database']),
        totalBytes: z.int().nonnegative(),
        freeBytes: z.int().nonnegative(),
        /** Below which nothing is written. */
        leastBytes: z.int().nonnegative(),
      }),
    ),
    /** Whether writing is refused for want of room. */
    isLow: z.boolean(),
    databaseBytes: z.int().nonnegative(),
    /** Files handed in that became no version. */
    refused: amountSchema,
    /** How many days they stay. */
    refusedFileDays: z.int().positive(),
    /** Who has most of them here. */
    senders: z.array(
      amountSchema.extend({
        accountId: idSchema,
        accountName: z.string(),
        agencyName: z.string(),
        /** When the first of them goes. */
        clearsAt: instantSchema,
      }),
    ),
    /** Of the last time it was cleared; null before the first. */
    cleared: amountSchema.extend({ at: instantSchema }).nullable(),
    /** As of then. */
    measured: measuredSchema.nullable(),
    /** Originals that are not what was handed in, newest first. */
    damaged: z.array(
      z.object({
        sha256: z.string(),
        damage: damageKindSchema,
        foundAt: instantSchema,
        /** The report it belongs to; null where nothing needs it. */
        subject: z.string().nullable(),
      }),
    ),
    /** The latest of them first. */
    givenUpJobs: z.array(givenUpJobSchema),
    record: recordStateSchema,
    /** Whether it holds the sample area, and whether that can be left for an empty platform beside it. */
    sampleArea: z.enum(['none', 'canBeLeft', 'onServer', 'lookedAtAgain']),
  })
  .meta({ id: 'SystemState' });
export type SystemState = z.infer<typeof systemStateSchema>;

/** Clears now what is due; with an account also what of its refused files is not. */
export const clearingSchema = z.object({ accountId: idSchema.optional() }).meta({ id: 'Clearing' });
export type Clearing = z.infer<typeof clearingSchema>;

/** Leaves the sample area: the caller proves who they are, and chooses how to sign in to the empty platform. */
export const leaveSampleAreaSchema = z
  .object({
    currentPassword: typedPasswordSchema.min(1, '请填写现在的密码。'),
    username: usernameSchema,
    newPassword: typedPasswordSchema.min(1, '请填写新密码。'),
  })
  .meta({ id: 'LeaveSampleArea' });
export type LeaveSampleArea = z.infer<typeof leaveSampleAreaSchema>;
