import { problemSchema, roleSchema, ROUTES } from '@zhaojian/contract';
import { describeApi } from '../http-server/api-docs.ts';
import { allRoutes, callerOf } from '../testing/routes/all-routes.ts';
import { type RequestField, requestFields } from '../testing/routes/request-fields.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';

const LARGEST_INTEGER = 2_147_483_647;
const INVISIBLE = ['\u0000', '\u0007', '\u0090', '\uD800', '\uDC00', '\u200F', '\u202E', '\u2066', '\u2028'];

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const text = (content: string) => JSON.stringify(content);
const aLongText = text('a'.repeat(300_000));
const allThatABodyTakes = text('a'.repeat(4_000_000));

/** Values as JSON that no field of a kind takes. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: {
    'a text with NUL': text('示例\u0000'),
    'half a character': '"示例\\ud800"',
    'a direction turned around': text('示例\u202E'),
    'a long text': aLongText,
    'a text of 4 MB': allThatABodyTakes,
    'a list of 100,000': `[${Array(100_000).fill('"a"').join(',')}]`,
    'a number': '2147483648',
    'brackets in brackets': nested(20_000),
  },
  integer: {
    'a number beyond the column': '2147483648',
    'a number below it': '-2147483649',
    'a number beyond all': '1e400',
    'a part': '1.5',
    'a text with NUL': text('1\u0000'),
    'a text of 4 MB': allThatABodyTakes,
    'brackets in brackets': nested(20_000),
  },
  number: {
    'a number beyond all': '1e400',
    'a long text': aLongText,
    'brackets in brackets': nested(20_000),
  },
  array: {
    'a list of 100,000': `[${Array(100_000).fill('{}').join(',')}]`,
    'a list of 100,000 texts': `[${Array(100_000).fill('"a"').join(',')}]`,
    'a list of a text of 4 MB': `[${allThatABodyTakes}]`,
    'a text of 4 MB': allThatABodyTakes,
    'a text with NUL': text('示例\u0000'),
    'brackets in brackets': nested(20_000),
  },
  object: {
    'a list of 100,000': `[${Array(100_000).fill('1').join(',')}]`,
    'a text of 4 MB': allThatABodyTakes,
    'brackets in brackets': nested(20_000),
  },
  boolean: { 'a text with NUL': text('true\u0000'), 'a number beyond all': '1e400' },
};

/** What is in the URL is text. What is no number, no id and no choice is refused wherever it is. */
const REFUSED_IN_URL: Readonly<Record<string, string>> = {
  NUL: '%00',
  'a direction turned around': '%E2%80%AE',
  'a text of 5,000 characters': 'a'.repeat(5000),
};

/** Somebody signing in may send little: more is refused before it is read, whatever it holds. */
const isTooLargeForStrangers = (
  { route }: RequestField,
  answer: { statusCode: number; json(): { code: string } },
): boolean =>
  route === `POST ${ROUTES.session}` && answer.statusCode === 413 && answer.json().code === 'TOO_LARGE';

describe('whatever a request may hold', () => {
  let app: TestApp;
  let area: TestArea;
  let fields: RequestField[];
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    fields = requestFields(describeApi(app.nest));
  });
  afterAll(() => app.close());

  const called = ({ route, in: place, path }: RequestField) => `${route} ${place} ${path.join('.')}`;

  it('has a limit, and takes no character that nobody sees', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter((field) => !isLimited(field.schema)).map(called)).toEqual([]);
  });

  it('is refused with its name where it breaks the limit, whatever is there', async () => {
    const clients = await clientsOfRoutes(app, area.bureau);
    const wrong: string[] = [];
    const filled = new Set<string>();
    for (const field of fields.filter(isJson)) {
      const { method, path } = routeOf(field);
      for (const [what, value] of Object.entries(REFUSED[String(field.schema['type'])] ?? {})) {
        // As much as a body takes is tried once a route: the runner of the tests keeps each body to the end.
        if (value.includes(allThatABodyTakes)) {
          if (filled.has(field.route)) continue;
          filled.add(field.route);
        }
        const answer = await clients(field.route).send({
          method,
          url: address(path, area.bureau),
          headers: { 'content-type': 'application/json' },
          payload: bodyWith(field, value, sampleOf(field, fields)),
        });
        const problem = problemSchema.parse(answer.json());
        const told = Object.keys(problem.fields ?? {}).some((at) => isAt(at, field.path));
        const refused = answer.statusCode === 400 ? told : isTooLargeForStrangers(field, answer);
        if (!refused)
          wrong.push(`${called(field)}: ${what}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('is refused in an address or a question too', async () => {
    const clients = await clientsOfRoutes(app, area.bureau);
    const wrong: string[] = [];
    for (const field of fields.filter(({ in: place }) => place === 'path' || place === 'query')) {
      const { method, path } = routeOf(field);
      const name = field.path[0] ?? '';
      const values = field.schema['type'] === 'integer' ? ['2147483648', '-1', '1e400', 'NaN'] : [];
      for (const value of [...Object.values(REFUSED_IN_URL), ...values]) {
        const url =
          field.in === 'query'
            ? `${address(path, area.bureau)}?${name}=${value}`
            : address(path.replace(`{${name}}`, value), area.bureau);
        const answer = await clients(field.route).send({ method, url });
        const refusals = field.in === 'path' ? [400, 404, 414] : [400];
        problemSchema.parse(answer.json());
        if (!refusals.includes(answer.statusCode))
          wrong.push(
            `${called(field)}: ${value.slice(0, 20)}: ${answer.statusCode} ${answer.body.slice(0, 200)}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

function isLimited(schema: RequestField['schema']): boolean {
  const { type, format, pattern, maximum, minimum, maxLength } = schema;
  if (Array.isArray(schema['enum'])) return true;
  switch (type) {
    case 'string':
      if (format === 'uuid' || format === 'date' || format === 'binary') return true;
      return (
        typeof maxLength === 'number' &&
        typeof pattern === 'string' &&
        INVISIBLE.every((character) => !new RegExp(pattern, 'u').test(`a${character}b`))
      );
    case 'integer':
      return Number(maximum) <= LARGEST_INTEGER && Number(minimum) >= -LARGEST_INTEGER - 1;
    case 'number':
      return Number(maximum) <= 1e12 && Number(minimum) >= -1e12;
    case 'array':
      return typeof schema['maxItems'] === 'number';
    case 'object':
      // A record names those it must have, or says how many there may be.
      return !schema['additionalProperties'] || 'maxProperties' in schema || 'required' in schema;
    default:
      return type === 'boolean';
  }
}

const isJson = ({ in: place }: RequestField) => place === 'body';

function routeOf({ route }: RequestField) {
  const [method, path = ''] = route.split(' ');
  return { method: method as 'POST', path };
}

const address = (path: string, agencyId: string) =>
  path
    .replace('{year}', '2024')
    .replace('{number}', '1')
    .replace(/\{\w+\}/g, agencyId);

/** A key that the record has, so that what is wrong is the value. */
const step = (name: string, above = '') =>
  name !== '*' ? name : (KEYS_BELOW[above] ?? 'applications.newlyReceived.naturalPerson');
const KEYS_BELOW: Readonly<Record<string, string>> = { byKind: 'department', words: 'content', '*': '栏目' };

function bodyWith({ path, chosenBy }: RequestField, value: string, sample: Record<string, unknown>): string {
  const inner = (index: number): string => {
    const at = path[index];
    if (at === undefined) return value;
    if (at === '0') return `[${inner(index + 1)}]`;
    const name = step(at, path[index - 1]);
    const beside = {
      ...(index === 0 && sample),
      ...chosenBy.find((chosen) => chosen.at.length === index)?.words,
    };
    const others = Object.entries(beside).filter(([other]) => other !== name);
    const members = others.map(([other, known]) => `${text(other)}:${JSON.stringify(known)}`);
    return `{${[...members, `${text(name)}:${inner(index + 1)}`].join(',')}}`;
  };
  return inner(0);
}

/** The choices beside a field: without them the request would be refused for another reason. */
function sampleOf(field: RequestField, fields: readonly RequestField[]): Record<string, unknown> {
  const beside = fields.filter(
    ({ route, in: place, path, schema }) =>
      route === field.route && place === 'body' && path.length === 1 && Array.isArray(schema['enum']),
  );
  return Object.fromEntries(
    beside.toReversed().map(({ path, schema }) => [path[0], (schema['enum'] as unknown[])[0]]),
  );
}

/** The place itself or one below it; a record's value may be told at the record. */
function isAt(told: string, path: readonly string[]): boolean {
  const wanted = path.map((name, index) => step(name, path[index - 1])).join('.');
  return told === wanted || told.startsWith(`${wanted}.`) || wanted === '';
}

/** Someone who may call each route. */
async function clientsOfRoutes(app: TestApp, agencyId: string): Promise<(route: string) => TestClient> {
  const clients = new Map<string, TestClient>();
  for (const role of roleSchema.options) clients.set(role, await signedIn(app, role, agencyId));
  const routes = allRoutes(app);
  return (route) => {
    const declared = routes.find(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}` === route,
    );
    return clients.get(callerOf(declared?.access)) as TestClient;
  };
}
