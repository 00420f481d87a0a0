import { Button, Slider, Space } from 'antd';
import { useState } from 'react';
import { Dialog } from '../page/dialogs/dialog.tsx';
import styles from './cut-dialog.module.css';

interface Props {
  readonly sentence: string;
  readonly isPending: boolean;
  readonly onCut: (head: string) => void;
  readonly onClose: () => void;
}

/** Where a clause ends: the likely places of a cut. */
function clauseEnds(sentence: string): number[] {
  return [...sentence.matchAll(/[，、；。：！？\n]/gu)]
    .map(({ index }) => index + 1)
    .filter((end) => end < sentence.length);
}

/** Where an item is cut in two: after a clause, or after any character. */
export function CutDialog({ sentence, isPending, onCut, onClose }: Props) {
  const ends = clauseEnds(sentence);
  const [at, setAt] = useState(ends[0] ?? Math.ceil(sentence.length / 2));
  const before = ends.findLast((end) => end < at);
  const after = ends.find((end) => end > at);
  return (
    <Dialog
      title="在哪里拆成两条"
      decision={{ okText: '拆开', isPending, onOk: () => onCut(sentence.slice(0, at)) }}
      onClose={onClose}
    >
      <Space wrap>
        <Button disabled={before === undefined} onClick={() => setAt(before ?? at)}>
          前一处标点
        </Button>
        <Button disabled={after === undefined} onClick={() => setAt(after ?? at)}>
          后一处标点
        </Button>
      </Space>
      <Slider
        min={1}
        max={Math.max(1, sentence.length - 1)}
        value={at}
        onChange={setAt}
        tooltip={{ open: false }}
        ariaLabelForHandle="拆开的位置，按左右方向键逐字移动"
      />
      <dl className={styles['parts']}>
        <dt>前一条</dt>
        <dd>{sentence.slice(0, at)}</dd>
        <dt>后一条</dt>
        <dd>{sentence.slice(at)}</dd>
      </dl>
    </Dialog>
  );
}
