import { type Asker, ReadingSemaphore, type Work } from './reading-semaphore.ts';

/** Work that goes on until it is told to stop or ended by hand, and tells what became of it. */
class Bench {
  readonly semaphore: ReadingSemaphore;
  readonly began: string[] = [];
  readonly #ends = new Map<string, () => void>();

  constructor(atOnce: number) {
    this.semaphore = new ReadingSemaphore(atOnce, { waitingMs: 500, sharingMs: 1_000, workingMs: 6_000 });
  }

  run(name: string, asker: Partial<Asker> = {}): Promise<string> {
    const work: Work<string> = (signal) => {
      this.began.push(name);
      return new Promise((resolve, reject) => {
        this.#ends.set(name, () => resolve(name));
        signal.addEventListener('abort', () => reject(new Error('ended')));
      });
    };
    return this.semaphore.run({ account: name[0] ?? '', bytes: 1, ...asker }, work);
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    await jest.advanceTimersByTimeAsync(0);
  }
}

describe('the semaphore of readings', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('lets so many work at a time', async () => {
    const bench = new Bench(2);
    const all = ['a1', 'b1', 'c1'].map((name) => bench.run(name));
    expect(bench.began).toEqual(['a1', 'b1']);
    await bench.end('a1');
    expect(bench.began).toEqual(['a1', 'b1', 'c1']);
    await Promise.all(['b1', 'c1'].map((name) => bench.end(name)));
    expect(await Promise.all(all)).toEqual(['a1', 'b1', 'c1']);
  });

  it('goes on to the next when the work of one fails', async () => {
    const semaphore = new ReadingSemaphore(1);
    const failing = semaphore.run({ account: 'a', bytes: 1 }, () => Promise.reject(new Error('too hard')));
    const next = semaphore.run({ account: 'a', bytes: 1 }, () => Promise.resolve('read'));
    await expect(failing).rejects.toThrow('too hard');
    expect(await next).toBe('read');
  });

  it('serves account after account, however much one of them has sent before the others', async () => {
    const bench = new Bench(1);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) void bench.run(name);
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']) await bench.end(name);
    expect(bench.began).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('serves of one account what somebody waits for, and the small, before batches and the large', async () => {
    const bench = new Bench(1);
    void bench.run('a1');
    void bench.run('a-batch', { isInBackground: true });
    void bench.run('a-large', { bytes: 1_000 });
    void bench.run('a-small', { bytes: 10 });
    for (const name of ['a1', 'a-small', 'a-large']) await bench.end(name);
    expect(bench.began).toEqual(['a1', 'a-small', 'a-large', 'a-batch']);
  });

  it('leaves all slots to one account while nobody else waits', async () => {
    const bench = new Bench(2);
    void bench.run('a1');
    void bench.run('a2');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(bench.began).toEqual(['a1', 'a2']);
  });

  it('takes a slot from an account that has all of them for another that waits, and begins what it ended again', async () => {
    const bench = new Bench(2);
    const hard = bench.run('a1');
    void bench.run('a2');
    await jest.advanceTimersByTimeAsync(1_000);
    void bench.run('b1');
    await jest.advanceTimersByTimeAsync(500);
    expect(bench.began).toEqual(['a1', 'a2', 'b1']);
    await bench.end('b1');
    expect(bench.began).toEqual(['a1', 'a2', 'b1', 'a1']);
    await bench.end('a1');
    expect(await hard).toBe('a1');
  });

  it('never gives one slot to what had to be ended, and does not end what it began again', async () => {
    const bench = new Bench(2);
    for (const name of ['a1', 'a2', 'a3']) void bench.run(name);
    await jest.advanceTimersByTimeAsync(1_000);
    for (const name of ['b1', 'b2', 'b3']) {
      void bench.run(name);
      await jest.advanceTimersByTimeAsync(1_500);
      expect(bench.began.at(-1)).toBe(name);
      await bench.end(name);
    }
    // a1 was ended for b1 and is left alone since; each of the others had its slot once at most.
    expect(bench.began.filter((name) => name === 'a1')).toHaveLength(2);
    for (const name of ['a2', 'a3']) expect(bench.began.filter((it) => it === name)).toHaveLength(1);
  });

  it('ends the work of accounts with one slot each only after longer than any real file takes', async () => {
    const bench = new Bench(2);
    void bench.run('a1');
    void bench.run('b1');
    void bench.run('c1');
    await jest.advanceTimersByTimeAsync(5_500);
    expect(bench.began).toEqual(['a1', 'b1']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(bench.began).toEqual(['a1', 'b1', 'c1']);
  });

  it('frees the slot of an asker who has left, and forgets one who waited', async () => {
    const bench = new Bench(1);
    const [working, waiting] = [new AbortController(), new AbortController()];
    const left = new Error('left');
    const outcomes = Promise.allSettled([
      bench.run('a1', { signal: working.signal }),
      bench.run('b1', { signal: waiting.signal }),
    ]);
    void bench.run('c1');
    waiting.abort(left);
    working.abort(left);
    await jest.advanceTimersByTimeAsync(0);
    expect(bench.began).toEqual(['a1', 'c1']);
    expect(await outcomes).toEqual([
      { status: 'rejected', reason: left },
      { status: 'rejected', reason: left },
    ]);
    await expect(bench.run('d1', { signal: working.signal })).rejects.toBe(left);
  });
});
