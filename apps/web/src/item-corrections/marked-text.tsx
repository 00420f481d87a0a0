import type { ItemReading } from '@zhaojian/contract';
import { useEffect, useRef } from 'react';
import styles from './marked-text.module.css';
import { markedStretches } from './marked-stretches.ts';

interface Props {
  readonly reading: ItemReading;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

/** Section 五 with each item at its place, by its number; the one that is looked at stands out. */
export function MarkedText({ reading, selected, onSelect }: Props) {
  const { text, items } = reading;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>(`[data-item="${selected}"]`);
    // Only the box is scrolled, never the page.
    if (box.current && mark) box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
  }, [selected]);
  return (
    <div ref={box} className={styles['text']} role="group" aria-label="条目在第五部分原文中的位置">
      {markedStretches(text, items).map(({ words, item }, index) =>
        item === null ? (
          <span key={index}>{words}</span>
        ) : (
          <mark
            key={index}
            className={styles['mark']}
            data-item={item}
            data-kind={items[item]?.kind}
            data-selected={item === selected || undefined}
          >
            <button
              type="button"
              className={styles['number']}
              aria-pressed={item === selected}
              aria-label={`第 ${item + 1} 条`}
              onClick={() => onSelect(item)}
            >
              {item + 1}
            </button>
            {words}
          </mark>
        ),
      )}
    </div>
  );
}
