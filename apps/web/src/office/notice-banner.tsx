import { Alert, type AlertProps } from 'antd';
import styles from './notice-banner.module.css';

interface Props {
  readonly text: string;
  readonly closable?: AlertProps['closable'];
}

/** The notice of the office to all, across the page. */
export const NoticeBanner = ({ text, closable = false }: Props) => (
  <Alert
    type="info"
    banner
    role="note"
    title={<p className={styles['text']}>{text}</p>}
    closable={closable}
  />
);
