import type { z } from 'zod';

/** How many answers are remembered: the latest. */
const MOST_KNOWN = 30;

/** Shorter answers fit into one packet anyway. Characters. */
const WORTH_KNOWING = 1024;

interface Known {
  /** The server's tag of the answer: it answers 304 while it would say the same. */
  readonly tag: string;
  readonly schema: z.ZodType;
  readonly answer: unknown;
}

/** By address, the one given last at the end. */
const known = new Map<string, Known>();

/** The answer that was given last to the same question, with its tag. */
export function knownAnswer<Answer>(
  address: string,
  schema: z.ZodType<Answer>,
): { readonly tag: string; readonly answer: Answer } | null {
  const found = known.get(address);
  return found?.schema === schema ? { tag: found.tag, answer: found.answer as Answer } : null;
}

/** @param length of the answer as text */
export function keepKnown(
  address: string,
  schema: z.ZodType,
  { tag, answer, length }: { tag: string | null; answer: unknown; length: number },
): void {
  if (tag === null || length < WORTH_KNOWING) return;
  known.delete(address);
  known.set(address, { tag, schema, answer });
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}
