import type { z } from 'zod';

type RawIssue = Parameters<NonNullable<ReturnType<typeof z.locales.zhCN>['localeError']>>[0];

const IN_ORDER = '不符合要求，请刷新页面后重试。';

const FORMATS: Readonly<Record<string, string>> = {
  date: '请填写正确的日期，例如 2026-01-31。',
  datetime: '请填写正确的时间。',
  uuid: '没有这一项，请重新选择。',
  url: '请填写完整的网址。',
};

const KINDS: Readonly<Record<string, string>> = {
  number: '请填数字。',
  int: '请填整数。',
  string: '请填文字。',
  date: '请填写正确的日期，例如 2026-01-31。',
};

/** What a schema that has no words of its own says of a value, as a person who filled in a form is spoken to. */
function messageOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? '请填写。'
        : (KINDS[issue.expected] ?? IN_ORDER);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_value':
      return '不在可以选择的范围内，请重新选择。';
    case 'invalid_format':
      return FORMATS[issue.format] ?? '格式不正确。';
    default:
      return IN_ORDER;
  }
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'string') return minimum === 1 ? '请填写。' : `至少 ${minimum} 个字。`;
  if (origin === 'array') return `至少 ${minimum} 项。`;
  return inclusive ? `不能小于 ${minimum}。` : `须大于 ${minimum}。`;
}

function tooBig(origin: string, maximum: number, inclusive: boolean): string {
  if (origin === 'string') return `最多 ${maximum} 个字。`;
  if (origin === 'array') return `最多 ${maximum} 项。`;
  return inclusive ? `不能大于 ${maximum}。` : `须小于 ${maximum}。`;
}

/** For `z.config`: zod's own Chinese names types and characters of programs. */
export const schemaMessages = { localeError: messageOf };
