import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { inBatches } from '../workload/in-batches.ts';

/** Each batch is one text that both sides hold. */
const ROWS_AT_ONCE = 1000;

/**
 * Inserts rows in their order, many at once by one parameter. TypeORM's own insert makes one of each value, which for thousands of
 * rows takes the program longer than the rows take the database. Columns of which the first row says nothing keep their default.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const named = columns.filter(({ propertyName }) => first[propertyName] !== undefined);
  const names = named.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  for (const batch of inBatches(rows, ROWS_AT_ONCE))
    await manager.query(
      `INSERT INTO "${tablePath}" (${names})
       SELECT ${names} FROM jsonb_populate_recordset(NULL::"${tablePath}", $1::jsonb)`,
      [
        JSON.stringify(
          batch.map((row) =>
            Object.fromEntries(
              named.map(({ propertyName, databaseName }) => [databaseName, row[propertyName]]),
            ),
          ),
        ),
      ],
    );
}
