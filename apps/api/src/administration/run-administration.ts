import { text as textOf } from 'node:stream/consumers';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type Account, ROLE_NAMES } from '@zhaojian/contract';
import { joinDatabase } from '../database/join-database.ts';
import { isBehind, notUpToDate, whyNotConnected } from '../database/older-database.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { Refusal } from '../refusals/refusal.ts';
import { StartRefusal } from '../starting/start-refusal.ts';
import { AdministrationModule } from './administration.module.ts';
import { Administration } from './administration.service.ts';
import { type Command, fittingPassword, parseArguments, USAGE, UsageError } from './arguments.ts';

/** Where a command runs: the process, or a test. */
export interface Surroundings {
  environment: () => Environment;
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  print: (text: string) => void;
  complain: (text: string) => void;
}

const thisProcess: Surroundings = {
  environment: readEnvironment,
  input: process.stdin,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};

/** Carries the command out, prints what became of it and answers with the exit code: see USAGE. */
export async function runAdministration(
  argv: readonly string[],
  around: Surroundings = thisProcess,
): Promise<number> {
  try {
    const command = parseArguments(argv);
    const lines = command.do === 'help' ? [USAGE.trimEnd()] : await carryOut(command, around);
    around.print(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    return explain(error, around);
  }
}

async function carryOut(command: Exclude<Command, { do: 'help' }>, around: Surroundings): Promise<string[]> {
  if (command.do === 'list-accounts')
    return accountLines(await administer(around, (administration) => administration.listAccounts()));
  const chosen = command.passwordFromInput ? await passwordFrom(around) : undefined;
  const shown = (password: string) =>
    chosen === undefined ? [`密码  ${password}  （只显示这一次，请交给本人，第一次登录时须改）`] : [];
  if (command.do === 'reset-password') {
    const { account, password } = await administer(around, (administration) =>
      administration.resetPassword(command.username, chosen),
    );
    const name = `${account.username}（${account.displayName}）`;
    return [
      `已重设 ${name}的密码：原有登录都已结束，登录等待已解除。`,
      ...shown(password),
      ...(account.disabled ? ['注意：这个账号已停用，还不能登录，请由管理员在“账号”页启用。'] : []),
    ];
  }
  const { username, displayName, agencyName } = command;
  const { account, password } = await administer(around, (administration) =>
    administration.createAdministrator({ username, displayName, password: chosen, agencyName }),
  );
  return [
    `已新建管理员 ${username}（${displayName}），管理${account.agencyName}和全部下级。`,
    ...shown(password),
  ];
}

async function administer<T>(
  { environment: read }: Surroundings,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const environment = read();
  const database = await joinDatabase(environment);
  try {
    const app = await connect(environment, database.url);
    return await work(app.get(Administration)).finally(() => app.close());
  } finally {
    await database.close();
  }
}

async function connect(environment: Environment, url: string): Promise<INestApplicationContext> {
  const module = AdministrationModule.with(environment, url);
  const options = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.createApplicationContext(module, options).catch((error: Error) => {
    throw whyNotConnected(error, environment);
  });
  if (!(await isBehind(app.get(DataSource)))) return app;
  await app.close();
  throw notUpToDate();
}

async function passwordFrom({ input, complain }: Surroundings): Promise<string> {
  if (input.isTTY) complain('请输入新密码，按回车，再按 Ctrl-D：\n');
  const [line = ''] = (await textOf(input)).split(/\r?\n/);
  return fittingPassword(line);
}

function explain(error: unknown, { complain }: Surroundings): number {
  if (error instanceof UsageError) {
    complain(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof Refusal || error instanceof StartRefusal) {
    complain(`${error.message}\n`);
    return error instanceof Refusal ? 3 : 4;
  }
  complain(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}

/** One line an account, parts divided by tabs, under a line of headings: for people and for programs. */
function accountLines(accounts: readonly Account[]): string[] {
  const heads = ['用户名', '角色', '状态', '上次登录', '姓名', '机构'];
  const rows = accounts.map((account) => [
    account.username,
    ROLE_NAMES[account.role],
    account.disabled ? '已停用' : '正常',
    account.lastSignInAt ?? '从未登录',
    account.displayName,
    account.agencies.map(({ name }) => name).join('、'),
  ]);
  return [heads, ...rows].map((parts) => parts.map(oneLine).join('\t'));
}

/** A name must not be able to look like another line, nor to speak to the terminal. */
const oneLine = (name: string): string => name.replace(/\p{C}/gu, '·');
