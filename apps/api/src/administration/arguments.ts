import { parseArgs } from 'node:util';
import { createAccountSchema, typedPasswordSchema, usernameSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { schemaMessages } from '../refusals/schema-messages.ts';

z.config(schemaMessages);

export const USAGE = `用法：npm run --silent admin -- 命令

  list-accounts                 列出全部账号
  reset-password 用户名         重设密码：结束这个账号的全部登录，解除它的登录等待
  create-administrator 用户名   新建管理员，管理最上级机构和全部下级

  --password-stdin              从标准输入读取新密码；不写则随机生成，只显示这一次
  --display-name 姓名           新建管理员的姓名或称呼；不写则为“系统管理员”
  --agency 机构全称             最上级机构不止一个时，写明管理哪一个

平台正在运行或已经停止都可以执行。用哪个数据库由环境变量 DATABASE_URL、DATA_FOLDER 决定，与启动平台时相同。
退出码：0 完成，1 意外错误，2 命令或填写有误，3 没有这个账号、用户名已被使用等，4 数据库不能用。
`;

/** The command line says something that cannot be done: the message (Chinese) says what. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Command =
  | { do: 'help' }
  | { do: 'list-accounts' }
  | { do: 'reset-password'; username: string; passwordFromInput: boolean }
  | {
      do: 'create-administrator';
      username: string;
      passwordFromInput: boolean;
      displayName: string;
      agencyName: string | undefined;
    };

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name, username, ...more] = positionals;
  if (values.help || name === undefined) return { do: 'help' };
  if (name === 'list-accounts') {
    if (username !== undefined) throw new UsageError(`list-accounts 后面不能有“${username}”。`);
    return { do: name };
  }
  if (name !== 'reset-password' && name !== 'create-administrator')
    throw new UsageError(`没有“${name}”这个命令。`);
  if (username === undefined) throw new UsageError(`${name} 后面要写用户名。`);
  if (more.length > 0) throw new UsageError(`${name} 一次只能写一个用户名。`);
  const common = { username: username.toLowerCase(), passwordFromInput: values['password-stdin'] ?? false };
  if (name === 'reset-password') return { do: name, ...common };
  return {
    do: name,
    ...common,
    username: fitting(usernameSchema, common.username),
    displayName: fitting(createAccountSchema.shape.displayName, values['display-name'] ?? '系统管理员'),
    agencyName: values.agency,
  };
}

/** @throws UsageError when the password is not one the platform takes */
export const fittingPassword = (password: string): string => fitting(typedPasswordSchema, password);

function fitting(schema: z.ZodType<string>, text: string): string {
  const read = schema.safeParse(text);
  if (!read.success) throw new UsageError(read.error.issues[0]?.message ?? '');
  return read.data;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        'password-stdin': { type: 'boolean' },
        'display-name': { type: 'string' },
        agency: { type: 'string' },
      },
    });
  } catch {
    throw new UsageError('命令的选项有误。');
  }
}
