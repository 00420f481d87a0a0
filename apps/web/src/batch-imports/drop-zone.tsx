import { InboxOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import styles from './drop-zone.module.css';
import { type ChosenFile, filesOfDrop, filesOfInput } from './chosen-files.ts';

interface Props {
  readonly year: number;
  /** The part that has been sent, 0 to 1; null while nothing is on its way. */
  readonly sent: number | null;
  readonly onFiles: (files: ChosenFile[]) => void;
}

/** Takes a zip, many files or a folder: dropped or chosen. */
export function DropZone({ year, sent, onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const busy = sent !== null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) void filesOfDrop(event.dataTransfer.items).then(onFiles);
  };
  const choose = ({ files: list, value }: HTMLInputElement) => {
    if (list && value) onFiles(filesOfInput(list));
  };
  const input = {
    type: 'file',
    multiple: true,
    hidden: true,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      choose(target);
      target.value = '';
    },
  } as const;

  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {busy ? (
        <div className={styles['sending']} aria-live="polite">
          <strong>{sent < 1 ? `正在上传 ${Math.round(sent * 100)}%` : '已上传，正在登记文件…'}</strong>
          <Progress percent={Math.round(sent * 100)} showInfo={false} />
          <span className="quiet">请不要关闭页面；上传完之后的读取在后台进行，可以离开。</span>
        </div>
      ) : (
        <>
          <InboxOutlined className={styles['dropMark']} />
          <strong>把压缩包、文件夹或多个文件拖到这里，导入为 {year} 年度报告</strong>
          <span className="quiet">
            .zip 里可以有文件夹；Word、PDF、OFD、Excel、网页、文本都可以混在一起，一批最多 2000 个文件。
          </span>
          <span className={styles['dropButtons']}>
            <Button onClick={() => files.current?.click()}>选择文件或压缩包</Button>
            <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
          </span>
        </>
      )}
      <input ref={files} aria-label="选择文件或压缩包" {...input} />
      <input
        ref={(element) => {
          folder.current = element;
          // React does not know the attribute that lets a whole folder be chosen.
          if (element) element.webkitdirectory = true;
        }}
        aria-label="选择文件夹"
        {...input}
      />
    </div>
  );
}
