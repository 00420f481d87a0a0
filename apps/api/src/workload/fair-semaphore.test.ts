import { FairSemaphore } from './fair-semaphore.ts';

const full = () => new Error('the line is full');

describe('a fair semaphore', () => {
  it('serves place after place, however many one of them sends', async () => {
    const semaphore = new FairSemaphore(1, 100, full);
    const order: string[] = [];
    const send = (from: string) => semaphore.run(from, async () => void order.push(from));
    await Promise.all([...Array.from({ length: 6 }, () => send('flood')), send('office'), send('home')]);
    expect(order).toEqual(['flood', 'flood', 'office', 'home', 'flood', 'flood', 'flood', 'flood']);
  });

  it('lets no more than its slots work at once', async () => {
    const semaphore = new FairSemaphore(2, 100, full);
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      await Promise.resolve();
      working -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => semaphore.run(String(n % 3), work)));
    expect(most).toBe(2);
  });

  it('refuses those who send more than can wait, and nobody else', async () => {
    const semaphore = new FairSemaphore(1, 2, full);
    let end = () => {};
    const working = semaphore.run('flood', () => new Promise<void>((done) => (end = done)));
    const waiting = [semaphore.run('flood', async () => 1), semaphore.run('flood', async () => 2)];
    await expect(semaphore.run('flood', async () => 3)).rejects.toThrow('the line is full');
    const other = semaphore.run('office', async () => 4);
    end();
    await expect(Promise.all([working, ...waiting, other])).resolves.toEqual([undefined, 1, 2, 4]);
  });

  it('goes on after work that failed', async () => {
    const semaphore = new FairSemaphore(1, 2, full);
    const failing = semaphore.run('office', () => Promise.reject(new Error('broken')));
    const next = semaphore.run('office', async () => 'works');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('works');
  });
});
