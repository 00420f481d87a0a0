import { z } from 'zod';
import { addressOf, type PathParameters, type Query } from './address.ts';
import { agencyHeader } from './agency-at-work.ts';
import { isSignedOut, readAnswer, refusalIn } from './answer.ts';
import { keepKnown, knownAnswer } from './known-answers.ts';
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
  /** The request is sent to its end although the page is being closed. */
  readonly outlivesPage?: boolean;
  /** What to do when the session is over: ask the person to sign in and go on (the default), or refuse. */
  readonly whenSignedOut?: 'signIn' | 'refuse';
}

async function answered(
  method: Method,
  address: string,
  asked: Asked<string, unknown>,
  knownTag?: string,
): Promise<Response> {
  return fetch(address, {
    method,
    credentials: 'same-origin',
    headers: {
      ...agencyHeader(),
      ...(knownTag !== undefined && { 'if-none-match': knownTag }),
      ...(asked.body !== undefined && { 'content-type': 'application/json' }),
    },
    body: asked.body === undefined ? null : JSON.stringify(asked.body),
    signal: asked.signal ?? null,
    keepalive: asked.outlivesPage ?? false,
  }).catch(lost(asked.signal));
}

/** The connection went, before an answer or in the midst of it. */
const lost = (signal?: AbortSignal) => (error: unknown) => {
  throw signal?.aborted ? error : offline();
};

/** Asks, and asks again once the person has signed in where the session had ended. */
async function ask<Route extends string, Answer>(
  route: Route,
  asked: Asked<Route, unknown>,
  send: (address: string) => Promise<Answer>,
): Promise<Answer> {
  const address = addressOf(route, asked.parameters ?? ({} as PathParameters<Route>), asked.query);
  try {
    return await send(address);
  } catch (error) {
    if (asked.whenSignedOut === 'refuse' || !isSignedOut(error) || !(await signInAgain())) throw error;
    return send(address);
  }
}

const nothing = z.unknown().transform(() => undefined);

/**
 * The one way to the API. `route` is an entry of ROUTES. When the session has ended, the sign-in dialog opens over
 * the page and the request goes on afterwards, so nothing typed is lost. An answer that is known still is not sent again.
 *
 * @throws Refusal when the platform says no, cannot be reached, or answers in another shape
 */
export const request = <Route extends string, Answer = void>(
  method: Method,
  route: Route,
  asked: Asked<Route, Answer> = {},
): Promise<Answer> =>
  ask(route, asked, async (address) => {
    const schema = asked.answer ?? (nothing as unknown as z.ZodType<Answer>);
    const known = method === 'GET' ? knownAnswer(address, schema) : null;
    const response = await answered(method, address, asked, known?.tag);
    if (known && response.status === 304) return known.answer;
    const text = await response.text().catch(lost(asked.signal));
    const answer = readAnswer(response.status, text, schema);
    if (method === 'GET')
      keepKnown(address, schema, { tag: response.headers.get('etag'), answer, length: text.length });
    return answer;
  });

/** A file that the platform made, and what it calls it. */
export interface FileMade {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Asks for a file that the platform makes.
 *
 * @throws Refusal as `request` does
 */
export const requestFile = <Route extends string>(
  route: Route,
  asked: Pick<Asked<Route, unknown>, 'parameters' | 'query' | 'signal'>,
): Promise<FileMade> =>
  ask(route, asked, async (address) => {
    const response = await answered('GET', address, asked);
    const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
    if (!response.ok || name === undefined) {
      throw refusalIn(response.status, await response.text().catch(lost(asked.signal)));
    }
    return { name: decodeURIComponent(name), content: await response.blob().catch(lost(asked.signal)) };
  });
