/** One request as the pages sent it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a route answers: a body with status 200, or a refusal. */
export type Answer = { readonly status: number; readonly body: unknown };
type Answers = Readonly<Record<string, unknown>>;

export const refused = (status: number, code: string, message: string, more: object = {}): Answer => ({
  status,
  body: { code, message, ...more },
});

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'status' in value && 'body' in value;

/**
 * Answers the pages' requests from a table of `METHOD /path` → body, refusal, or a function of the request, which may take its time; later
 * tables win over earlier ones. What is not in it is refused as not found. Returns everything that was asked.
 */
export function pretendServer(...tables: readonly Answers[]): { readonly asked: Asked[] } {
  const answers: Answers = Object.assign({}, ...tables);
  const asked: Asked[] = [];
  globalThis.fetch = (async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const url = new URL(address, 'http://localhost');
    const request: Asked = {
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
    };
    asked.push(request);
    const known = answers[`${method} ${url.pathname}`];
    const given = typeof known === 'function' ? await (known as (asked: Asked) => unknown)(request) : known;
    const answer =
      given === undefined
        ? refused(404, 'NOT_FOUND', `测试没有为 ${method} ${url.pathname} 准备回答。`)
        : isAnswer(given)
          ? given
          : { status: 200, body: given };
    return { status: answer.status, headers: new Headers(), text: async () => JSON.stringify(answer.body) };
  }) as unknown as typeof fetch;
  return { asked };
}
