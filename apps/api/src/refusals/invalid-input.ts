import { Refusal } from './refusal.ts';

/** What a schema finds wrong, as the Standard Schema specification has it. */
export interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** A request that does not fit its schema: one Chinese message for each field, keyed by its dotted path. */
export class InvalidInput extends Refusal {
  readonly fields: Record<string, string>;

  constructor(issues: readonly Issue[]) {
    const fields: Record<string, string> = {};
    for (const issue of issues) fields[pathOf(issue)] ??= issue.message;
    const first = Object.entries(fields)[0];
    const where = first?.[0] ? `${first[0]}：` : '';
    super('INVALID_INPUT', 400, `填写的内容有误（${where}${first?.[1] ?? ''}），请改正后重试。`);
    this.fields = fields;
  }
}

function pathOf(issue: Issue): string {
  return (issue.path ?? [])
    .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
    .join('.');
}
