import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { usePlace } from '../address/place.ts';
import styles from './upload-refusal.module.css';

interface Props {
  readonly error: unknown;
  readonly fileName: string;
  /** The file is this agency's, although it has another name. */
  readonly onConfirmAgency: () => void;
  /** The file is to follow the version that came in between. */
  readonly onUploadOver: (version: number) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const numberIn = (refusal: Refusal, detail: string): number | null => {
  const value = refusal.details[detail];
  return typeof value === 'number' ? value : null;
};

/** Why a file was not taken, in the platform's words, and the ways on that fit. */
export function UploadRefusal({ error, fileName, onConfirmAgency, onUploadOver, onAgain, onClose }: Props) {
  const refusal = refusalOf(error);
  const { year } = usePlace();
  return (
    <RefusalAlert
      error={error}
      className={styles['refusal']}
      type={refusal.details['confirmable'] === true ? 'warning' : 'error'}
      title={`“${fileName}”没有保存`}
      onClose={onClose}
    >
      <div className={styles['refusalActions']}>{waysOn(refusal)}</div>
    </RefusalAlert>
  );

  function waysOn({ actionable }: Refusal): ReactNode {
    switch (actionable) {
      case 'OTHER_AGENCY':
        return (
          <Button size="small" type="primary" onClick={onConfirmAgency}>
            是本机关的报告，继续上传
          </Button>
        );
      case 'VERSION_CONFLICT': {
        const version = numberIn(refusal, 'version');
        return (
          <>
            <ButtonLink size="small" primary to="/my-report/$year" params={{ year }}>
              先看最新版
            </ButtonLink>
            {version !== null && (
              <Button size="small" onClick={() => onUploadOver(version)}>
                仍然上传，作为第 {version + 1} 版
              </Button>
            )}
          </>
        );
      }
      case 'SAME_FILE':
        return (
          <ButtonLink size="small" primary to="/my-report/$year" params={{ year }}>
            去核对已有的这一版
          </ButtonLink>
        );
      case 'OTHER_YEAR': {
        const inFile = numberIn(refusal, 'inFile');
        return (
          inFile !== null && (
            <ButtonLink size="small" primary to="/my-report" search={{ year: inFile }}>
              转到 {inFile} 年度
            </ButtonLink>
          )
        );
      }
      case 'NOT_EDITABLE':
      case 'ROUND_CLOSED':
      case 'ROUND_NOT_OPEN':
      case 'NO_ROUND':
        return null;
      default:
        return refusal.status === 0 || refusal.status >= 500 ? (
          <Button size="small" type="primary" onClick={onAgain}>
            再试一次
          </Button>
        ) : (
          <ButtonLink size="small" to="/my-report/$year" params={{ year }}>
            改为在线填写
          </ButtonLink>
        );
    }
  }
}
