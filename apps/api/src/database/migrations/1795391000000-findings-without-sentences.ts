import {
  CHECKS,
  cellsOf,
  FORMS,
  type FindingId,
  narrativeSections,
  subjectOf,
  tableOfCell,
} from '@zhaojian/report';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Findings and explanations name what they are about by ids. Until now they were kept with the sentence that was displayed;
 * an explanation was found by the displayed subject, so that a changed word would have lost it.
 */
export class FindingsWithoutSentences1795391000000 implements MigrationInterface {
  name = 'FindingsWithoutSentences1795391000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(nameExplanations, [JSON.stringify(subjectsSoFar())]);
    // What a version failed stays what it was; only its sentence is no longer kept. Versions themselves are not touched.
    await runner.query('ALTER TABLE report_version DISABLE TRIGGER report_version_is_append_only');
    await runner.query(nameFindings);
    await runner.query('ALTER TABLE report_version ENABLE TRIGGER report_version_is_append_only');
  }

  async down(): Promise<void> {
    throw new Error('sentences are made from findings, not kept: restore a copy of the database instead');
  }
}

/** Every subject that was displayed so far, with the ids it stood for. */
function subjectsSoFar(): (FindingId & { subject: string })[] {
  const ids = FORMS.flatMap((form) =>
    CHECKS.flatMap((check): FindingId[] => {
      if (check.kind === 'relation') {
        return check.relations(form).map(({ about, found }) => ({
          check: check.code,
          section: tableOfCell(found[0]?.key ?? ''),
          about,
        }));
      }
      if (check.kind === 'figures')
        return cellsOf(form).map(({ key, table }) => ({ check: check.code, section: table, about: key }));
      return narrativeSections(form).flatMap(({ id }): FindingId[] =>
        check.code === 'TEXT_FIGURES'
          ? STATED.map((about) => ({ check: check.code, section: id, about }))
          : [{ check: check.code, section: id }],
      );
    }).map((id) => ({ ...id, subject: subjectOf(form, id) })),
  );
  return [...new Map(ids.map((id) => [`${id.check} ${id.subject}`, id])).values()];
}

/** The figures that texts were compared with so far. */
const STATED = [
  'newlyReceived',
  'carriedOver',
  'carriedForward',
  'outcomesTotal',
  'disclosed',
  'partiallyDisclosed',
  'withheld',
  'unavailable',
  'notProcessed',
  'otherHandling',
  'reconsideration',
  'litigation',
];

const nameExplanations = `
  UPDATE submission SET explanations = (
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'check', given->>'check', 'section', coalesce(known.section, 'overview'),
        'about', coalesce(known.about, CASE WHEN known.section IS NULL THEN given->>'subject' END),
        'text', given->>'text')) ORDER BY place)
    FROM jsonb_array_elements(explanations) WITH ORDINALITY AS list (given, place)
    LEFT JOIN jsonb_to_recordset($1::jsonb) AS known ("check" text, section text, about text, subject text)
      ON known."check" = given->>'check' AND known.subject = given->>'subject')
  WHERE explanations <> '[]'`;

const nameFindings = `
  UPDATE report_version SET findings = (
    SELECT jsonb_agg((finding - 'subject' - 'message' - 'mend') || jsonb_strip_nulls(jsonb_build_object(
        'section', CASE WHEN finding->>'subject' LIKE '第一部分%' THEN 'overview'
                        WHEN finding->>'subject' LIKE '第五部分%' THEN 'improvement'
                        WHEN finding->>'subject' LIKE '第六部分%' THEN 'otherMatters'
                        ELSE split_part(cell, '.', 1) END,
        'about', CASE
          WHEN finding->>'check' IN ('APPLICATIONS_BALANCE', 'OUTCOMES_SUM', 'CARRY_OVER_CONTINUITY')
            THEN regexp_replace(cell, '^.*[.]', '')
          WHEN finding->>'check' IN ('APPLICANTS_SUM', 'DISPUTES_SUM', 'PENDING_CONTINUITY', 'IN_FORCE_CONTINUITY')
            THEN regexp_replace(cell, '^[^.]+[.](.+)[.][^.]+$', '\\1')
          WHEN finding->>'check' = 'FIGURE_DOMAIN' THEN cell
          -- Only the parts of 其他处理 were missing among the cells of a finding.
          WHEN finding->>'check' = 'TEXT_FIGURES' THEN coalesce(split_part(cell, '.', 2), 'otherHandling')
          WHEN finding->>'check' = 'FOREIGN_LAW' THEN substring(finding->>'message' FROM '“([^”]+)”') END,
        'expected', CASE WHEN finding->>'check' = 'PERIOD_MISMATCH' THEN report->'year' ELSE finding->'expected' END,
        'mend', (finding->'mend') - 'message')) ORDER BY place)
    FROM jsonb_array_elements(findings) WITH ORDINALITY AS list (finding, place),
         LATERAL (SELECT finding->'cells'->>0 AS cell) AS first)
  WHERE findings <> '[]'`;
