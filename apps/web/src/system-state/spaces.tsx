import type { SystemState } from '@zhaojian/contract';
import { sizeText } from './size-text.ts';
import styles from './spaces.module.css';

const NAMES = { data: '数据文件夹', database: '数据库' } as const;

/** How full each disk is, and where writing ends. */
export function Spaces({ spaces }: { readonly spaces: SystemState['spaces'] }) {
  return (
    <ul className={styles['spaces']}>
      {spaces.map(({ of, totalBytes, freeBytes, leastBytes }) => {
        const isLow = freeBytes < leastBytes;
        const used = totalBytes === 0 ? 0 : (100 * (totalBytes - freeBytes)) / totalBytes;
        return (
          <li key={of}>
            <p className={styles['space']}>
              <span>{NAMES[of]}</span>
              <strong className={isLow ? styles['low'] : undefined}>
                剩余 {sizeText(freeBytes)}
                {isLow && '（不足）'}
              </strong>
              <span className="quiet">
                共 {sizeText(totalBytes)}，低于 {sizeText(leastBytes)} 停止写入
              </span>
            </p>
            <div
              className={styles['bar']}
              role="img"
              aria-label={`${NAMES[of]}已用 ${used.toFixed(0)}%`}
              data-low={isLow}
            >
              <span style={{ width: `${used}%` }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
