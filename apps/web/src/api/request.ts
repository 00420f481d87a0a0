import { z } from 'zod';
import { addressOf, type PathParameters, type Query } from './address.ts';
import { isSignedOut, readAnswer } from './answer.ts';
import { offline } from './refusal.ts';
import { signInAgain } from './sign-in-again.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Asked<Route extends string, Answer> {
  /** The schema of the answer; nothing is expected when it is left out. */
  readonly answer?: z.ZodType<Answer>;
  readonly parameters?: PathParameters<Route>;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** What to do when the session is over: ask the person to sign in and go on (the default), or refuse. */
  readonly whenSignedOut?: 'signIn' | 'refuse';
}

async function send<Answer>(method: Method, address: string, asked: Asked<string, Answer>): Promise<Answer> {
  const response = await fetch(address, {
    method,
    credentials: 'same-origin',
    headers: asked.body === undefined ? {} : { 'content-type': 'application/json' },
    body: asked.body === undefined ? null : JSON.stringify(asked.body),
    signal: asked.signal ?? null,
  }).catch((error: unknown) => {
    throw asked.signal?.aborted ? error : offline();
  });
  const nothing = z.unknown().transform(() => undefined as Answer);
  return readAnswer(response.status, await response.text(), asked.answer ?? nothing);
}

/**
 * The one way to the API. `route` is an entry of ROUTES. When the session has ended, the sign-in dialog opens over
 * the page and the request goes on afterwards, so nothing typed is lost.
 *
 * @throws Refusal when the platform says no, cannot be reached, or answers in another shape
 */
export async function request<Route extends string, Answer = void>(
  method: Method,
  route: Route,
  asked: Asked<Route, Answer> = {},
): Promise<Answer> {
  const address = addressOf(route, asked.parameters ?? ({} as PathParameters<Route>), asked.query);
  try {
    return await send(method, address, asked);
  } catch (error) {
    if (asked.whenSignedOut === 'refuse' || !isSignedOut(error) || !(await signInAgain())) throw error;
    return send(method, address, asked);
  }
}
