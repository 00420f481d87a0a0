export const killedPlatform = {
  name: 'killed-platform',
  what: 'the platform itself is killed, and restarted while its database still runs; every third time that is killed too',
  within: 5000,
  async round({ platform, number }) {
    const alone = number % 3 !== 0;
    if (!alone) process.kill(platform.database.postmaster, 'SIGKILL');
    await platform.kill();
    return {
      what: alone ? 'killed node' : 'killed the postmaster and node',
      recovery: await platform.start(),
    };
  },
};
