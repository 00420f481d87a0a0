import { ReadingProcess } from './reading-process.ts';
import { ReportReading } from './report-reading.service.ts';

const text = (content: string) => new TextEncoder().encode(content);
const TOO_HARD = { code: 'READING_TOO_HARD', status: 422, message: expect.stringContaining('另存为') };
const LIMITS = { milliseconds: 60_000, heapMegabytes: 512, megabytes: 1_024 };

describe('reading in programs of their own', () => {
  const opened: ReportReading[] = [];
  const readingWithin = (limits: Partial<typeof LIMITS> = {}): ReportReading => {
    const reading = new ReportReading({ ...LIMITS, ...limits });
    opened.push(reading);
    return reading;
  };
  afterEach(() => Promise.all(opened.splice(0).map((reading) => reading.onApplicationShutdown())));

  it('refuses what the reader refuses, with its code and its advice', async () => {
    const reading = readingWithin();
    await expect(reading.read(text(''))).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      status: 422,
      message: expect.stringContaining('重新上传'),
    });
    await expect(reading.read(text('关于召开会议的通知'))).rejects.toMatchObject({ code: 'NOT_A_REPORT' });
  });

  it('gives up a file that takes too long', async () => {
    // A program needs longer than this to start.
    await expect(readingWithin({ milliseconds: 1 }).read(text('一'))).rejects.toMatchObject(TOO_HARD);
  });

  it('gives up a file that fills the heap of its program', async () => {
    // No program can even start with so little.
    await expect(readingWithin({ heapMegabytes: 5 }).read(text('一'))).rejects.toMatchObject(TOO_HARD);
  });

  it('gives up a file that takes more memory than the heap', async () => {
    await expect(readingWithin({ megabytes: 1 }).read(text('一'))).rejects.toMatchObject(TOO_HARD);
  });

  it('reads a file again whose program ended although it had survived others', async () => {
    const program = new ReadingProcess(LIMITS);
    try {
      await program.read(text('一'));
      const reading = program.read(text('规章\t0\n'.repeat(4_000)));
      process.kill(program.pid ?? 0, 'SIGKILL');
      await expect(reading).resolves.toHaveProperty('read.kind', 'text');
    } finally {
      await program.close();
    }
  });

  it('reads the files that follow on one it gave up', async () => {
    const reading = readingWithin();
    await Promise.all([
      expect(reading.read(text('规章\t0\n'.repeat(4_000)))).rejects.toMatchObject(TOO_HARD),
      // Ends all programs, whichever of them has the file; the next file starts another.
      reading.onApplicationShutdown(),
    ]);
    await expect(reading.read(text(''))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  });
});
