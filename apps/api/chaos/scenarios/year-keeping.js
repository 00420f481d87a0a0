import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { YearKeeping } from '../load/year-keeping.js';

/** About as long as a load is taken: each round ends another moment of one. */
const A_LOAD_MS = 400;

/** A load of a past year, a bulk acceptance and a change of coverage are there with all of their totals, or not at all. */
export const yearKeeping = {
  name: 'year-keeping',
  what: 'the platform is killed while past years are loaded, clean reports accepted in bulk and coverage changed',
  within: 5000,
  async round({ platform, load, number }) {
    const keeping = new YearKeeping(platform, load.supervisor);
    const end = await keeping.start();
    try {
      await keeping.doneMore(1);
      await pause(randomInt(A_LOAD_MS));
      if (number % 2 === 0) process.kill(platform.database.postmaster, 'SIGKILL');
      await platform.kill();
      const recovery = await platform.start();
      await keeping.doneMore(1);
      await end();
      const wrong = [...keeping.bugs, ...(await keeping.wrong())];
      if (wrong.length > 0) throw new Error(wrong.join('; '));
      const done = Object.entries(keeping.done).map(([what, count]) => `${count} ${what}`);
      return { what: `killed in the midst of ${done.join(', ')}`, recovery };
    } finally {
      await end();
    }
  },
};
