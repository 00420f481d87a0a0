import { problemSchema } from '@zhaojian/contract';
import type { z } from 'zod';
import { Refusal, unavailable, unexpectedAnswer } from './refusal.ts';

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** What the server answered, by its schema. @throws Refusal for a problem, or an answer of another shape */
export function readAnswer<Answer>(status: number, text: string, schema: z.ZodType<Answer>): Answer {
  const answer = status >= 200 && status < 300 ? schema.safeParse(parsed(text)) : null;
  if (answer?.success) return answer.data;
  throw answer ? unexpectedAnswer(status) : refusalIn(status, text);
}

/** The refusal in an answer that is not the one asked for. */
export function refusalIn(status: number, text: string): Refusal {
  const problem = problemSchema.safeParse(parsed(text));
  if (!problem.success) return status >= 500 ? unavailable(status) : unexpectedAnswer(status);
  const { code, message, fields, details } = problem.data;
  return new Refusal(code, message, status, fields, details);
}

/** The session is over, not the request wrong: signing in again makes it possible. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refusal &&
  error.status === 401 &&
  (error.actionable === 'NOT_SIGNED_IN' || error.actionable === 'SESSION_EXPIRED');
