import { z } from 'zod';

/** What became of an original on the disk: gone, shorter, other bytes, or the disk does not give it out. */
export const damageKindSchema = z.enum(['missing', 'cut', 'changed', 'unreadable']);
export type DamageKind = z.infer<typeof damageKindSchema>;

export const DAMAGE_KIND_NAMES: Readonly<Record<DamageKind, string>> = {
  missing: '缺失',
  cut: '不完整',
  changed: '已被改动',
  unreadable: '读不出来',
};
