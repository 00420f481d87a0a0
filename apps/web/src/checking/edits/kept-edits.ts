import { z } from 'zod';
import type { Edits } from './edits.ts';

const changesSchema = z.object({
  figures: z.record(z.string(), z.number().nullable()),
  narratives: z.object({
    overview: z.string().exactOptional(),
    improvement: z.string().exactOptional(),
    otherMatters: z.string().exactOptional(),
  }),
});
const editsSchema = changesSchema.extend({ basedOn: z.int().nonnegative() });
const takenOverSchema = changesSchema.extend({
  from: z.int().nonnegative(),
  waiting: editsSchema.nullable(),
});
const schema = editsSchema.extend({ takenOver: takenOverSchema.exactOptional() });

const storageKey = (agencyId: string, year: number): string => `zhaojian.edits.${agencyId}.${year}`;

/** Edits kept in this browser for an agency and year, or null. What cannot be understood counts as none. */
export function readKeptEdits(agencyId: string, year: number): Edits | null {
  const text = localStorage.getItem(storageKey(agencyId, year));
  if (text === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether this browser keeps anything: false when its storage is full or forbidden. */
export function browserKeepsEdits(): boolean {
  const probe = 'zhaojian.edits.probe';
  try {
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** Keeps edits in this browser, so that they outlive a reload and an ended session. */
export function keepEdits(agencyId: string, year: number, edits: Edits): void {
  try {
    localStorage.setItem(storageKey(agencyId, year), JSON.stringify(edits));
  } catch {
    // The page says so beforehand: see browserKeepsEdits.
  }
}

export const forgetEdits = (agencyId: string, year: number): void =>
  localStorage.removeItem(storageKey(agencyId, year));
