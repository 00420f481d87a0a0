import { createTestApp, type TestApp } from '../testing/test-app.ts';

describe('the schema', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  it('is the same by the migrations as by the entities', async () => {
    const { upQueries } = await app.database.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
