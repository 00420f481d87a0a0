import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import styles from './workbook-progress.module.css';

interface Props {
  /** The part that has been sent, 0 to 1. */
  readonly sent: number;
  /** What the platform does with it: 核对, 导入. */
  readonly what: string;
}

/** How far a workbook is: on its way, then being worked on. */
export function WorkbookProgress({ sent, what }: Props) {
  const seconds = useSecondsFrom(sent >= 1);
  return (
    <div className={styles['progress']} aria-live="polite">
      <strong>{sent < 1 ? `正在上传 ${Math.round(sent * 100)}%` : `正在${what}，已用 ${seconds} 秒…`}</strong>
      <Progress percent={sent < 1 ? Math.round(sent * 100) : 100} status="active" showInfo={false} />
      <span className="quiet">
        三千个机构连同账号约需二十秒，一万个约需一分半钟。请不要关闭页面；中断了也不会只导入一半。
      </span>
    </div>
  );
}

function useSecondsFrom(begun: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!begun) return;
    setSeconds(0);
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [begun]);
  return seconds;
}
