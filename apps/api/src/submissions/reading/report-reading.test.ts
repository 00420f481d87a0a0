import { ReadingProcess } from './reading-process.ts';
import { READINGS_AT_ONCE, ReportReading } from './report-reading.service.ts';

const text = (content: string) => () => [new TextEncoder().encode(content)];
const asker = { account: 'a', bytes: 1 };
const TOO_HARD = { code: 'READING_TOO_HARD', status: 422, message: expect.stringContaining('另存为') };
const LIMITS = { milliseconds: 60_000, heapMegabytes: 512, megabytes: 1_024 };

describe('reading in worker processes', () => {
  const opened: ReportReading[] = [];
  const readingWithin = (limits: Partial<typeof LIMITS> = {}): ReportReading => {
    const reading = new ReportReading({ ...LIMITS, ...limits });
    opened.push(reading);
    return reading;
  };
  afterEach(() => Promise.all(opened.splice(0).map((reading) => reading.onApplicationShutdown())));

  it('refuses what the reader refuses, with its code and its advice', async () => {
    const reading = readingWithin();
    await expect(reading.read(text(''), asker)).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      status: 422,
      message: expect.stringContaining('重新上传'),
    });
    await expect(reading.read(text('关于召开会议的通知'), asker)).rejects.toMatchObject({
      code: 'NOT_A_REPORT',
    });
  });

  it('gives up a file that takes too long', async () => {
    // A worker process needs longer than this to start.
    await expect(readingWithin({ milliseconds: 1 }).read(text('一'), asker)).rejects.toMatchObject(TOO_HARD);
  });

  it('gives up a file that fills the heap of its worker process', async () => {
    // No worker process can even start with so little.
    await expect(readingWithin({ heapMegabytes: 5 }).read(text('一'), asker)).rejects.toMatchObject(TOO_HARD);
  });

  it('gives up a file that takes more memory than the heap', async () => {
    await expect(readingWithin({ megabytes: 1 }).read(text('一'), asker)).rejects.toMatchObject(TOO_HARD);
  });

  it('reads a file again whose worker process ended although it had survived others', async () => {
    const worker = new ReadingProcess(LIMITS);
    try {
      await worker.read(text('一'));
      const reading = worker.read(text('规章\t0\n'.repeat(4_000)));
      process.kill(worker.pid ?? 0, 'SIGKILL');
      await expect(reading).resolves.toHaveProperty('read.kind', 'text');
    } finally {
      await worker.close();
    }
  });

  it('reads the files that follow on one it gave up', async () => {
    const reading = readingWithin();
    await Promise.all([
      expect(reading.read(text('规章\t0\n'.repeat(4_000)), asker)).rejects.toMatchObject(TOO_HARD),
      // Ends all worker processes, whichever of them has the file; the next file starts another.
      reading.onApplicationShutdown(),
    ]);
    await expect(reading.read(text(''), asker)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  });

  it('opens no file before its turn has come, and none whose caller left before', async () => {
    const reading = readingWithin();
    const begun: number[] = [];
    const left = new AbortController();
    const files = Array.from({ length: READINGS_AT_ONCE + 2 }, (_, number) => {
      const open = () => {
        begun.push(number);
        return [];
      };
      return reading.read(open, { ...asker, signal: left.signal });
    });
    left.abort(new Error('left'));
    const outcomes = await Promise.allSettled(files);
    expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toEqual(
      files.map(() => left.signal.reason),
    );
    expect(begun).toEqual(Array.from({ length: READINGS_AT_ONCE }, (_, number) => number));
  });

  it('ends the worker process that reads a file whose caller has left, and reads the next by another', async () => {
    const worker = new ReadingProcess(LIMITS);
    const left = new AbortController();
    try {
      await worker.read(text('一'));
      const before = worker.pid;
      const reading = worker.read(text('规章\t0\n'.repeat(4_000)), left.signal);
      left.abort(new Error('left'));
      await expect(reading).rejects.toBe(left.signal.reason);
      await expect(worker.read(text('一'))).resolves.toHaveProperty('refused.code', 'NOT_A_REPORT');
      expect(worker.pid).not.toBe(before);
    } finally {
      await worker.close();
    }
  });

  it('tells what went wrong where the file is kept', async () => {
    const lost = new Error('no such file');
    // oxlint-disable-next-line require-yield
    const open = async function* (): AsyncGenerator<Uint8Array> {
      throw lost;
    };
    await expect(readingWithin().read(open, asker)).rejects.toBe(lost);
  });
});
