import {
  consequencesOf,
  type OpenInReport,
  reasonAsked,
  type Transition,
  transitionOf,
} from '@zhaojian/contract';
import { Button, Space } from 'antd';

interface Props {
  readonly decisions: readonly Transition[];
  /** What is open in the version: letting that go on asks why. */
  readonly open: OpenInReport;
  /** The one that is on its way. */
  readonly sending: Transition | null;
  /** A report goes back with a letter, which is written on the page. */
  readonly onWriteLetter: () => void;
  readonly onGiveReason: (transition: Transition) => void;
  readonly onTake: (transition: Transition) => void;
}

/** A button for each step that the reviewer can take: one leads to the letter, one to a dialog, one acts at once. */
export function DecisionButtons({ decisions, open, sending, onWriteLetter, onGiveReason, onTake }: Props) {
  const buttons = decisions.map((transition) => {
    const { name } = transitionOf(transition);
    if (consequencesOf(transition).givesBack) {
      return (
        <Button key={transition} onClick={onWriteLetter}>
          {name}
        </Button>
      );
    }
    if (reasonAsked(transition, open)) {
      return (
        <Button key={transition} onClick={() => onGiveReason(transition)}>
          {name}
        </Button>
      );
    }
    return (
      <Button
        key={transition}
        type="primary"
        loading={sending === transition}
        onClick={() => onTake(transition)}
      >
        {name}
      </Button>
    );
  });
  return <Space wrap>{buttons}</Space>;
}
