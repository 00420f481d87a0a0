import { ROUTES } from '@zhaojian/contract';

/** What the platform answered instead of doing it. */
export class Refused extends Error {
  constructor(status, { code, message }) {
    super(`${status} ${code}: ${message}`);
    this.status = status;
    this.code = code;
  }
}

/** A browser with an account signed in. Its session lasts longer than any process of the platform. */
export class Client {
  constructor(platform, cookie) {
    this.platform = platform;
    this.cookie = cookie;
  }

  static async signIn(platform, { username, password }) {
    const { headers } = await send(platform, ROUTES.session, {
      method: 'POST',
      body: { username, password },
    });
    return new Client(platform, String(headers.get('set-cookie')).split(';')[0]);
  }

  /** @throws Refused, or what fetch throws where nobody answers */
  async ask(path, { method = 'GET', body } = {}) {
    const answer = await send(this.platform, path, { method, body, cookie: this.cookie });
    return answer.status === 204 ? undefined : answer.json();
  }

  post(path, body) {
    return this.ask(path, { method: 'POST', body });
  }
}

/** The address of a route with its `:name` parts filled in. */
export const at = (route, values) => route.replace(/:(\w+)/g, (_, name) => String(values[name]));

async function send({ address }, path, { method, body, cookie = '' }) {
  const isForm = body instanceof FormData;
  const answer = await fetch(address + path, {
    method,
    headers: {
      cookie,
      origin: address,
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    body: isForm ? body : body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Refused(answer.status, await answer.json());
  return answer;
}
