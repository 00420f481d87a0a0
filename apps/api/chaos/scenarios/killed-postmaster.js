import { killAndWait } from './kill-and-wait.js';

export const killedPostmaster = {
  name: 'killed-postmaster',
  what: 'the parent of all processes of the database is killed',
  within: 5000,
  async round({ platform }) {
    const pid = platform.database.postmaster;
    return { what: 'killed the postmaster', recovery: await killAndWait(platform, { pid }) };
  },
};
