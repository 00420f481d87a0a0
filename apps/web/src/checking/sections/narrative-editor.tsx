import { TEXT_LIMITS } from '@zhaojian/contract';
import type { NarrativeSection, OpenItem } from '@zhaojian/report';
import { Input } from 'antd';
import { NarrativeText } from '../../report-view/narrative-text.tsx';
import styles from './narrative-editor.module.css';

interface Props {
  readonly section: NarrativeSection;
  readonly text: string;
  readonly items: readonly OpenItem[];
  /** Absent where nothing may be changed. */
  readonly onChange?: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** A narrative section: read, or typed into; what the checks say about its sentences is above it. */
export function NarrativeEditor({ section, text, items, onChange, onUndo, onRedo }: Props) {
  const hints = items.filter((item) => item.textSection === section.id);
  return (
    <div className={styles['narrative']}>
      <p className="quiet">{section.guidance}</p>
      {hints.length > 0 && (
        <ul className={styles['hints']}>
          {hints.map((hint) => (
            <li key={hint.id} data-kind={hint.kind}>
              {hint.message}
              {hint.quote && <q>{hint.quote}</q>}
            </li>
          ))}
        </ul>
      )}
      {onChange ? (
        <Input.TextArea
          maxLength={TEXT_LIMITS.narrative}
          aria-label={`${section.number}、${section.title}`}
          autoSize={{ minRows: 10 }}
          value={text}
          placeholder="在这里填写，每段一行。"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey)) return;
            const key = event.key.toLowerCase();
            if (key !== 'z' && key !== 'y') return;
            event.preventDefault();
            if (key === 'y' || event.shiftKey) onRedo();
            else onUndo();
          }}
        />
      ) : (
        <NarrativeText text={text} quotes={hints.flatMap(({ quote }) => (quote ? [quote] : []))} />
      )}
      <p className={styles['length']}>{text.replace(/\s/g, '').length} 字</p>
    </div>
  );
}
