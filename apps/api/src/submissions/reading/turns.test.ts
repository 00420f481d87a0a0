import { setImmediate as nextRound } from 'node:timers/promises';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('come to so many at a time, in the order in which they were asked for', async () => {
    const turns = new Turns(2);
    const began: number[] = [];
    let working = 0;
    let most = 0;
    await Promise.all(
      [0, 1, 2, 3, 4].map((number) =>
        turns.take(async () => {
          began.push(number);
          working += 1;
          most = Math.max(most, working);
          await nextRound();
          working -= 1;
        }),
      ),
    );
    expect(began).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it('go on to the next when the work of one fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('too hard')));
    const next = turns.take(() => Promise.resolve('read'));
    await expect(failing).rejects.toThrow('too hard');
    expect(await next).toBe('read');
  });
});
