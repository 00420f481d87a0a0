import {
  FORMS,
  cellKey,
  leafPaths,
  onceForEach,
  splitFigures,
  tableSections,
  type Block,
  type CellKey,
  type Form,
  type Head,
  type TableId,
} from '@zhaojian/report';
import { normaliseLabel, type Label } from './normalise-label.ts';

/** A row of the form that figures may belong to. */
export interface RowTarget {
  readonly table: TableId;
  readonly block: Block;
  /** The row heads from the outermost to the leaf; empty in a table without row heads. */
  readonly rowPath: readonly Head[];
  /** The column heads of each figure of the row, from the outermost to the leaf. */
  readonly columns: readonly (readonly Head[])[];
  /** The key of each figure of the row. */
  readonly keys: readonly CellKey[];
  /** How the leaf label may be printed. */
  readonly spellings: readonly Label[];
  /**
   * - `own`: a row of the form
   * - `undivided`: a row of another era that this form splits into several
   * - `foreign`: a row of another era that does not continue in this form
   * - `group`: a group of columns of a table without row heads, printed as a row or a table of its own
   */
  readonly kind: 'own' | 'undivided' | 'foreign' | 'group';
}

/** How a head may be printed: its official label, then its variants. */
export const spellingsOf = onceForEach((head: Head): readonly Label[] =>
  [head.label, ...(head.variants ?? [])].map(normaliseLabel),
);

function targetsOfBlock(table: TableId, block: Block): Omit<RowTarget, 'kind'>[] {
  const columns = leafPaths(block.columns);
  return (block.rows.length > 0 ? leafPaths(block.rows) : [[]]).map((rowPath) => {
    const leaf = rowPath.at(-1);
    return {
      table,
      block,
      rowPath,
      columns,
      keys: columns.map((columnPath) => cellKey(table, rowPath, columnPath)),
      spellings: leaf ? spellingsOf(leaf) : [],
    };
  });
}

/** The groups of columns of a table without row heads, each as a row labelled with the group's head. */
function groupsOf({ table, block, columns, keys, rowPath }: Omit<RowTarget, 'kind'>): RowTarget[] {
  if (rowPath.length > 0) return [];
  const groups = [...new Set(columns.map((path) => path.at(-2)))].filter((head) => head !== undefined);
  return groups.map((group) => {
    const own = columns.flatMap((path, index) =>
      path.at(-2) === group ? [{ path, key: keys[index] ?? '' }] : [],
    );
    const heads = own.map(({ path }) => path.at(-1)?.label ?? '').join('');
    return {
      table,
      block,
      rowPath: [group],
      columns: own.map(({ path }) => path.slice(-1)),
      keys: own.map(({ key }) => key),
      spellings: spellingsOf(group).flatMap((spelling) => [
        spelling,
        normaliseLabel(spelling.numbered + heads),
      ]),
      kind: 'group',
    };
  });
}

const targetsOfForm = (form: Form): Omit<RowTarget, 'kind'>[] =>
  tableSections(form).flatMap(({ table }) =>
    table.blocks.flatMap((block) => targetsOfBlock(table.id, block)),
  );

const idsOf = (path: readonly Head[]): string => path.map((head) => head.id ?? '').join('.');

/** Where a row of another form would be in this one: before the first row that follows it in both. */
function insertForeign(form: Form, targets: RowTarget[], other: Omit<RowTarget, 'kind'>[]): void {
  const positionOf = (target: Omit<RowTarget, 'kind'>): number =>
    targets.findIndex((own) => own.table === target.table && idsOf(own.rowPath) === idsOf(target.rowPath));
  other.forEach((target, index) => {
    if (positionOf(target) >= 0) return;
    const before = other
      .slice(0, index)
      .map(positionOf)
      .findLast((position) => position >= 0);
    const isWhole = target.keys.some((key) => splitFigures(form).has(key));
    targets.splice((before ?? -1) + 1, 0, { ...target, kind: isWhole ? 'undivided' : 'foreign' });
  });
}

/** All rows that a report of this form may print, in statutory order, those of the other eras among them. */
export const rowTargets = onceForEach((form: Form): readonly RowTarget[] => {
  const targets = targetsOfForm(form).flatMap((target): RowTarget[] => [
    { ...target, kind: 'own' },
    ...groupsOf(target),
  ]);
  for (const other of FORMS) if (other !== form) insertForeign(form, targets, targetsOfForm(other));
  return targets;
});

const allHeads = (heads: readonly Head[]): Head[] =>
  heads.flatMap((head) => [head, ...allHeads(head.children ?? [])]);

const spellingsIn = (headsOf: (block: Block) => readonly Head[]): ReadonlySet<string> =>
  new Set(
    FORMS.flatMap((form) =>
      tableSections(form).flatMap(({ table }) =>
        table.blocks.flatMap((block) =>
          allHeads(headsOf(block)).flatMap((head) => spellingsOf(head).map(({ numbered }) => numbered)),
        ),
      ),
    ),
  );

/** Every column head of every form, each spelling once. */
export const COLUMN_SPELLINGS = spellingsIn((block) => block.columns);

/** Every row head of every form, those of groups too, each spelling once. */
export const ROW_SPELLINGS = spellingsIn((block) => block.rows);

/** The lowest head of each column of a block. */
export const columnLeavesOf = onceForEach((block: Block): readonly Head[] =>
  leafPaths(block.columns).flatMap((path) => path.at(-1) ?? []),
);

/** The column heads of a block without repetition of wording, at all levels. */
export const columnHeadsOf = onceForEach((block: Block): readonly Head[] => [
  ...new Map(allHeads(block.columns).map((head) => [head.label, head])).values(),
]);
