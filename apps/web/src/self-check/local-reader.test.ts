import { LocalReader, LONGEST_READING_MS } from './local-reader.ts';
import type { ReadAnswer, ReadRequest } from './reading.ts';

/** A worker that answers when it is told to. */
class TestWorker extends EventTarget {
  readonly asked: ReadRequest[] = [];
  terminated = false;
  postMessage(request: ReadRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: ReadAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function readerWithWorkers() {
  const workers: TestWorker[] = [];
  const onPrepared = jest.fn();
  const reader = new LocalReader(() => {
    const worker = new TestWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, onPrepared);
  return { reader, workers, onPrepared };
}

const bytes = new Uint8Array([1]);

describe('reading on this computer', () => {
  it('says when everything is loaded and the network is no longer needed', () => {
    const { workers, onPrepared } = readerWithWorkers();
    expect(onPrepared).not.toHaveBeenCalled();
    workers[0]?.answer({ kind: 'prepared', complete: true });
    expect(onPrepared).toHaveBeenCalledWith(true);
  });

  it('says when something could not be loaded', () => {
    const { workers, onPrepared } = readerWithWorkers();
    workers[0]?.answer({ kind: 'prepared', complete: false });
    expect(onPrepared).toHaveBeenCalledWith(false);
  });

  it('gives each file its own answer', async () => {
    const { reader, workers } = readerWithWorkers();
    const [first, second] = [reader.read(bytes), reader.read(bytes)];
    workers[0]?.answer({ kind: 'refused', id: 2, message: '第二个' });
    workers[0]?.answer({ kind: 'refused', id: 1, message: '第一个' });
    expect(await first).toMatchObject({ message: '第一个' });
    expect(await second).toMatchObject({ message: '第二个' });
  });

  it('asks for the file of an archive that was chosen, and for none of another', () => {
    const { reader, workers } = readerWithWorkers();
    void reader.read(bytes);
    void reader.read(bytes, 1);
    expect(workers[0]?.asked).toEqual([
      { id: 1, bytes },
      { id: 2, bytes, fileInArchive: 1 },
    ]);
  });

  it('gives up a file that hangs, and reads the next in a new worker', async () => {
    jest.useFakeTimers();
    const { reader, workers } = readerWithWorkers();
    const hanging = reader.read(bytes);
    jest.advanceTimersByTime(LONGEST_READING_MS);
    expect(await hanging).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('已停止') as string,
    });
    expect(workers[0]?.terminated).toBe(true);
    const next = reader.read(bytes);
    workers[1]?.answer({ kind: 'refused', id: 2, message: '读到了' });
    expect(await next).toMatchObject({ message: '读到了' });
    jest.useRealTimers();
  });
});
