import PgBoss from 'pg-boss';
import type pg from 'pg';
import { StartRefusal } from '../starting/start-refusal.ts';

/** Where pg-boss keeps its tables. */
export const JOB_SCHEMA = 'pgboss';
/** All jobs wait in one queue: a queue of its own for each would need a table, which the application may not make. */
export const QUEUE = 'zhaojian';

const DAY_SECONDS = 24 * 60 * 60;

type ExecuteSql = PgBoss.Db['executeSql'];

/** pg-boss on a connection of ours. It is never started: what goes on by itself is the runner's to say. */
export const bossOn = (executeSql: ExecuteSql): PgBoss =>
  new PgBoss({
    db: { executeSql },
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
    // What was done is seen for a week, what gave up for a quarter of a year.
    archiveCompletedAfterSeconds: 7 * DAY_SECONDS,
    archiveFailedAfterSeconds: 90 * DAY_SECONDS,
    deleteAfterDays: 1,
    // Nothing that waits is thrown away because the platform was off for long.
    retentionDays: 3650,
  });

/**
 * Makes the tables of jobs, or brings them up to date. To be asked as the owner.
 * @throws StartRefusal (Chinese) where the role may not make a schema
 */
export async function installJobTables(client: pg.Client): Promise<void> {
  const boss = bossOn((text, values) => client.query(text, values));
  try {
    await boss.start();
    await boss.createQueue(QUEUE);
  } catch (error) {
    await client.query('ROLLBACK'); // pg-boss leaves its transaction open where it fails
    if ((error as { code?: string }).code === '42501') throw mayNotMakeSchema(client);
    throw error;
  }
}

/** What the application's role is given: to add, take and put away jobs. */
export const jobRights = (role: string): string[] => [
  `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO ${role}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO ${role}`,
  `GRANT INSERT, UPDATE, DELETE ON ${JOB_SCHEMA}.job, ${JOB_SCHEMA}.archive TO ${role}`,
];

const mayNotMakeSchema = ({ user, database }: pg.Client): StartRefusal =>
  new StartRefusal(
    `数据库角色 ${user ?? ''} 不能建立后台任务所用的模式 ${JOB_SCHEMA}。` +
      `请由数据库管理员执行 GRANT CREATE ON DATABASE ${database ?? ''} TO ${user ?? ''}，或使这个角色拥有该数据库（见 docs/operations.md），然后重新启动。`,
  );
