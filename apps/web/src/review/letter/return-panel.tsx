import { returnSchema } from '@zhaojian/contract';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import styles from './return-panel.module.css';

interface Props {
  readonly letter: string;
  readonly onLetter: (letter: string) => void;
  /** Writes the beginning of a line about the marked cell; null when none is marked. */
  readonly onAboutCell: (() => void) | null;
  readonly onReturn: () => void;
  readonly sending: boolean;
}

/** The field of the letter, to go to it from elsewhere on the page. */
export const LETTER_FIELD = 'return-letter';
const LONGEST = 2000;

/** The letter with which the report goes back: composed by ticking, finished by hand. */
export function ReturnPanel({ letter, onLetter, onAboutCell, onReturn, sending }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const send = () => {
    const reason = returnSchema.shape.reason.safeParse(letter);
    setRefused(reason.success ? null : (reason.error.issues[0]?.message ?? ''));
    if (reason.success) onReturn();
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
        maxLength={LONGEST}
        status={refused ? 'error' : ''}
        aria-describedby={refused ? 'return-refused' : undefined}
        placeholder="写明哪一处不对、怎样改、何时前重新提交。"
      />
      {refused && <Alert id="return-refused" type="error" showIcon role="alert" title={refused} />}
      <div className={styles['letterActions']}>
        <Button disabled={!onAboutCell} onClick={() => onAboutCell?.()}>
          加一条：选中的格
        </Button>
        <Button danger type="primary" loading={sending} onClick={send}>
          退回给单位
        </Button>
      </div>
    </div>
  );
}
