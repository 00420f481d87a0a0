import type { FormRule } from 'antd';
import type { z } from 'zod';

/** What the platform will ask of a field, stated by the page already, in the contract's own words. */
export const fitsSchema = (schema: z.ZodType): FormRule => ({
  validator: async (_, value: unknown) => {
    const read = schema.safeParse(value ?? '');
    if (!read.success) throw new Error(read.error.issues[0]?.message);
  },
});
