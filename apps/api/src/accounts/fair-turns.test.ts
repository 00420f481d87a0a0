import { FairTurns } from './fair-turns.ts';

const full = () => new Error('the line is full');

describe('turns', () => {
  it('go round between the places, however many one of them sends', async () => {
    const turns = new FairTurns(1, 100, full);
    const order: string[] = [];
    const send = (from: string) => turns.take(from, async () => void order.push(from));
    await Promise.all([...Array.from({ length: 6 }, () => send('flood')), send('office'), send('home')]);
    expect(order).toEqual(['flood', 'flood', 'office', 'home', 'flood', 'flood', 'flood', 'flood']);
  });

  it('are so many at once and no more', async () => {
    const turns = new FairTurns(2, 100, full);
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      await Promise.resolve();
      working -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => turns.take(String(n % 3), work)));
    expect(most).toBe(2);
  });

  it('are refused to who sends more than can wait, and to nobody else', async () => {
    const turns = new FairTurns(1, 2, full);
    let end = () => {};
    const working = turns.take('flood', () => new Promise<void>((done) => (end = done)));
    const waiting = [turns.take('flood', async () => 1), turns.take('flood', async () => 2)];
    await expect(turns.take('flood', async () => 3)).rejects.toThrow('the line is full');
    const other = turns.take('office', async () => 4);
    end();
    await expect(Promise.all([working, ...waiting, other])).resolves.toEqual([undefined, 1, 2, 4]);
  });

  it('go on after work that failed', async () => {
    const turns = new FairTurns(1, 2, full);
    const failing = turns.take('office', () => Promise.reject(new Error('broken')));
    const next = turns.take('office', async () => 'works');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('works');
  });
});
