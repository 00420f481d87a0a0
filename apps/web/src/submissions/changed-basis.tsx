import { BASIS_CHANGES, type ChangedBasis as Basis, changedBasisSchema, ROUTES } from '@zhaojian/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { request } from '../api/request.ts';
import { momentText } from '../dates/days.ts';
import { submissionKey } from './submissions.queries.ts';

const changedBasisQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'changed-basis'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.changedBasis, {
        parameters: { agencyId, year },
        answer: changedBasisSchema,
        signal,
      }),
  });

/** So many agencies are named. */
const NAMED = 5;

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** That what a report rests on is otherwise now: the report of the year before, or those that its area was drafted from. */
export function ChangedBasis({ agencyId, year }: Props) {
  const { data } = useQuery(changedBasisQuery(agencyId, year));
  if (!data) return null;
  const lines = linesOf(data);
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="有变动"
      description={lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      style={{ marginBottom: 12 }}
    />
  );
}

function linesOf({ yearBefore, drafted }: Basis): string[] {
  return [
    ...(yearBefore
      ? [
          `${yearBefore.year} 年度报告在这一份提交以后${BASIS_CHANGES[yearBefore.change]}。“上年结转”是按原来的一版核对的，请重新核对。`,
        ]
      : []),
    ...(drafted ? [draftedText(drafted)] : []),
  ];
}

function draftedText({ at, changes }: NonNullable<Basis['drafted']>): string {
  const named = changes
    .slice(0, NAMED)
    .map(({ agencyName, change }) => `${agencyName}${BASIS_CHANGES[change]}`)
    .join('、');
  const more = changes.length > NAMED ? ` 等` : '';
  return `${momentText(at)} 汇总生成以后，辖区内有 ${changes.length} 份报告变动（${named}${more}）。这份报告里的汇总数还是生成时的，与现在的差异见“对账”。`;
}
