import type { z } from 'zod';

/** Shorter answers fit into one packet anyway. Characters. */
const WORTH_KNOWING = 1024;

interface Known {
  /** The server's tag of the answer: it answers 304 while it would say the same. */
  readonly tag: string;
  readonly schema: z.ZodType;
  readonly answer: WeakRef<object>;
}

/** By address; an answer is known as long as a page or the cache of queries holds it. */
const known = new Map<string, Known>();
const forgotten = new FinalizationRegistry<string>((address) => {
  if (known.get(address)?.answer.deref() === undefined) known.delete(address);
});

/** The answer that was given last to the same question, with its tag. */
export function knownAnswer<Answer>(
  address: string,
  schema: z.ZodType<Answer>,
): { readonly tag: string; readonly answer: Answer } | null {
  const found = known.get(address);
  const answer = found?.answer.deref();
  return found && answer && found.schema === schema ? { tag: found.tag, answer: answer as Answer } : null;
}

/** @param length of the answer as text */
export function keepKnown(
  address: string,
  schema: z.ZodType,
  { tag, answer, length }: { tag: string | null; answer: unknown; length: number },
): void {
  if (tag === null || length < WORTH_KNOWING || typeof answer !== 'object' || answer === null) return;
  known.set(address, { tag, schema, answer: new WeakRef(answer) });
  forgotten.register(answer, address);
}
