import { inTurn, killAndWait } from './kill-and-wait.js';

export const killedBackend = {
  name: 'killed-backend',
  what: 'a process that serves a connection of the platform is killed',
  within: 5000,
  async round({ platform, number }) {
    const backend = inTurn(platform.database.backends(), number);
    return { what: `killed ${backend.title}`, recovery: await killAndWait(platform, backend) };
  },
};
