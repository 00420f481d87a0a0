import {
  BATCH_IMPORT_ITEM_STATE_NAMES,
  type BatchImport,
  type BatchImportItemState,
} from '@zhaojian/contract';
import styles from './outcome-bar.module.css';
import { readSoFar, statesShown } from './import-progress.ts';
import { OUTCOME_COLOURS } from './outcome-colours.ts';

/** What became of the files so far, as one bar that fills. */
export function OutcomeBar({ batch }: { readonly batch: Pick<BatchImport, 'total' | 'counts'> }) {
  const { total, counts } = batch;
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label="读取进度"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={readSoFar(batch)}
    >
      {statesShown(counts).map((state) => (
        <span
          key={state}
          style={{ flexGrow: counts[state], background: OUTCOME_COLOURS[state] }}
          title={`${BATCH_IMPORT_ITEM_STATE_NAMES[state]} ${counts[state]}`}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly batch: Pick<BatchImport, 'total' | 'counts'>;
  readonly chosen: BatchImportItemState | undefined;
  readonly onChoose: (state: BatchImportItemState | undefined) => void;
}

/** The counts by outcome; a click narrows the list to one, another click lets it be. */
export function OutcomeChoice({ batch, chosen, onChoose }: ChoiceProps) {
  return (
    <div className={styles['choice']} role="group" aria-label="按结果筛选">
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        全部 <strong className="figure">{batch.total}</strong>
      </button>
      {statesShown(batch.counts).map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          <i style={{ background: OUTCOME_COLOURS[state] }} />
          {BATCH_IMPORT_ITEM_STATE_NAMES[state]} <strong className="figure">{batch.counts[state]}</strong>
        </button>
      ))}
    </div>
  );
}
