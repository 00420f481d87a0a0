import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { FirstAdministrator } from '../accounts/first-administrator.service.ts';
import { EntryChain } from '../audit/chain/entry-chain.service.ts';
import { ChangeStreams } from '../change-stream/change-streams.service.ts';
import { createApplication } from '../application.ts';
import { outliveClosedOutput } from './closed-output.ts';
import { migrate } from '../database/migrating/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { JobRunner } from '../jobs/job-runner.service.ts';
import { chosenAdministrator, undoSwitch } from './place-in-use.ts';
import { Restart } from './restart.ts';
import { StartRefusal } from './start-refusal.ts';
import { ReportReading } from '../submissions/reading/report-reading.service.ts';

type Closer = () => Promise<unknown>;

/** Starts everything, in order, and sees to it that whatever was started is stopped, whichever way the program ends. */
export async function runPlatform(): Promise<void> {
  outliveClosedOutput();
  const closers: Closer[] = [];
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll(closers).finally(() => (closing = undefined)));
  let ending: Promise<void> | undefined;
  const end = (exitCode: number) => (ending ??= close().then(() => process.exit(exitCode)));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) console.log('\n正在停止……');
      void end(0);
    });
  }
  process.on('uncaughtException', (error) => {
    console.error(error);
    void end(1);
  });

  const databaseLost = (reason: Error) => {
    console.error(`程序停止：${reason.message}`);
    void end(1);
  };
  /** Whatever runs now stops, and what the environment and the data folder say now is started. */
  const restart = async (port: number): Promise<void> => {
    await close();
    if (ending) return ending;
    await run(performance.now(), port).catch(async (error: unknown) => {
      const { sampleLeftIn } = readEnvironment();
      // Once the office's administrator is there, it is the office's platform whatever fails.
      if (ending || !sampleLeftIn || !(await chosenAdministrator(sampleLeftIn))) throw error;
      console.error(error instanceof StartRefusal ? error.message : error);
      console.error('空的平台没有启动成功，回到示例区。');
      await close();
      await undoSwitch(sampleLeftIn);
      await run(performance.now(), port);
    });
  };
  const run = async (began: number, port?: number): Promise<void> => {
    const environment = { ...readEnvironment(), ...(port !== undefined && { port }) };
    await start(environment, { closers, databaseLost, began, restart: (at) => void orEnd(restart(at)) });
  };
  const orEnd = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      if (ending) return ending;
      console.error(error instanceof StartRefusal ? error.message : error);
      return end(1);
    });

  await orEnd(run(0)); // since the process began
}

interface Running {
  closers: Closer[];
  databaseLost: (reason: Error) => void;
  /** In ms since the process began. */
  began: number;
  /** Starts again on the port on which it listens now. */
  restart: (port: number) => void;
}

async function start(
  environment: Environment,
  { closers, databaseLost, began, restart }: Running,
): Promise<void> {
  const opening = openDatabase(environment);
  closers.push(() =>
    opening.then(
      (database) => database.close(),
      () => undefined,
    ),
  );
  const database = await opening;
  database.onLost(databaseLost);

  await migrate(database.migrationUrl, database.url);
  const app = await createApplication(environment, database.url);
  closers.push(() => Promise.race([app.close(), pause(10_000)])); // a request that never ends does not hold us up
  const { refusePublishedPasswordOnNetwork } = await import('../sample-area/published-password.ts');
  await refusePublishedPasswordOnNetwork(app.get(DataSource), environment);
  const welcome = environment.sampleArea ? await prepareSampleArea(app) : [];
  if (!environment.sampleArea) await app.get(FirstAdministrator).ensure((line) => console.log(line));
  await app.init();
  const { port, host } = environment;
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    throw cannotListen(environment, error);
  });

  app.get(JobRunner).start();
  app.get(EntryChain).start();
  await app.get(ChangeStreams).start();
  app.get(ReportReading).keepOneReady();
  const bound = app.getHttpServer().address() as { port: number };
  app.get(Restart).onAsked(() => restart(bound.port));
  const address = addressOf(environment, bound.port);
  await database.announce(address);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n昭鉴 · 政府信息公开年报汇总平台 已启动（用时 ${seconds} 秒）`);
  console.log(`  地址      ${address}`);
  console.log(`  接口文档  ${address}/api/docs`);
  console.log(`  数据      ${database.place}`);
  for (const line of welcome) console.log(`  ${line}`);
  console.log('  按 Ctrl-C 停止\n');
}

/**
 * Generates the sample area (示例) where the database is empty; what that takes is loaded only here. Returns the lines to print at the
 * start: one an account.
 */
async function prepareSampleArea(app: NestFastifyApplication): Promise<string[]> {
  const { INTRODUCED_ACCOUNTS, SAMPLE_PASSWORD } = await import('@zhaojian/sample-area');
  const { SampleAreaGenerator } = await import('../sample-area/sample-area-generator.service.ts');
  await app.init();
  const isThere = await app.get(SampleAreaGenerator).generate((line) => console.log(line));
  if (!isThere) return ['示例地区  数据库里已有别的数据，没有创建'];
  return [
    `示例账号  密码都是 ${SAMPLE_PASSWORD}`,
    ...INTRODUCED_ACCOUNTS.map(([username, who]) => `  ${username.padEnd(16)}${who}`),
  ];
}

async function closeAll(closers: Closer[]): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop())
    await close().catch((error: unknown) => console.error(error));
}

function cannotListen({ host, port }: Environment, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefusal(
      `端口 ${port} 已被其他程序占用。请停止占用它的程序，或换一个端口启动，例如：PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    return new StartRefusal(`没有权限使用端口 ${port}，请换用 1024 以上的端口（环境变量 PORT）。`);
  if (error.code === 'EADDRNOTAVAIL') return new StartRefusal(`本机没有地址 ${host}，请改正环境变量 HOST。`);
  return error;
}

function addressOf({ publicUrl, host }: Environment, port: number): string {
  if (publicUrl) return publicUrl.replace(/\/$/, '');
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}
