import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../load/client.js';
import { ADMINISTRATOR, Platform } from '../platform/platform.js';

/** What an unharmed first start takes on this machine. */
let whole;

export const killedFirstStart = {
  name: 'killed-first-start',
  what: 'the first start on an empty data folder is killed, each time a little later, and started again',
  // Not a recovery: the second start makes the database, which takes a whole first start.
  within: 10_000,
  async round({ number, rounds }) {
    whole ??= await onEmptyFolder((platform) => platform.start());
    const moment = (whole * number) / (rounds + 1);
    const recovery = await onEmptyFolder(async (platform) => {
      platform.launch();
      await pause(moment);
      await platform.kill();
      const took = await platform.start();
      await Client.signIn(platform, ADMINISTRATOR);
      return took;
    });
    return { what: `killed ${(moment / 1000).toFixed(2)} s after its start`, recovery };
  },
};

async function onEmptyFolder(work) {
  const dataFolder = await mkdtemp(join(await realpath(tmpdir()), 'zhaojian-chaos-'));
  const platform = new Platform(dataFolder);
  try {
    return await work(platform);
  } finally {
    await platform.remove();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
