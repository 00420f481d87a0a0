import { once } from 'node:events';
import { endWorker, isAlive, WorkerProcesses } from './worker-processes.ts';

describe('the worker processes that read', () => {
  let workers: WorkerProcesses;
  beforeEach(() => (workers = new WorkerProcesses({ heapMegabytes: 512, megabytes: 1_024 })));
  afterEach(() => workers.close());

  it('are started when they are needed', async () => {
    expect(workers.ready).toBeNull();
    const taken = workers.take();
    expect([isAlive(taken), workers.ready]).toEqual([true, null]);
    await endWorker(taken);
  });

  it('are found waiting where one is to be ready, and the next one waits then', async () => {
    workers.keepOneReady();
    const first = workers.ready;
    const taken = workers.take();
    expect(taken).toBe(first);
    expect(workers.ready?.pid).toEqual(expect.any(Number));
    expect(workers.ready).not.toBe(taken);
    await endWorker(taken);
  });

  it('are restarted where the one that waited was ended', async () => {
    workers.keepOneReady();
    const { ready } = workers;
    ready?.kill('SIGKILL');
    if (ready) await once(ready, 'exit');
    const taken = workers.take();
    expect([isAlive(taken), taken.pid === ready?.pid]).toEqual([true, false]);
    await endWorker(taken);
  });

  it('wait no longer than the server', async () => {
    workers.keepOneReady();
    const { ready } = workers;
    await workers.close();
    expect([ready && isAlive(ready), workers.ready]).toEqual([false, null]);
  });
});
