import { fieldName } from './field-names.ts';
import { Refusal } from './refusal.ts';

/** What a schema finds wrong, as the Standard Schema specification has it. */
export interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** Nobody reads more, and a request of 4 MB can be wrong in 300,000 places. */
const MOST_FIELDS = 200;

/** A request that does not fit its schema: one Chinese message for each field, keyed by its dotted path. */
export class InvalidInput extends Refusal {
  readonly fields: Record<string, string>;

  constructor(issues: readonly Issue[]) {
    const fields: Record<string, string> = {};
    for (const issue of issues.slice(0, MOST_FIELDS)) fields[pathOf(issue).join('.')] ??= issue.message;
    super('INVALID_INPUT', 400, sentenceOf(issues[0]));
    this.fields = fields;
  }
}

/** For anyone who sees no form with the field: named as people call it, unless the message does so itself. */
function sentenceOf(issue: Issue | undefined): string {
  const wrong = issue?.message.replace(/。$/, '') ?? '';
  const name = issue ? fieldName(pathOf(issue)) : '';
  const where = name === '' || wrong.includes(name) ? '' : `${name}：`;
  return `填写的内容有误（${where}${wrong}），请改正后重试。`;
}

const pathOf = ({ path = [] }: Issue): string[] =>
  path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
