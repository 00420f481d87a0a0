import { Alert, Button } from 'antd';
import { refusalOf } from '../../api/refusal.ts';

interface Props {
  readonly error: unknown;
  readonly onLookAgain: () => void;
}

/** Why a decision was not taken. When somebody else decided first, the way on is to look at what they did. */
export function DecisionRefused({ error, onLookAgain }: Props) {
  const { code, message } = refusalOf(error);
  const changed = code === 'STATE_CHANGED';
  return (
    <Alert
      type={changed ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={message}
      style={{ marginBottom: 12 }}
      action={
        <Button size="small" onClick={onLookAgain}>
          {changed ? '看最新情况' : '知道了'}
        </Button>
      }
    />
  );
}
