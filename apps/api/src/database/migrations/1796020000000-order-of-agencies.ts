import type { AgencyKind } from '@zhaojian/contract';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { orderStep, writeOrderOf } from '../../agencies/placement/tree-order.ts';

/** The official order of agencies, and where each stands in the order of the whole tree. */
export class OrderOfAgencies1796020000000 implements MigrationInterface {
  name = 'OrderOfAgencies1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE agency ADD COLUMN position integer, ADD COLUMN order_step text COLLATE "C" NOT NULL DEFAULT ''`,
    );
    await runner.query(
      `ALTER TABLE agency_placement ADD COLUMN tree_order text COLLATE "C" NOT NULL DEFAULT ''`,
    );
    await order(runner);
    await runner.query('CREATE INDEX ix_agency_placement_tree_order ON agency_placement (tree_order)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency_placement DROP COLUMN tree_order');
    await runner.query('ALTER TABLE agency DROP COLUMN order_step, DROP COLUMN position');
  }
}

/** SQL cannot read Chinese: the readings by which agencies without a position stand are worked out here. */
async function order(runner: QueryRunner): Promise<void> {
  const agencies: { id: string; kind: AgencyKind; name: string }[] = await runner.query(
    `SELECT DISTINCT ON (agency_id) agency_id AS id, kind, name FROM agency_placement ORDER BY agency_id, from_year DESC`,
  );
  await runner.query(
    `UPDATE agency SET order_step = ordered.step FROM unnest($1::uuid[], $2::text[]) AS ordered (id, step)
     WHERE agency.id = ordered.id`,
    [agencies.map(({ id }) => id), agencies.map((agency) => orderStep({ ...agency, position: null }))],
  );
  await runner.query(writeOrderOf('true'));
}
