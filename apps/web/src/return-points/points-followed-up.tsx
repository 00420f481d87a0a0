import type { ReturnLetter, ReturnPoint } from '@zhaojian/contract';
import { formOf, type Report, type ReportChangesFound } from '@zhaojian/report';
import { Button } from 'antd';
import { PointChange } from './point-change.tsx';
import { PointText } from './point-text.tsx';
import styles from './points-followed-up.module.css';

interface Props {
  /** The letters about the report that are answered, the newest first: its points are followed up, the others are history. */
  readonly letters: readonly ReturnLetter[];
  readonly before: Report;
  readonly after: Report;
  /** All that it changes. */
  readonly changes: ReportChangesFound;
  readonly onOpen: (point: ReturnPoint) => void;
  /** Asks a point again; null where nothing can be decided. */
  readonly again: {
    readonly holds: (point: ReturnPoint) => boolean;
    readonly ask: (point: ReturnPoint) => void;
  } | null;
}

/** Point by point what was asked, what the agency says to it, and what it changed there. */
export function PointsFollowedUp({ letters, before, after, changes, onOpen, again }: Props) {
  const [letter] = letters;
  if (!letter) return null;
  const form = formOf(after);
  return (
    <section aria-label="逐条看答复">
      <h3>
        退回第 {letter.version} 版时提了 {letter.points.length} 条，逐条看
      </h3>
      <ol className={styles['points']}>
        {letter.points.map((point) => (
          <li key={point.number} className={styles['point']} data-changed={point.changed || undefined}>
            <PointText
              form={form}
              point={point}
              placed={(name) => (
                <button type="button" className={styles['place']} onClick={() => onOpen(point)}>
                  {name}
                </button>
              )}
            />
            {earlierOf(point, letters).map(({ version, text, answer, changed }) => (
              <p key={version} className="quiet">
                退回第 {version} 版时：{text}
                {answer !== null ? ` 单位说明：${answer}` : changed ? ' 单位作了修改。' : ''}
              </p>
            ))}
            <PointChange place={point.about} before={before} after={after} changes={changes} />
            {point.answer !== null && (
              <p className={styles['answer']}>
                <span>单位说明</span>
                {point.answer}
              </p>
            )}
            {again && (
              <Button
                size="small"
                className={styles['again'] ?? ''}
                disabled={again.holds(point)}
                onClick={() => again.ask(point)}
              >
                {again.holds(point) ? '已写入退回意见' : `没有解决，再提（第 ${point.times + 1} 次）`}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The same point in the letters before, the newest first. */
function earlierOf(
  { again }: ReturnPoint,
  [, before, ...others]: readonly ReturnLetter[],
): (ReturnPoint & { version: number })[] {
  const point = before?.points.find(({ number }) => number === again);
  if (!before || !point) return [];
  return [{ ...point, version: before.version }, ...earlierOf(point, [before, ...others])];
}
