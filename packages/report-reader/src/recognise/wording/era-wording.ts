import { FORMS, leafPaths, onceForEach, tableSections, type Form, type Head } from '@zhaojian/report';
import { joinedWords } from './normalise-label.ts';
import { LABEL_THRESHOLD, scoreText } from './label-score.ts';
import { spellingsOf } from './row-targets.ts';

const columnLeaves = (form: Form): Head[] =>
  tableSections(form).flatMap(({ table }) =>
    table.blocks.flatMap((block) => leafPaths(block.columns).flatMap((path) => path.at(-1) ?? [])),
  );

const officialWords = (head: Head): string => spellingsOf(head)[0]?.words ?? '';

const says = (texts: readonly string[], head: Head): boolean =>
  joinedWords(texts).includes(officialWords(head));

/** The heads of other eras that are printed over a column of a form although they mean something else. */
const foreignHeads = onceForEach((form: Form) =>
  onceForEach((column: Head): readonly Head[] => {
    const variants = new Set(
      spellingsOf(column)
        .slice(1)
        .map(({ words }) => words),
    );
    return FORMS.filter((other) => other !== form)
      .flatMap(columnLeaves)
      .filter((head) => head.id !== column.id && variants.has(officialWords(head)));
  }),
);

/**
 * The official wording of another era that is over a column where it means something else, e.g. 2019's
 * head over 2021's figures; null when the heads are this form's own. Of a head that is cut off what it is most like.
 */
export function wordingOfAnotherEra(form: Form, column: Head, texts: readonly string[]): string | null {
  if (says(texts, column)) return null;
  const foreign = foreignHeads(form)(column);
  const said = foreign.find((head) => says(texts, head));
  if (said) return said.label;
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0) return null;
  const likeness = (head: Head): number => scoreText(only, spellingsOf(head).slice(0, 1));
  const like = foreign.find((head) => likeness(head) > Math.max(likeness(column), LABEL_THRESHOLD));
  return like?.label ?? null;
}
