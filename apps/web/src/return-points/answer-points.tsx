import {
  answersPoint,
  ROUTES,
  type ReturnLetter,
  type ReturnPoint,
  SHORTEST_REASON,
  type Submission,
  submissionSchema,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changesBetween, differsAt, formById, type Report } from '@zhaojian/report';
import { Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { request } from '../api/request.ts';
import { dayText, momentText } from '../dates/days.ts';
import { submissionQuery } from '../submissions/submissions.queries.ts';
import styles from './answer-points.module.css';
import { LetterDownload } from './letter-download.tsx';
import { PointChange } from './point-change.tsx';
import { PointText } from './point-text.tsx';

interface Props {
  readonly submission: Submission;
  readonly letter: ReturnLetter;
  /** The version that went back, and the report as it is now; null while they are on their way. */
  readonly versions: { readonly returned: Report; readonly now: Report } | null;
  readonly placed: (point: ReturnPoint, name: string) => ReactNode;
}

/** The points with which a report came back, for its agency: each is changed in the report or explained here. */
export function AnswerPoints({ submission, letter, versions, placed }: Props) {
  const form = formById(submission.form);
  const { returned, now } = versions ?? {};
  const changes = useMemo(() => returned && now && changesBetween(returned, now), [returned, now]);
  return (
    <section className={styles['letter']} aria-label="退回意见">
      {letter.opening && <p className={styles['words']}>{letter.opening}</p>}
      <ol className={styles['points']}>
        {letter.points.map((point) => {
          const isChanged = versions && differsAt(point.about, versions.returned, versions.now);
          return (
            <li
              key={`${letter.number} ${point.number}`}
              id={`point-${point.number}`}
              className={styles['point']}
            >
              <PointText form={form} point={point} placed={(name) => placed(point, name)} />
              {versions && changes && isChanged && (
                <div className={styles['done']}>
                  <strong>已修改</strong>
                  <PointChange
                    place={point.about}
                    before={versions.returned}
                    after={versions.now}
                    changes={changes}
                  />
                </div>
              )}
              <Answer submission={submission} letter={letter} point={point} isChanged={isChanged} />
            </li>
          );
        })}
      </ol>
      {letter.closing && <p className={styles['words']}>{letter.closing}</p>}
      <footer className={styles['foot']}>
        <span>
          请在 {dayText(letter.answerBy)}前逐条修改或说明 · {letter.author} · {momentText(letter.at)} 退回第{' '}
          {letter.version} 版
        </span>
        <LetterDownload agencyId={submission.agencyId} year={submission.year} letter={letter.number} />
      </footer>
    </section>
  );
}

interface AnswerProps {
  readonly submission: Submission;
  readonly letter: ReturnLetter;
  readonly point: ReturnPoint;
  /** Null while it is not known yet. */
  readonly isChanged: boolean | null;
}

/** What the agency says to a point: kept when the field is left after something was typed in it. */
function Answer({ submission, letter, point, isChanged }: AnswerProps) {
  const { agencyId, year } = submission;
  const queries = useQueryClient();
  const saved = point.answer ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? saved;
  const keeping = useMutation({
    mutationFn: (text: string) =>
      request('PUT', ROUTES.pointAnswer, {
        parameters: { agencyId, year, letter: letter.number, number: point.number },
        body: { text },
        answer: submissionSchema,
      }),
    onSuccess: (now, sent) => {
      queries.setQueryData(submissionQuery(agencyId, year).queryKey, now);
      setTyped((latest) => (latest?.trim() === sent ? null : latest));
    },
  });
  const keep = () => {
    const text = words.trim();
    if (text === saved) setTyped(null);
    else if (typed !== null) keeping.mutate(text);
  };
  const isAnswered = answersPoint(words);
  const note = keeping.isPending
    ? '正在保存…'
    : typed !== null && words.trim() !== saved
      ? '还没有保存，离开这一格就保存。'
      : isAnswered
        ? '说明已保存。'
        : isChanged
          ? '已经修改，可以不说明。'
          : isChanged === null
            ? null
            : `还没有答复：请修改所指的地方，或写明说明（至少 ${SHORTEST_REASON} 个字）。`;
  return (
    <div className={styles['answer']}>
      <Input.TextArea
        aria-label={`对第 ${point.number} 条的说明`}
        disabled={!submission.editable}
        value={words}
        maxLength={TEXT_LIMITS.pointAnswer}
        autoSize={{ minRows: 1, maxRows: 8 }}
        placeholder={isChanged ? '需要补充的，写在这里' : '不改的，写明原因'}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
      />
      {submission.editable && (
        <p
          className={styles['note']}
          data-open={(!isAnswered && isChanged === false) || undefined}
          aria-live="polite"
        >
          {note}
        </p>
      )}
      {keeping.error && <RefusalAlert error={keeping.error} />}
    </div>
  );
}
