import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TreeReform } from '../load/tree-reform.js';

const CHANGES = 8;
/** About as long as a change takes: each round ends another moment of one. */
const A_CHANGE_MS = 100;

/** Sums of all years follow each change of the tree in its transaction: it is there with all of them, or not at all. */
export const treeCorrections = {
  name: 'tree-corrections',
  what: 'the platform is killed while agencies are corrected and merged and their reports decided on',
  within: 5000,
  async round({ platform, load }) {
    const isLoaded = load.going;
    if (!isLoaded) await load.start();
    const reform = new TreeReform(platform, load.departments);
    const end = await reform.start();
    try {
      await reform.doneMore(CHANGES);
      await pause(randomInt(A_CHANGE_MS));
      await platform.kill();
      const recovery = await platform.start();
      await reform.doneMore(1);
      await end();
      const wrong = [...reform.bugs, ...(await reform.misplaced())];
      if (wrong.length > 0) throw new Error(wrong.join('; '));
      return { what: `killed node after ${reform.done} changes of the tree`, recovery };
    } finally {
      await end();
      if (!isLoaded) await load.stop();
    }
  },
};
