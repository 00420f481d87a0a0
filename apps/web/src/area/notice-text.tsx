import { PaperClipOutlined } from '@ant-design/icons';
import type { RoundNotice } from '@zhaojian/contract';
import { noticeFileAddress } from './collection-rounds.queries.ts';
import styles from './notice-text.module.css';

/** A notice with its files to save. */
export function NoticeText({ notice: { year, title, text, files } }: { readonly notice: RoundNotice }) {
  return (
    <article className={styles['notice']}>
      <h3>{title}</h3>
      {text && <p className={styles['text']}>{text}</p>}
      {files.length > 0 && (
        <ul className={styles['files']} aria-label="附件">
          {files.map(({ id, fileName, bytes }) => (
            <li key={id}>
              <a href={noticeFileAddress(year, id)} download={fileName}>
                <PaperClipOutlined aria-hidden /> {fileName}
              </a>{' '}
              <span className="quiet">{sizeText(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
