import { ReportReading } from './report-reading.service.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('reading in threads', () => {
  const reading = new ReportReading();
  afterAll(() => reading.onApplicationShutdown());

  it('refuses what the reader refuses, with its code and its advice', async () => {
    await expect(reading.read(text(''))).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      status: 422,
      message: expect.stringContaining('重新上传'),
    });
    await expect(reading.read(text('关于召开会议的通知'))).rejects.toMatchObject({ code: 'NOT_A_REPORT' });
  });

  it('gives up a file that takes too long, and reads the next one', async () => {
    const cold = new ReportReading();
    // A thread needs longer than this to start.
    await expect(cold.read(text('一'), 1)).rejects.toMatchObject({ code: 'READING_TOO_HARD' });
    await expect(cold.read(text(''))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    await cold.onApplicationShutdown();
  });
});
