import type { DataSource } from 'typeorm';

/**
 * Does the work unless another program on the same database is doing work of that name: null then. PostgreSQL releases the
 * lock of a program that is killed.
 */
export async function alone<Result>(
  database: DataSource,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const runner = database.createQueryRunner();
  try {
    const [lock] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [
      name,
    ])) as { mine: boolean }[];
    if (!lock?.mine) return null;
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } finally {
    await runner.release();
  }
}
