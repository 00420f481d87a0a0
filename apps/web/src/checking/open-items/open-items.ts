import {
  cellName,
  cellOf,
  checkReport,
  doubtfulKeys,
  figuresOf,
  type CellKey,
  type Finding,
  type Form,
  formOf,
  type Mend,
  type NarrativeId,
  narrativeSections,
  type Report,
  type Section,
  tableSections,
  totalsOf,
  unreadKeys,
} from '@zhaojian/report';

export type SectionId = Section['id'];

/** One thing a person should look at, with where it is and, where one change settles it, that change. */
export interface OpenItem {
  readonly id: string;
  /**
   * In the order of consequence. `unread`: without a figure nothing can be submitted; `error`: to be mended or
   * explained; `doubt`: read, but to be looked at; `warning`: may be right.
   */
  readonly kind: 'unread' | 'error' | 'doubt' | 'warning';
  readonly section: SectionId | null;
  /** The cell it opens at; null for what is about text. */
  readonly key: CellKey | null;
  readonly title: string;
  readonly message: string;
  readonly quote?: string;
  /** The narrative in which the quoted sentence stands. */
  readonly textSection?: NarrativeId;
  /** The findings it stands for: one mend may settle several. */
  readonly findings: readonly Finding[];
  readonly mend?: Mend;
  /** The cells it stands for, where many are open for one and the same reason. */
  readonly alike?: readonly CellKey[];
  /** Whether all of them could be 0: no 勾稽关系 says that some figure stands there. */
  readonly mayBeZeros?: boolean;
  /** What the unread total it stands for would be by its parts. */
  readonly sum?: number;
}

/** From here on the cells of a table that are open for the same reason are listed as one item. */
const MANY_ALIKE = 8;

/** What is asked of the agency, by the kind of item. */
export const ASKED_TITLES: Readonly<Record<OpenItem['kind'], string>> = {
  unread: '没有数字，须填写',
  error: '勾稽不符，须改正或说明',
  doubt: '识别存疑，请确认',
  warning: '提示，请留意',
};

/** The same for those of whom nothing is asked: the reviewer, and the agency once it has submitted. */
export const SEEN_TITLES: typeof ASKED_TITLES = {
  unread: '没有数字',
  error: '勾稽不符',
  doubt: '识别存疑',
  warning: '提示',
};

/** The kinds in the order of consequence. */
export const KINDS: readonly OpenItem['kind'][] = ['unread', 'error', 'doubt', 'warning'];

const sectionOfCell = (form: Form, key: CellKey): SectionId | null => cellOf(form, key)?.table ?? null;

const nameOfCell = (form: Form, key: CellKey): string => {
  const cell = cellOf(form, key);
  return cell ? cellName(cell) : key;
};

/** What an unread total would be by its parts; null where a part is not known or row and column disagree. */
function sumOfParts(report: Report, form: Form, key: CellKey): number | null {
  const figures = figuresOf(report);
  const sums = totalsOf(form)
    .filter((total) => total.key === key)
    .map(({ parts }) => parts.map(figures))
    .map((values) => (values.some((value) => value === null) ? null : addUp(values)));
  return sums.length > 0 && new Set(sums).size === 1 ? (sums[0] ?? null) : null;
}

/** Amounts have decimals: what binary fractions leave behind is no figure. */
const addUp = (values: readonly (number | null)[]): number =>
  Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 1e6) / 1e6;

/** Whether cells could all be 0: no finding would be about them then. */
function mayBeZeros(report: Report, keys: readonly CellKey[]): boolean {
  const zeros = keys.map((key) => [key, { printed: null, basis: 'entered', value: 0 } as const]);
  const filled = { ...report, cells: { ...report.cells, ...Object.fromEntries(zeros) } };
  const blamed = new Set(checkReport(filled).flatMap(({ cells }) => cells));
  return !keys.some((key) => blamed.has(key));
}

function groupedBy(keys: readonly CellKey[], groupOf: (key: CellKey) => string): Map<string, CellKey[]> {
  const groups = new Map<string, CellKey[]>();
  for (const key of keys) groups.set(groupOf(key), [...(groups.get(groupOf(key)) ?? []), key]);
  return groups;
}

/** A total left empty is an item of its own with its sum; what else is unread for one reason may be many. */
function unreadItems(report: Report, form: Form, computed: ReadonlySet<CellKey>): OpenItem[] {
  const unread = unreadKeys(report).filter((key) => !computed.has(key));
  const reasonOf = (key: CellKey): string => report.cells[key]?.doubt ?? '';
  return tableSections(form).flatMap((section): OpenItem[] => {
    const ofSection = unread.filter((key) => sectionOfCell(form, key) === section.id);
    const sums = new Map(ofSection.map((key) => [key, sumOfParts(report, form, key)]));
    const alike = groupedBy(ofSection, (key) => (sums.get(key) === null ? reasonOf(key) : key));
    return [...alike].flatMap(([reason, keys]): OpenItem[] => {
      if (keys.length >= MANY_ALIKE) {
        const zeros = mayBeZeros(report, keys);
        return [
          {
            id: `unread:${section.id}:${reason}`,
            kind: 'unread',
            section: section.id,
            key: keys[0] ?? null,
            title: `第${section.number}部分还有 ${keys.length} 格没有数字`,
            message: `${reason === '' ? '' : `${reason}。`}请逐格填写${zeros ? '，没有发生的填 0' : ''}。`,
            findings: [],
            alike: keys,
            mayBeZeros: zeros,
          },
        ];
      }
      return keys.map((key) => {
        const sum = sums.get(key) ?? null;
        return {
          id: `unread:${key}`,
          kind: 'unread',
          section: section.id,
          key,
          title: nameOfCell(form, key),
          message: unreadMessage(reasonOf(key), report.cells[key]?.printed ?? null),
          findings: [],
          ...(sum === null ? {} : { sum }),
        };
      });
    });
  });
}

function unreadMessage(reason: string, printed: string | null): string {
  if (reason !== '') return `${reason}，请核对后填写。`;
  return printed === null || printed.trim() === ''
    ? '原文这一格没有读到数字，请对照原文填写；没有的填 0。'
    : `原文印的是“${printed.trim()}”，没有读出数字，请对照原文填写。`;
}

function doubtItems(report: Report, form: Form): OpenItem[] {
  const reasonOf = (key: CellKey): string => report.cells[key]?.doubt ?? '';
  return tableSections(form).flatMap((section): OpenItem[] => {
    const ofSection = doubtfulKeys(report).filter((key) => sectionOfCell(form, key) === section.id);
    return [...groupedBy(ofSection, reasonOf)].flatMap(([message, keys]): OpenItem[] => {
      const item = { kind: 'doubt', section: section.id, message, findings: [] } as const;
      if (keys.length >= MANY_ALIKE) {
        const title = `第${section.number}部分有 ${keys.length} 格识别存疑`;
        return [{ ...item, id: `doubt:${section.id}:${message}`, key: keys[0] ?? null, title, alike: keys }];
      }
      return keys.map((key) => ({ ...item, id: `doubt:${key}`, key, title: nameOfCell(form, key) }));
    });
  });
}

/** What a finding says, without its subject: the item bears that as its title. */
const withoutSubject = ({ subject, message }: Finding): string =>
  message.startsWith(`${subject}：`) ? message.slice(subject.length + 1) : message;

/** Findings that one and the same mend settles are one item, opened at the cell to be mended. */
function findingItems(report: Report, form: Form, findings: readonly Finding[]): OpenItem[] {
  const byMend = new Map<string, Finding[]>();
  const alone: Finding[] = [];
  for (const finding of findings) {
    if (!finding.mend) alone.push(finding);
    else {
      const id = `mend:${finding.mend.key}:${finding.mend.to}`;
      byMend.set(id, [...(byMend.get(id) ?? []), finding]);
    }
  }
  const mended = [...byMend].flatMap(([id, settled]): OpenItem[] => {
    const [first] = settled;
    if (!first?.mend) return [];
    const { mend } = first;
    return [
      {
        id,
        kind: 'error',
        section: sectionOfCell(form, mend.key),
        key: mend.key,
        title:
          settled.length === 1 ? first.subject : `${nameOfCell(form, mend.key)} 等 ${settled.length} 项不符`,
        message:
          settled.length === 1 ? withoutSubject(first) : settled.map(({ subject }) => subject).join('、'),
        findings: settled,
        mend,
      },
    ];
  });
  const others = alone.map((finding): OpenItem => {
    const key = finding.cells.at(-1) ?? null;
    const textSection = narrativeOf(report, form, finding);
    return {
      id: `finding:${finding.check}:${finding.subject}:${finding.quote ?? ''}`,
      kind: finding.severity,
      section: key === null ? textSection : sectionOfCell(form, key),
      key,
      title: finding.subject,
      message: withoutSubject(finding),
      ...(finding.quote === undefined ? {} : { quote: finding.quote }),
      ...(textSection === null ? {} : { textSection }),
      findings: [finding],
    };
  });
  return [...mended.toSorted((a, b) => b.findings.length - a.findings.length), ...others];
}

/** The narrative a finding about text is in: where its sentence stands, else the section its subject names. */
function narrativeOf(report: Report, form: Form, { quote, subject }: Finding): NarrativeId | null {
  const sections = narrativeSections(form);
  const plain = (text: string): string => text.replace(/\s/g, '');
  const quoted = quote
    ? sections.find(({ id }) => plain(report.narratives[id].text).includes(plain(quote)))
    : undefined;
  return (quoted ?? sections.find(({ number }) => subject.includes(`第${number}部分`)))?.id ?? null;
}

/**
 * All that is open in a report, ordered by consequence.
 *
 * @param computed cells that follow from others: they fill themselves in
 */
export function openItems(
  report: Report,
  findings: readonly Finding[],
  computed: ReadonlySet<CellKey> = new Set(),
): OpenItem[] {
  const form = formOf(report);
  const items = [
    ...unreadItems(report, form, computed),
    ...findingItems(report, form, findings),
    ...doubtItems(report, form),
  ];
  return KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** How many items each section has, and the worst kind among them. */
export function countBySection(
  items: readonly OpenItem[],
): ReadonlyMap<SectionId, { readonly count: number; readonly worst: OpenItem['kind'] }> {
  const counts = new Map<SectionId, { count: number; worst: OpenItem['kind'] }>();
  for (const { section, kind, alike } of items) {
    if (section === null) continue;
    const known = counts.get(section);
    counts.set(section, { count: (known?.count ?? 0) + (alike?.length ?? 1), worst: known?.worst ?? kind });
  }
  return counts;
}
