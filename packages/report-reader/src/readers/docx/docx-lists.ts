import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import { LIST_DEPTH, type ListLevel, type WordList } from '../word-lists/list-counter.ts';
import { isOn, numberAt, valueAt } from './word-attributes.ts';

const toLevel = (element: XmlElement): ListLevel => ({
  start: numberAt(element, 'w:start') ?? 1,
  format: valueAt(element, 'w:numFmt') ?? 'decimal',
  text: valueAt(element, 'w:lvlText') ?? '',
  isLegal: isOn(element, 'w:isLgl'),
});

function levelsOf(element: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of childrenOf(element, 'w:lvl')) {
    const depth = Number(level.attributes['w:ilvl']);
    if (depth >= 0 && depth < LIST_DEPTH) levels[depth] = toLevel(level);
  }
  return levels;
}

/** A list definition may only point to the one that a list style owns. */
function definitions(numbering: XmlElement): ReadonlyMap<string, (ListLevel | undefined)[]> {
  const abstracts = childrenOf(numbering, 'w:abstractNum');
  return new Map(
    abstracts.map((element) => {
      const link = valueAt(element, 'w:numStyleLink');
      const owner = link ? abstracts.find((other) => valueAt(other, 'w:styleLink') === link) : undefined;
      return [element.attributes['w:abstractNumId'] ?? '', levelsOf(owner ?? element)];
    }),
  );
}

/** The lists of a document by their ids. @param numbering the root of `numbering.xml` */
export function listsOfDocx(numbering: XmlElement): ReadonlyMap<string, WordList> {
  const levelsById = definitions(numbering);
  return new Map(
    childrenOf(numbering, 'w:num').map((element) => {
      const definition = valueAt(element, 'w:abstractNumId') ?? '';
      const levels = [...(levelsById.get(definition) ?? [])];
      const restarts = new Map<number, number>();
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const depth = Number(override.attributes['w:ilvl']);
        const start = numberAt(override, 'w:startOverride');
        const level = descend(override, 'w:lvl');
        if (level && depth >= 0 && depth < LIST_DEPTH) levels[depth] = toLevel(level);
        if (start !== null) restarts.set(depth, start);
      }
      return [element.attributes['w:numId'] ?? '', { definition, levels, restarts }];
    }),
  );
}
