import type pg from 'pg';
import { jobRights } from '../../jobs/job-tables.ts';
import { StartRefusal } from '../../starting/start-refusal.ts';

/** Tables of the record have a trigger of this name, which refuses even those who may change them. */
const RECORD = `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%\\_is\\_append\\_only'`;
const OURS_TO_READ = ['migrations', 'program_version'];

/**
 * Gives the role of the application what it needs after the migrations: rows of all tables, of the record only to read and to
 * add, and the jobs. It cannot drop the record's triggers, because it owns nothing. To be asked as the owner.
 */
export async function grantApplicationRights(client: pg.Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role);
  const record = (await client.query<{ name: string }>(RECORD)).rows.map(({ name }) => name);
  for (const statement of [
    'BEGIN',
    `GRANT USAGE ON SCHEMA public TO ${to}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
    `REVOKE UPDATE, DELETE ON ${record.join(', ')} FROM ${to}`,
    ...jobRights(to),
    `REVOKE INSERT, UPDATE, DELETE ON ${OURS_TO_READ.join(', ')} FROM ${to}`,
    'COMMIT',
  ])
    await client.query(statement);
}

/** @throws StartRefusal when the role of the application, though not that of the migrations, could undo the record */
export async function refusePowerfulApplication(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ superuser: boolean; owner: boolean }>(
    `SELECT rolsuper AS superuser, EXISTS (
       SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND pg_has_role(rolname, relowner, 'MEMBER')) AS owner
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (rows.length === 0)
    throw new StartRefusal(`数据库里没有 DATABASE_URL 的角色 ${role}，请先建立它（见 docs/operations.md）。`);
  const why = rows[0]?.superuser
    ? '是超级用户'
    : rows[0]?.owner
      ? '拥有本系统的表，或属于拥有它们的角色'
      : undefined;
  if (why === undefined) return;
  throw new StartRefusal(
    `DATABASE_URL 的数据库角色 ${role} ${why}，它能停用版本和操作记录的保护，与 MIGRATION_DATABASE_URL 分开就没有意义。` +
      `请改用一个普通角色；如果表是由它建立的，请由管理员执行 REASSIGN OWNED BY ${role} TO MIGRATION_DATABASE_URL 的角色（见 docs/operations.md）。`,
  );
}
