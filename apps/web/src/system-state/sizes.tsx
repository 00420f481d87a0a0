import type { SystemState } from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';
import { sizeText } from './size-text.ts';
import styles from './sizes.module.css';

const amount = ({ files, bytes }: { files: number; bytes: number }): string =>
  `${sizeText(bytes)}，${files} 个`;

/** What takes the room, and when it was cleared last. */
export function Sizes({ state }: { readonly state: SystemState }) {
  const { measured, cleared, refused, databaseBytes } = state;
  const notYet = '启动后一分钟内统计';
  const lines = [
    ['上传的文件', measured ? amount(measured.originals) : notYet],
    ['其中未采用的', amount(refused)],
    ['原件的显示副本', measured ? amount(measured.renderings) : notYet],
    ['数据库', sizeText(databaseBytes)],
    ['最近一次清理', cleared ? `${momentText(cleared.at)}，清理 ${amount(cleared)}` : '还没有清理过'],
  ] as const;
  return (
    <dl className={styles['sizes']}>
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt className="quiet">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
