import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The fields into which the work of a government is commonly divided, in the official order of the departments that do it.
 */
const USUAL = `
  政府办公 发展改革 教育 科技 工业和信息化 民族宗教 公安 民政 司法
  财政 人力资源社会保障 自然资源 生态环境 住房城乡建设 城市管理 交通运输 水利 农业农村
  商务 文化旅游 体育 卫生健康 医疗保障 退役军人 应急管理 审计 国资
  市场监管 统计 数据 营商环境 信访 税务 气象
`
  .trim()
  .split(/\s+/);

/** 条线 as a list. What was typed before stays, behind the usual ones. */
export class Sectors1796020200000 implements MigrationInterface {
  name = 'Sectors1796020200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE sector (name text NOT NULL, position integer NOT NULL, CONSTRAINT pk_sector PRIMARY KEY (name))`,
    );
    await runner.query(`UPDATE agency SET sector = nullif(btrim(sector), '')`);
    await runner.query(
      `INSERT INTO sector (name, position)
       SELECT name, place FROM unnest($1::text[]) WITH ORDINALITY AS usual (name, place)`,
      [USUAL],
    );
    await runner.query(
      `INSERT INTO sector (name, position)
       SELECT sector, $1 + row_number() OVER (ORDER BY count(*) DESC, sector) FROM agency WHERE sector IS NOT NULL
       GROUP BY sector ON CONFLICT DO NOTHING`,
      [USUAL.length],
    );
    await runner.query(
      `ALTER TABLE agency ADD CONSTRAINT fk_agency_sector FOREIGN KEY (sector) REFERENCES sector (name) ON UPDATE CASCADE`,
    );
    await runner.query('CREATE INDEX ix_agency_sector ON agency (sector)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_agency_sector');
    await runner.query('ALTER TABLE agency DROP CONSTRAINT fk_agency_sector');
    await runner.query('DROP TABLE sector');
  }
}
