import { NO_OWN_DAYS, REMINDERS_BY_DEFAULT } from '@zhaojian/contract';

/** A city with departments of these names, and a round that is open now. Returns their ids, as they are named. */
export async function plantCity(database, year, names) {
  const [{ id }] = await database.query(`INSERT INTO agency (covers_area) VALUES (true) RETURNING id`);
  await database.query(
    `INSERT INTO agency_placement (agency_id, from_year, name, kind, path)
     VALUES ($1::uuid, 2019, '示例市人民政府', 'government', $1::text || '/')`,
    [id],
  );
  const departments = await database.query(
    `WITH department AS (SELECT gen_random_uuid() AS id, name FROM unnest($2::text[]) AS name),
          made AS (INSERT INTO agency (id, covers_area) SELECT id, false FROM department)
     INSERT INTO agency_placement (agency_id, from_year, parent_id, name, kind, path)
     SELECT id, 2019, $1::uuid, name, 'department', $1::text || '/' || id || '/' FROM department
     RETURNING agency_id AS id, name`,
    [id, names],
  );
  await database.query(
    `INSERT INTO collection_round (year, opens_on, submit_on, by_kind, closes_on, blocking, reminders, asks_publication)
     VALUES ($1, current_date - 1, current_date + 1, $2, current_date + 2, '{}', $3, true)`,
    [year, JSON.stringify(NO_OWN_DAYS), JSON.stringify(REMINDERS_BY_DEFAULT)],
  );
  return { city: id, departments };
}
