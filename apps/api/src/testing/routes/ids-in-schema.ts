import { z } from 'zod';

/** Every schema of an id anywhere in the schema, with the way to it, e.g. `items.agencyId`. */
export function idsInSchema(schema: z.ZodType): { path: string; id: z.ZodType }[] {
  const found: { path: string; id: z.ZodType }[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    if (isSchema(value)) {
      const { def } = value;
      if ('format' in def && def.format === 'uuid') found.push({ path: path.join('.'), id: value });
      else walk(def, path);
      return;
    }
    seen.add(value);
    for (const [key, part] of Object.entries(value)) {
      walk(part, structure.has(key) || Array.isArray(value) ? path : [...path, key]);
    }
  };
  walk(schema, []);
  return found;
}

/** What zod calls the parts of a schema, rather than what we call a field. */
const structure = new Set(['shape', 'element', 'innerType', 'in', 'out', 'options', 'valueType', 'items']);

const isSchema = (value: object): value is z.ZodType => value instanceof z.ZodType;
