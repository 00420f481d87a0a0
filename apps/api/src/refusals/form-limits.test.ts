import { problemSchema, roleSchema } from '@zhaojian/contract';
import { describeApi } from '../http-server/api-docs.ts';
import { RectificationTasks } from '../rectification-ledger/rectification-tasks.service.ts';
import { callerAt } from '../testing/test-callers.ts';
import { allRoutes, callerOf } from '../testing/routes/all-routes.ts';
import { type RequestField, requestFields } from '../testing/routes/request-fields.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const BOUNDARY = 'a-boundary-that-nothing-contains';
const VISIBLE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u;

/** What is in a text field of a form and is no value of any. A form has bytes: half a character is no UTF-8. */
const TEXTS: Readonly<Record<string, string | Uint8Array>> = {
  NUL: '0\u0000',
  'half a character': Uint8Array.of(0x30, 0xed, 0xa0, 0x80),
  'no UTF-8': Uint8Array.of(0xff, 0xfe),
  'a direction turned around': '0\u202E',
  'a line break': 'true\u2028',
  'a number beyond the column': '2147483648',
  'a number below it': '-1',
  'a number beyond all': '1e400',
  'a part': '0.5',
  'no number': 'NaN',
  'a long text': 'a'.repeat(5_000),
  'a long number': '1'.repeat(5_000),
  'a text of 4 MB': 'a'.repeat(4_000_000),
};

const NAMES: Readonly<Record<string, string | Uint8Array>> = {
  NUL: '年报\u0000.txt',
  'half a character': Uint8Array.of(0x61, 0xed, 0xa0, 0x80),
  'no UTF-8': Uint8Array.of(0x61, 0xff, 0xfe),
  'a direction turned around': '年报\u202Etxt.exe',
  'a line break': '年报\u2028\u0085.txt',
  'steps up': '../../../../etc/passwd',
  'steps up as on Windows': '..\\..\\年报.txt',
  'nothing that is seen': '\u200F\u202E',
  'no name': '',
  'a long name': `${'年'.repeat(5_000)}.txt`,
};

interface Part {
  name: string;
  fileName?: string | Uint8Array;
  value: string | Uint8Array;
}

describe('whatever a form may hold', () => {
  let app: TestApp;
  let area: TestArea;
  let forms: { route: string; fields: RequestField[] }[];
  let clients: ReadonlyMap<string, TestClient>;
  let taskId: string;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    forms = formsOf(app);
    clients = await clientsOf(app, area);
    standAt(app, '2026-01-10T09:00');
    const township = await signedIn(app, 'agency', area.township);
    await upload(township, area.township, year, reportFile('东示例区一号镇人民政府', year));
    taskId = await app.nest.get(RectificationTasks).set(callerAt('supervisor', area.district), {
      agencyId: area.bureau,
      year,
      source: 'inspection',
      problem: '栏目更新不及时',
      measure: '每季度自查一次',
      responsible: null,
      dueOn: '2026-06-30',
    });
  });
  beforeEach(() => standAt(app, '2026-01-10T09:00'));
  afterAll(() => app.close());

  const send = async (route: string, payload: Buffer) => {
    const [method, path = ''] = route.split(' ');
    const answer = await (clients.get(route) as TestClient).send({
      method: method as 'POST',
      url: `${path
        .replace('{agencyId}', agencyOf(route, area))
        .replace('{year}', String(yearOf(route)))
        .replace('{id}', taskId)
        .replace('{number}', '1')}?year=${year}&fromYear=${year}`,
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload,
    });
    return { status: answer.statusCode, body: answer.body, json: () => answer.json<unknown>() };
  };
  /** The refusal in words, or what was answered instead of one. */
  const refusal = async (route: string, payload: Buffer, statuses = [400]) => {
    const answer = await send(route, payload);
    const problem = problemSchema.safeParse(answer.json());
    const isTold = problem.success && statuses.includes(answer.status) && /[\u4e00-\u9fff]/.test(answer.body);
    return isTold ? problem.data : `${answer.status} ${answer.body.slice(0, 200)}`;
  };
  /** The form with what every part must be, but for those that are given. */
  const filled = (fields: readonly RequestField[], ...changes: Part[]): Part[] => [
    ...texts(fields)
      .filter(({ path: [name] }) => !changes.some((change) => change.name === name))
      .map((field) => ({ name: String(field.path[0]), value: sampleOf(field) })),
    ...(changes.some(({ fileName }) => fileName !== undefined)
      ? []
      : [{ name: fileField(fields), fileName: '年报.txt', value: '会议通知' }]),
    ...changes,
  ];

  it('is in the API document', () => {
    expect(forms.map(({ route }) => route)).toEqual([
      'POST /api/area-workbook',
      'POST /api/collection-rounds/{year}/notice/files',
      'POST /api/submissions/{agencyId}/{year}/uploads',
      'POST /api/submissions/{agencyId}/{year}/versions/{number}/signed-scans',
      'POST /api/rectification-tasks/{id}/evidence',
      'POST /api/batch-imports',
      'POST /api/past-years/{year}/workbook-loads',
    ]);
    expect(forms.flatMap(({ fields }) => texts(fields)).map(({ path }) => path.join('.'))).toEqual([
      'basedOn',
      'confirmAgency',
    ]);
  });

  it('is refused, naming the field, where a text in it is not one that the field takes', async () => {
    const wrong: string[] = [];
    for (const { route, fields } of forms) {
      for (const field of texts(fields)) {
        const name = String(field.path[0]);
        const many = { 'no value': [''], 'the field twice': [sampleOf(field), sampleOf(field)] };
        const cases = Object.entries(TEXTS).map(([what, value]) => [what, [value]] as const);
        for (const [what, values] of [...cases, ...Object.entries(many)]) {
          const parts = filled(fields, ...values.map((value) => ({ name, value })));
          const told = await refusal(route, formOf(parts));
          if (typeof told === 'string' || told.fields?.[name] === undefined)
            wrong.push(`${route} ${name}: ${what}: ${JSON.stringify(told)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('may have any file name: what is kept of it is visible and limited', async () => {
    const wrong: string[] = [];
    for (const { route, fields } of forms) {
      for (const [what, fileName] of Object.entries(NAMES)) {
        const file = { name: fileField(fields), fileName, value: `会议通知：${what}` };
        const { status, body } = await send(route, formOf(filled(fields, file)));
        if (![201, 400, 422].includes(status)) wrong.push(`${route}: ${what}: ${status} ${body}`);
      }
    }
    expect(wrong).toEqual([]);
    const kept = await app.database.query<{ name: string }[]>(
      `SELECT file_name AS name FROM received_file UNION SELECT file_name FROM batch_import_item
       UNION SELECT file_name FROM past_year_load UNION SELECT file_name FROM round_notice_file
       UNION SELECT file_name FROM signed_scan`,
    );
    expect(kept.length).toBeGreaterThanOrEqual(Object.keys(NAMES).length / 2);
    expect(kept.filter(({ name }) => name === '' || name.length > 300 || !VISIBLE_LINE.test(name))).toEqual(
      [],
    );
  });

  it('is refused where it has too many parts, or parts that no form has', async () => {
    const wrong: string[] = [];
    for (const { route, fields } of forms) {
      const file = { name: fileField(fields), fileName: '年报.txt', value: '会议通知' };
      const before: Readonly<Record<string, Part[]>> = {
        'a hundred texts': Array.from({ length: 100 }, (_, number) => ({ name: `a${number}`, value: '1' })),
        'a prototype': [{ name: '__proto__', value: '1' }],
        'nothing at all': [],
      };
      for (const [what, parts] of Object.entries(before)) {
        const told = await refusal(
          route,
          formOf(what === 'nothing at all' ? [] : [...parts, file]),
          [400, 413],
        );
        // Where nothing is asked for beside the file, a part without a meaning may be passed over: then the file is looked at.
        const isPassedOver = what === 'a prototype' && texts(fields).length === 0;
        if (typeof told === 'string' && !(isPassedOver && /^(201|422) /.test(told)))
          wrong.push(`${route}: ${what}: ${told}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is refused as broken off, wherever it ends too early', async () => {
    const wrong: string[] = [];
    for (const { route, fields } of forms) {
      const whole = formOf(filled(fields));
      for (let length = 0; length < whole.length - 4; length += 7) {
        const told = await refusal(route, whole.subarray(0, length));
        if (typeof told === 'string') wrong.push(`${route}: after ${length} bytes: ${told}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const texts = (fields: readonly RequestField[]) =>
  fields.filter(
    ({ path, schema }) =>
      path.length === 1 &&
      ['string', 'integer'].includes(String(schema['type'])) &&
      schema['format'] !== 'binary',
  );

/** A scan is added to a version, which the other agency does not have. */
const agencyOf = (route: string, { bureau, township }: TestArea): string =>
  route.endsWith('signed-scans') ? township : bureau;

/** A year that is collected takes no workbook of a past one. */
const yearOf = (route: string): number => (route.includes('past-years') ? year - 1 : year);

const fileField = (fields: readonly RequestField[]): string =>
  String(fields.find(({ schema }) => schema['format'] === 'binary')?.path[0]);

const sampleOf = ({ schema }: RequestField): string =>
  Array.isArray(schema['enum']) ? String(schema['enum'][0]) : '0';

function formOf(parts: readonly Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, fileName, value }) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`),
      ...(fileName === undefined
        ? []
        : [Buffer.from('; filename="'), Buffer.from(fileName), Buffer.from('"')]),
      Buffer.from('\r\n\r\n'),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

/** The routes that take a form, by the API document. */
function formsOf(app: TestApp): { route: string; fields: RequestField[] }[] {
  const document = describeApi(app.nest);
  const fields = requestFields(document).filter(({ in: place }) => place === 'form');
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, { requestBody?: { content?: object } }>)
      .filter(([, operation]) => 'multipart/form-data' in (operation?.requestBody?.content ?? {}))
      .map(([method]) => `${method.toUpperCase()} ${path}`)
      .map((route) => ({ route, fields: fields.filter((field) => field.route === route) })),
  );
}

async function clientsOf(app: TestApp, area: TestArea): Promise<Map<string, TestClient>> {
  const clients = new Map<string, TestClient>();
  for (const { method, path, access } of allRoutes(app)) {
    const role = callerOf(access);
    const route = `${method} ${path.replace(/:(\w+)/g, '{$1}')}`;
    if (method !== 'POST' || !roleSchema.options.includes(role)) continue;
    if (
      !/uploads$|batch-imports$|workbook-loads$|area-workbook$|notice\/files$|signed-scans$|evidence$/.test(
        route,
      )
    )
      continue;
    const whose =
      role === 'agency' ? agencyOf(route, area) : route.includes('notice') ? area.city : area.district;
    clients.set(route, await signedIn(app, role, whose));
  }
  return clients;
}
