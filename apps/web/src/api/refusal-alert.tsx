import { Alert } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Refusal, refusalOf } from './refusal.ts';

interface Props {
  readonly error: unknown;
  /** What was not done, where the refusal alone would not say it. */
  readonly title?: string;
  /** A warning where a way on is offered that needs nothing corrected. */
  readonly type?: 'error' | 'warning';
  /** What may be done about it, e.g. to try again. */
  readonly action?: ReactNode;
  /** Ways on that need more room than an action, below the message. */
  readonly children?: ReactNode;
  readonly onClose?: () => void;
  readonly className?: string | undefined;
}

/**
 * Why the platform would not do or show what was asked for, and how long to wait where that helps: the one way that pages
 * show a refusal. Nothing without an error.
 */
export function RefusalAlert({ error, title, type = 'error', action, children, onClose, className }: Props) {
  if (!error) return null;
  const refusal = refusalOf(error);
  const waits = typeof refusal.details['seconds'] === 'number';
  return (
    <Alert
      {...(className && { className })}
      type={type}
      showIcon
      role="alert"
      {...(onClose && { closable: { onClose } })}
      title={title ?? refusal.message}
      action={action}
      description={
        title || waits || children ? (
          <>
            {title && <p>{refusal.message}</p>}
            {waits && <WaitLeft refusal={refusal} />}
            {children}
          </>
        ) : null
      }
    />
  );
}

const secondsOf = ({ details }: Refusal): number => Number(details['seconds']);

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

/** Counts down what a refusal asks to wait. Not read out each second: its message has said it. */
function WaitLeft({ refusal }: { readonly refusal: Refusal }) {
  const [left, setLeft] = useState(secondsOf(refusal));
  useEffect(() => {
    const until = Date.now() + secondsOf(refusal) * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [refusal]);
  return left > 0 ? <span aria-hidden>还需等待 {inWords(left)}。</span> : <span>现在可以再试了。</span>;
}
