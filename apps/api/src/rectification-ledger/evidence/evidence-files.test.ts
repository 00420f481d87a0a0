import { ROUTES } from '@zhaojian/contract';
import { Clearing } from '../../originals/clearing/clearing.service.ts';
import { signedIn } from '../../testing/test-client.ts';
import { standAt } from '../../testing/test-round.ts';
import { type LedgerUnderTest, ledgerUnderTest, PDF } from '../testing/ledger-under-test.ts';

describe('evidence of what an agency did', () => {
  let ledger: LedgerUnderTest;
  let id: string;
  beforeAll(async () => {
    ledger = await ledgerUnderTest();
  });
  beforeEach(async () => {
    standAt(ledger.app, '2026-12-01T09:00');
    ({ id } = await ledger.set());
  });
  afterAll(() => ledger.close());

  const give = (content?: Buffer, fileName?: string) =>
    ledger.give(ledger.people.bureau, id, content, fileName);
  const pending = async () => (await ledger.seen(id, ledger.people.bureau)).pending;

  it.each([
    ['a document in PDF', PDF, '截图.pdf'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '照片.JPG'],
    ['a Word document', Buffer.from('PK\x03\x04....word/document.xml'), '说明.docx'],
    ['an Excel workbook', Buffer.from('PK\x03\x04....xl/workbook.xml'), '清单.xlsx'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '说明.doc'],
  ])('may be %s', async (_what, content, fileName) => {
    expect((await give(content, fileName)).json()).toMatchObject({ pending: [{ fileName }] });
  });

  it.each([
    ['nothing', Buffer.alloc(0), '空.pdf', 'EVIDENCE_EMPTY'],
    ['a program', Buffer.from('MZ'), '程序.exe', 'EVIDENCE_KIND'],
    ['a program by another name', Buffer.from('MZ'), '程序.pdf', 'EVIDENCE_KIND'],
    ['a web page', Buffer.from('<html>'), '网页.html', 'EVIDENCE_KIND'],
  ])('is not %s', async (_what, content, fileName, code) => {
    const refused = await give(content, fileName);
    expect([refused.statusCode, refused.json().code]).toEqual([400, code]);
    expect(refused.json().message).toContain(fileName);
    expect(await pending()).toEqual([]);
  });

  it('is not larger than the platform takes', async () => {
    const refused = await give(Buffer.alloc(ledger.app.environment.maxUploadBytes + 1, '%PDF-1.7'));
    expect(refused.json()).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('is needed to say that it is done', async () => {
    const refused = await ledger.take(ledger.people.bureau, id, 'reportDone');
    expect([refused.statusCode, refused.json().code]).toEqual([400, 'EVIDENCE_MISSING']);
    await give();
    expect((await ledger.take(ledger.people.bureau, id, 'reportDone')).statusCode).toBe(200);
  });

  it('is taken away again until it is handed over, and not afterwards', async () => {
    await give();
    const [file] = await pending();
    expect((await ledger.remove(ledger.people.bureau, id, file?.id ?? '')).json()).toMatchObject({
      pending: [],
    });
    await give();
    const [again] = await pending();
    await ledger.take(ledger.people.bureau, id, 'reportProgress');
    const refused = await ledger.remove(ledger.people.bureau, id, again?.id ?? '');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'EVIDENCE_SETTLED']);
  });

  it('is not shown to those above before it is handed over', async () => {
    await give();
    const [file] = await pending();
    expect((await ledger.seen(id)).pending).toEqual([]);
    expect((await ledger.fetch(ledger.people.district, id, file?.id ?? '')).statusCode).toBe(404);
    await ledger.take(ledger.people.bureau, id, 'reportProgress');
    const fetched = await ledger.fetch(ledger.people.district, id, file?.id ?? '');
    expect([fetched.statusCode, fetched.rawPayload.toString()]).toEqual([200, PDF.toString()]);
  });

  it('is given by the agency only, and not while what it said is being confirmed', async () => {
    expect((await ledger.give(ledger.people.district, id)).statusCode).toBe(403);
    expect((await ledger.give(ledger.people.township, id)).json()).toMatchObject({
      code: 'RECTIFICATION_NOT_FOUND',
    });
    await ledger.done(id);
    expect((await give()).json()).toMatchObject({ code: 'EVIDENCE_SETTLED' });
    await ledger.take(ledger.people.bureau, id, 'takeBack', null);
    expect((await give()).statusCode).toBe(201);
  });

  it('is not given twice for one task', async () => {
    await give();
    expect((await give(PDF, '又一份.pdf')).json()).toMatchObject({ code: 'EVIDENCE_AGAIN' });
  });

  it('is recorded when it is added, taken away and given out', async () => {
    await give();
    const [file] = await pending();
    await ledger.fetch(ledger.people.bureau, id, file?.id ?? '');
    await ledger.remove(ledger.people.bureau, id, file?.id ?? '');
    for (const action of ['evidence.added', 'evidence.downloaded', 'evidence.removed']) {
      const { items } = (await ledger.people.district.get(`${ROUTES.audit}?action=${action}`)).json();
      expect(items[0]).toMatchObject({ agencyName: '东示例区教育局', details: { fileName: '截图.pdf' } });
    }
  });

  it('stays when files that nobody needs are cleared away', async () => {
    await give();
    const [file] = await pending();
    standAt(ledger.app, '2027-12-01T09:00');
    await ledger.app.nest.get(Clearing).run();
    const later = await signedIn(ledger.app, 'agency', ledger.area.bureau);
    expect((await ledger.fetch(later, id, file?.id ?? '')).rawPayload.toString()).toBe(PDF.toString());
  });
});
