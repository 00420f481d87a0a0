import { countBySection, type Form, type OpenItem, type SectionId } from '@zhaojian/report';
import styles from './section-list.module.css';

interface Props {
  readonly form: Form;
  readonly items: readonly OpenItem[];
  readonly current: SectionId;
  readonly onOpen: (section: SectionId) => void;
}

const SPOKEN = {
  unread: '处未填',
  blocking: '项须改正',
  error: '项待处理',
  doubt: '处待确认',
  warning: '项提示',
} as const;

/** The six sections with what is open in each. */
export function SectionList({ form, items, current, onOpen }: Props) {
  const counts = countBySection(items);
  return (
    <nav aria-label="报告的六个部分">
      <ul className={styles['sections']}>
        {form.sections.map(({ id, number, title }) => {
          const open = counts.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === current ? 'true' : undefined}
                onClick={() => onOpen(id)}
              >
                <span className={styles['sectionNumber']}>{number}</span>
                <span>{title}</span>
                {open && (
                  <span className={styles['count']} data-kind={open.worst}>
                    {open.count}
                    <span className="spoken-only">{SPOKEN[open.worst]}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
