import {
  askedLetterSchema,
  letterLines,
  TEXT_LIMITS,
  type Transition,
  transitionOf,
} from '@zhaojian/contract';
import type { Form, ReportPlace } from '@zhaojian/report';
import { Alert, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { DayField } from '../../dates/day-field.tsx';
import { todayInChina } from '../../dates/days.ts';
import { isFull, letterToSend, moved, timesOf, withText } from './draft-letter.ts';
import { DraftPointField } from './draft-point.tsx';
import styles from './return-panel.module.css';
import type { WrittenLetter } from './use-draft-letter.ts';

interface Props {
  readonly form: Form;
  readonly written: WrittenLetter;
  /** What is marked on the page and can be the place of a point, the nearest first. */
  readonly places: readonly { readonly name: string; readonly place: ReportPlace }[];
  readonly onOpen: (place: ReportPlace) => void;
  /** The steps with which it can go back. */
  readonly waysBack: readonly Transition[];
  readonly onReturn: (transition: Transition) => void;
  /** The one that is on its way. */
  readonly sending: Transition | null;
  /** Why it was not sent back. */
  readonly error: unknown;
}

/** The field with which the letter begins, to go to it from elsewhere on the page. */
export const LETTER_FIELD = 'return-letter';
const ANSWER_DAY = 'return-answer-by';

/** The letter with which the report goes back: numbered points, ticked or written by hand, and the day for the answers. */
export function ReturnPanel({ form, written, places, onOpen, waysBack, onReturn, sending, error }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { letter, before, change } = written;
  const [refused, setRefused] = useState<{ message: string; point: number | null } | null>(null);
  const alter = (changed: typeof letter) => {
    setRefused(null);
    change(changed);
  };
  const send = (transition: Transition) => {
    const issue = askedLetterSchema.safeParse(letterToSend(letter)).error?.issues[0];
    const point = issue?.path[0] === 'points' && typeof issue.path[1] === 'number' ? issue.path[1] : null;
    const where = point === null ? '' : `第 ${point + 1} 条：`;
    setRefused(issue ? { message: `${where}${issue.message}`, point } : null);
    if (!issue) onReturn(transition);
  };
  const add = (place: ReportPlace) => {
    setRefused(null);
    written.addAt(place);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea')?.focus(),
    );
  };
  const { points, answerBy, opening, closing } = letter;
  return (
    <div className={styles['letter']}>
      <h3>退回意见</h3>
      <p className="quiet">
        勾选的事项、选中后加进来的地方逐条列在这里，单位要逐条修改或说明，才能重新提交。
      </p>
      <Input.TextArea
        id={LETTER_FIELD}
        aria-label="开头的话"
        value={opening}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={TEXT_LIMITS.letterWords}
        placeholder="开头的话，可以不写"
        onChange={({ target }) => alter({ ...letter, opening: target.value })}
      />
      {points.length > 0 && (
        <ol ref={list} className={styles['points']} aria-label="各条意见">
          {points.map((point, index) => (
            <DraftPointField
              key={point.id}
              form={form}
              point={point}
              number={index + 1}
              times={timesOf(point, before)}
              isLast={index === points.length - 1}
              refused={refused?.point === index}
              onText={(text) => alter(withText(letter, index, text))}
              onMove={(by) => alter(moved(letter, index, by))}
              onRemove={() => {
                setRefused(null);
                written.remove(index);
              }}
              onOpen={() => onOpen(point.about)}
            />
          ))}
        </ol>
      )}
      <div className={styles['adding']}>
        <span className="quiet">加一条：</span>
        {places.map(({ name, place }) => (
          <Button key={name} size="small" disabled={isFull(letter)} onClick={() => add(place)}>
            {name}
          </Button>
        ))}
      </div>
      <Input.TextArea
        aria-label="结尾的话"
        value={closing}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={TEXT_LIMITS.letterWords}
        placeholder="结尾的话，可以不写"
        onChange={({ target }) => alter({ ...letter, closing: target.value })}
      />
      <div className={styles['day']}>
        <label htmlFor={ANSWER_DAY}>答复期限</label>
        <span>
          <DayField
            id={ANSWER_DAY}
            value={answerBy}
            from={todayInChina()}
            isRequired
            onChange={(day) => day && alter({ ...letter, answerBy: day })}
          />
        </span>
      </div>
      {points.length > 0 && (
        <details className={styles['preview']}>
          <summary>看整封意见</summary>
          {letterLines(form, {
            ...letter,
            points: points.map((point) => ({ ...point, times: timesOf(point, before) })),
          }).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </details>
      )}
      {refused && <Alert type="error" showIcon role="alert" title={refused.message} />}
      {!refused && <RefusalAlert error={error} />}
      <div className={styles['letterActions']}>
        {waysBack.map((transition) => (
          <Button
            key={transition}
            danger
            type="primary"
            loading={sending === transition}
            onClick={() => send(transition)}
          >
            {transitionOf(transition).name}给单位
          </Button>
        ))}
      </div>
    </div>
  );
}
