import { inTurn, killAndWait } from './kill-and-wait.js';

export const killedAuxiliary = {
  name: 'killed-auxiliary',
  what: 'a process that the database needs itself is killed: checkpointer, walwriter, autovacuum launcher and the like',
  within: 5000,
  async round({ platform, number }) {
    const auxiliary = inTurn(platform.database.auxiliaries(), number);
    return { what: `killed ${auxiliary.title}`, recovery: await killAndWait(platform, auxiliary) };
  },
};
