import { Agency } from '../agencies/agency.entity.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { insertRows } from './insert-rows.ts';

describe('many rows inserted at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('hold lists and nulls as given, and otherwise the column’s default', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const { manager } = app.database;
    await insertRows(manager, Agency, [{ id, sector: null, code: '甲"1', aliases: ['一', '二,三'] }]);
    expect(await manager.findOneBy(Agency, { id })).toMatchObject({
      sector: null,
      code: '甲"1',
      aliases: ['一', '二,三'],
      coversArea: false,
      revision: 1,
    });
  });

  it('are numbered in their order, over however many statements', async () => {
    const at = new Date('2026-01-26T08:00:00.123Z');
    const entries = Array.from({ length: 1500 }, (_, index) => ({
      at,
      action: 'agency.created',
      accountName: '系统',
      subject: String(index),
      details: { index, nothing: null, text: 'a\\b\n' },
    }));
    const { manager } = app.database;
    await insertRows(manager, AuditEntry, entries);
    const kept = await manager.find(AuditEntry, { order: { id: 'ASC' } });
    expect(kept.map(({ subject }) => subject)).toEqual(entries.map(({ subject }) => subject));
    expect(kept[1499]).toMatchObject(entries[1499] ?? {});
    await insertRows(manager, AuditEntry, []);
  });
});
