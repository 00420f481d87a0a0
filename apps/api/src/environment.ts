import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { placeInUse } from './starting/place-in-use.ts';
import { StartRefusal } from './starting/start-refusal.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const wholeNumber = z.coerce.number().int().positive();
const filled = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(filled, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => filled(value) ?? fallback, schema);

/** The beginnings of addresses with commas between, each with nothing after host and port. */
const originsSchema = z
  .string()
  .transform((text) => text.split(/[,，\s]+/).filter((each) => each !== ''))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((each) => new URL(each).origin)));

const variables = z
  .object({
    /** The TCP port the platform answers on. */
    PORT: withDefault(z.coerce.number().int().min(0).max(65535), 3000),
    /** The address it listens on; 0.0.0.0 opens it to the network. */
    HOST: withDefault(z.string(), '127.0.0.1'),
    /** The address people type, e.g. https://zhaojian.example.gov.cn; needed behind a proxy: the Origin check compares with it. */
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
    /**
     * How many proxies are in front; the caller's address is read from X-Forwarded-For only as far as these. At least one
     * where PUBLIC_URL is https, since the platform itself speaks http.
     */
    TRUSTED_PROXIES: withDefault(z.coerce.number().int().min(0).max(10), 0),
    /** A PostgreSQL 15+ server, postgres://user:password@host:port/database. Without it the embedded server runs. */
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    /**
     * The same database for another role, which owns the tables and makes the migrations; that of DATABASE_URL is then given
     * rows only, and cannot undo the record of changes.
     */
    MIGRATION_DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    /** Where original files and the embedded database are kept. */
    DATA_FOLDER: withDefault(
      z.string().transform((path) => resolve(path)),
      resolve(repository, '.zhaojian'),
    ),
    /**
     * on: the first start creates the sample area (示例) and its accounts. Off by default with DATABASE_URL. again: the sample
     * area that was left for a platform of the office's own is opened once more.
     */
    SAMPLE_AREA: optional(z.enum(['on', 'off', 'again'])),
    /** on: the sample area may be reached over the network, although anybody can read the password of its accounts. */
    SAMPLE_AREA_ON_NETWORK: withDefault(z.enum(['on', 'off']), 'off'),
    /** The largest file that can be uploaded, in bytes. */
    MAX_UPLOAD_BYTES: withDefault(wholeNumber, 20 * 1024 * 1024),
    /** Days for which a file stays that was handed in and became no version. */
    REFUSED_FILE_DAYS: withDefault(wholeNumber.max(3650), 30),
    /** Bytes of such files that one account, and that one agency, may have here at a time. */
    QUOTA_BYTES_PER_ACCOUNT: withDefault(wholeNumber, 2 * 1024 ** 3),
    QUOTA_BYTES_PER_AGENCY: withDefault(wholeNumber, 4 * 1024 ** 3),
    /** Uploads of one account, and of one agency, that may be under way at a time in one program; a batch counts as one. */
    UPLOADS_PER_ACCOUNT: withDefault(wholeNumber, 20),
    UPLOADS_PER_AGENCY: withDefault(wholeNumber, 40),
    /** Nothing more is written where a disk has less free than so many bytes, or than so many percent of it. */
    MIN_FREE_BYTES: withDefault(z.coerce.number().int().min(0), 512 * 1024 ** 2),
    MIN_FREE_PERCENT: withDefault(z.coerce.number().min(0).max(50), 1),
    /** Hours without a request after which a session ends. */
    SESSION_HOURS: withDefault(z.coerce.number().positive().max(720), 12),
    /** Hours after signing in at which a session ends however much it is used. */
    SESSION_MAX_HOURS: withDefault(z.coerce.number().positive().max(8760), 168),
    /** The first administrator's password where there is no sample area; otherwise one is generated and printed once. */
    ADMIN_PASSWORD: optional(z.string().min(12)),
    /**
     * What the passwords of other systems (mail server, group robots) are sealed with in the database. Without it a key is made in
     * DATA_FOLDER/settings.key.
     */
    SETTINGS_KEY: optional(z.string().min(32)),
    /**
     * Where group robots may be besides 企业微信, 钉钉 and 飞书 themselves, e.g. https://robot.example.gov.cn,http://10.0.0.5:8080: what the
     * platform itself speaks to in the office's own network.
     */
    ROBOT_ADDRESSES: withDefault(originsSchema, ''),
    /** error, warn, log, debug: how much is written to the log. */
    LOG_LEVEL: withDefault(z.enum(['error', 'warn', 'log', 'debug']), 'log'),
  })
  .superRefine((values, context) => {
    if (values.MIGRATION_DATABASE_URL && !isSameDatabase(values.MIGRATION_DATABASE_URL, values.DATABASE_URL))
      context.addIssue({ code: 'custom', path: ['MIGRATION_DATABASE_URL'], message: otherDatabase });
    if (values.PUBLIC_URL?.startsWith('https:') && values.TRUSTED_PROXIES === 0)
      context.addIssue({ code: 'custom', path: ['TRUSTED_PROXIES'], message: withoutProxies });
  });

const isSameDatabase = (one: string, other: string | undefined): boolean =>
  other !== undefined && new URL(one).pathname === new URL(other).pathname;
const otherDatabase =
  '须与 DATABASE_URL 指向同一个数据库，只是换成拥有表的角色。请同时设置 DATABASE_URL，两个地址里的数据库名要相同。';

/** Behind a proxy that is not counted, everybody comes from its address. */
const withoutProxies =
  'PUBLIC_URL 是 https 地址，说明前面有代理（本程序只答 http），但没有设置代理的层数。' +
  '这样所有人都会被记成从代理的地址来：操作记录看不出是从哪里操作的，登录限制也分不清人。' +
  '请设置 TRUSTED_PROXIES=1（前面有几层代理就写几）。';

export interface Environment {
  port: number;
  host: string;
  publicUrl: string | undefined;
  trustedProxies: number;
  databaseUrl: string | undefined;
  migrationDatabaseUrl: string | undefined;
  /** Where the files and the embedded database in use are: in the folder given, or in the office's own within it. */
  dataFolder: string;
  /** The folder given, where its sample area was left for the office's own. */
  sampleLeftIn: string | undefined;
  sampleArea: boolean;
  sampleAreaOnNetwork: boolean;
  maxUploadBytes: number;
  refusedFileDays: number;
  quotaBytesPerAccount: number;
  quotaBytesPerAgency: number;
  uploadsPerAccount: number;
  uploadsPerAgency: number;
  minFreeBytes: number;
  minFreePercent: number;
  sessionHours: number;
  sessionMaxHours: number;
  adminPassword: string | undefined;
  settingsKey: string | undefined;
  /** Origins. */
  robotAddresses: string[];
  logLevel: 'error' | 'warn' | 'log' | 'debug';
}

/** What may be in a file of its own, named by the variable with _FILE: a secret in the environment is seen by anyone who may look at the process. */
const SECRETS = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'ADMIN_PASSWORD', 'SETTINGS_KEY'] as const;

function withSecrets(source: Record<string, string | undefined>): Record<string, string | undefined> {
  const secrets = SECRETS.flatMap((name) => {
    const path = source[`${name}_FILE`];
    if (!path) return [];
    if (source[name])
      throw new StartRefusal(`${name} 和 ${name}_FILE 只能设置一个，请去掉其中一个后重新启动。`);
    try {
      return [[name, readFileSync(path, 'utf8').trim()]];
    } catch {
      throw new StartRefusal(`环境变量 ${name}_FILE 指的文件 ${path} 读不出来，请检查路径和权限后重新启动。`);
    }
  });
  return { ...source, ...Object.fromEntries(secrets) };
}

/** The only reader of process.env. A bad value ends the start with a message that names the variable. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const read = variables.safeParse(withSecrets(source));
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`);
    throw new StartRefusal(`环境变量的值有误，请改正后重新启动：\n${lines.join('\n')}`);
  }
  const values = read.data;
  const { folder, isSampleLeft } = values.DATABASE_URL
    ? { folder: values.DATA_FOLDER, isSampleLeft: false }
    : placeInUse(values.DATA_FOLDER, values.SAMPLE_AREA === 'again');
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    trustedProxies: values.TRUSTED_PROXIES,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL,
    dataFolder: folder,
    sampleLeftIn: isSampleLeft ? values.DATA_FOLDER : undefined,
    sampleArea: !isSampleLeft && (values.SAMPLE_AREA ?? (values.DATABASE_URL ? 'off' : 'on')) !== 'off',
    sampleAreaOnNetwork: values.SAMPLE_AREA_ON_NETWORK === 'on',
    maxUploadBytes: values.MAX_UPLOAD_BYTES,
    refusedFileDays: values.REFUSED_FILE_DAYS,
    quotaBytesPerAccount: values.QUOTA_BYTES_PER_ACCOUNT,
    quotaBytesPerAgency: values.QUOTA_BYTES_PER_AGENCY,
    uploadsPerAccount: values.UPLOADS_PER_ACCOUNT,
    uploadsPerAgency: values.UPLOADS_PER_AGENCY,
    minFreeBytes: values.MIN_FREE_BYTES,
    minFreePercent: values.MIN_FREE_PERCENT,
    sessionHours: values.SESSION_HOURS,
    sessionMaxHours: values.SESSION_MAX_HOURS,
    adminPassword: values.ADMIN_PASSWORD,
    settingsKey: values.SETTINGS_KEY,
    robotAddresses: values.ROBOT_ADDRESSES,
    logLevel: values.LOG_LEVEL,
  };
}

/** Whether others than the machine itself can reach what listens on the address. */
export function isOpenToNetwork(host: string): boolean {
  return host !== 'localhost' && host !== '::1' && !/^127(\.\d{1,3}){3}$/.test(host);
}
