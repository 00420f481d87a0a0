import { TEXT_LIMITS, type Transition, transitionOf, transitionReasonSchema } from '@zhaojian/contract';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import styles from './return-panel.module.css';

interface Props {
  readonly letter: string;
  readonly onLetter: (letter: string) => void;
  /** Writes the beginning of a line about the marked cell; null when none is marked. */
  readonly onAboutCell: (() => void) | null;
  /** The steps with which it can go back. */
  readonly waysBack: readonly Transition[];
  readonly onReturn: (transition: Transition) => void;
  /** The one that is on its way. */
  readonly sending: Transition | null;
}

/** The field of the letter, to go to it from elsewhere on the page. */
export const LETTER_FIELD = 'return-letter';

/** The letter with which the report goes back: composed by ticking, finished by hand. */
export function ReturnPanel({ letter, onLetter, onAboutCell, waysBack, onReturn, sending }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const send = (transition: Transition) => {
    const reason = transitionReasonSchema(transition).safeParse(letter);
    setRefused(reason.success ? null : (reason.error.issues[0]?.message ?? ''));
    if (reason.success) onReturn(transition);
  };
  return (
    <div className={styles['letter']}>
      <label htmlFor={LETTER_FIELD}>退回意见</label>
      <p className="quiet">
        勾选的事项、选中后加进来的格会逐条写在这里，也可以直接写。单位打开报告时先看到它。
      </p>
      <Input.TextArea
        id={LETTER_FIELD}
        value={letter}
        onChange={({ target }) => {
          setRefused(null);
          onLetter(target.value);
        }}
        autoSize={{ minRows: 10, maxRows: 24 }}
        maxLength={TEXT_LIMITS.reason}
        status={refused ? 'error' : ''}
        aria-describedby={refused ? 'return-refused' : undefined}
        placeholder="写明哪一处不对、怎样改、何时前重新提交。"
      />
      {refused && <Alert id="return-refused" type="error" showIcon role="alert" title={refused} />}
      <div className={styles['letterActions']}>
        <Button disabled={!onAboutCell} onClick={() => onAboutCell?.()}>
          加一条：选中的格
        </Button>
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
