import { Alert, Button } from 'antd';
import styles from './retry-notice.module.css';

interface Props {
  /** Which try follows: 1 is the first after the one that failed. */
  readonly attempt: number;
  readonly now: () => void;
  /** Whether what was typed is kept in this browser. */
  readonly kept: boolean;
  readonly saving: boolean;
  /** What was typed since saving failed asks for a reason of its own, and is not saved by itself. */
  readonly reasonDue: boolean;
}

/** The platform is not reached: what was typed is safe, and saving is tried again. It stays in view while one scrolls. */
export function RetryNotice({ attempt, now, kept, saving, reasonDue }: Props) {
  const goesOn = reasonDue
    ? '连上以后先自动保存中断时要保存的修改，此后填写的请再点“保存”，写明原因。'
    : '连上以后自动保存到平台。';
  return (
    <Alert
      className={styles['notice'] ?? ''}
      type="warning"
      showIcon
      role="status"
      title={`网络中断，${kept ? '已保存在本机' : '还没有保存'}，正在重试（第 ${attempt} 次）`}
      description={
        kept ? `可以继续填写；${goesOn}` : `这个浏览器不能暂存，请不要关闭本页；可以继续填写，${goesOn}`
      }
      action={
        <Button size="small" loading={saving} onClick={now}>
          现在重试
        </Button>
      }
    />
  );
}
