import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { alone } from './alone.ts';

describe('work that only one program does at a time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('is not done by a second one, while work of another name is', async () => {
    const within = await alone(app.database, 'clearing', async () => [
      await alone(app.database, 'clearing', async () => 'twice'),
      await alone(app.database, 'sending', async () => 'sent'),
    ]);
    expect(within).toEqual([null, 'sent']);
  });

  it('can be done again once it has failed', async () => {
    const failing = alone(app.database, 'clearing', () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect(await alone(app.database, 'clearing', async () => 'done')).toBe('done');
  });
});
