import { cellsOf } from '../forms/cells.ts';
import type { CellKey, Head } from '../forms/form.ts';
import { formById, tableSections } from '../forms/forms.ts';
import type { Measure, MeasureTerm } from './measure.ts';

const application = (row: string): MeasureTerm => ({ key: `applications.${row}.total`, sign: 1 });
const dispute = (group: string, result: string, sign: 1 | -1 = 1): MeasureTerm => ({
  key: `disputes.${group}.${result}`,
  sign,
});

const received = [application('newlyReceived'), application('carriedOver')];
const concluded = [application('outcomesTotal')];
const settled = (groups: readonly string[]): MeasureTerm[] =>
  groups.flatMap((group) => [dispute(group, 'total'), dispute(group, 'pending', -1)]);
const rectified = (groups: readonly string[]): MeasureTerm[] =>
  groups.map((group) => dispute(group, 'rectified'));

/**
 * The cells of an outcome in the column 总计: its reasons, or itself where it has none. Taken from 2019's
 * form, which splits least, so that they can be read from both eras.
 */
export function outcomeTerms(outcome: string): MeasureTerm[] {
  return cellsOf(formById('2019'))
    .filter(({ table, rowPath, columnPath }) => {
      const isTotal = columnPath.at(-1)?.id === 'total';
      return table === 'applications' && isTotal && rowPath.some((head) => head.id === outcome);
    })
    .map(({ key }) => ({ key, sign: 1 }));
}

/** The outcome groups of 表三 in print order: disclosed, partiallyDisclosed, withheld … otherHandling. */
export const OUTCOMES: readonly Head[] = outcomeHeads();

function outcomeHeads(): Head[] {
  const table = tableSections(formById('2021')).find((section) => section.id === 'applications')?.table;
  const results = table?.blocks[0]?.rows.find((row) => row.children && !row.id)?.children ?? [];
  return results.filter((head) => head.id !== 'outcomesTotal');
}

const volume = (
  id: string,
  label: string,
  theme: Measure['theme'],
  numerator: readonly MeasureTerm[],
  unit: Measure['unit'] = 'count',
): Measure => ({
  id,
  label,
  theme,
  kind: 'volume',
  unit,
  direction: 'neutral',
  definition: label,
  numerator,
  denominator: [],
});

const rate = (
  measure: Pick<Measure, 'id' | 'label' | 'theme' | 'direction' | 'definition' | 'numerator' | 'denominator'>,
): Measure => ({ ...measure, kind: 'rate' });

const outcomeRate = (outcome: Head): Measure =>
  rate({
    id: `${outcome.id}Rate`,
    label: `${outcome.name}率`,
    theme: 'applications',
    direction:
      outcome.id === 'disclosed' || outcome.id === 'partiallyDisclosed' ? 'higherIsBetter' : 'neutral',
    definition: `${outcome.name} ÷ 办结`,
    numerator: outcomeTerms(outcome.id ?? ''),
    denominator: concluded,
  });

const proactive = (key: string): MeasureTerm[] => [{ key: `proactiveDisclosure.${key}` as CellKey, sign: 1 }];

/** Every measure that supervisors and leaders read, by theme. */
export const MEASURES: readonly Measure[] = [
  volume('newlyReceived', '新收申请', 'applications', [application('newlyReceived')]),
  volume('received', '受理合计', 'applications', received),
  volume('concluded', '办结', 'applications', concluded),
  volume('carriedForward', '结转下年度', 'applications', [application('carriedForward')]),
  rate({
    id: 'disclosureRate',
    label: '公开率',
    theme: 'applications',
    direction: 'higherIsBetter',
    definition: '（予以公开 + 部分公开）÷ 办结',
    numerator: [...outcomeTerms('disclosed'), ...outcomeTerms('partiallyDisclosed')],
    denominator: concluded,
  }),
  ...OUTCOMES.map(outcomeRate),
  rate({
    id: 'carryForwardRate',
    label: '结转率',
    theme: 'applications',
    direction: 'lowerIsBetter',
    definition: '结转下年度 ÷ 受理合计',
    numerator: [application('carriedForward')],
    denominator: received,
  }),
  volume('reconsiderations', '行政复议', 'disputes', [dispute('reconsideration', 'total')]),
  volume('directLitigation', '未经复议直接起诉', 'disputes', [dispute('litigation.direct', 'total')]),
  volume('litigationAfterReconsideration', '复议后起诉', 'disputes', [
    dispute('litigation.afterReconsideration', 'total'),
  ]),
  rate({
    id: 'reconsiderationCorrectionRate',
    label: '行政复议纠错率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '结果纠正 ÷（总计 − 尚未审结）',
    numerator: rectified(['reconsideration']),
    denominator: settled(['reconsideration']),
  }),
  rate({
    id: 'litigationLossRate',
    label: '行政诉讼败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '两类诉讼的结果纠正 ÷（总计 − 尚未审结）',
    numerator: rectified(['litigation.direct', 'litigation.afterReconsideration']),
    denominator: settled(['litigation.direct', 'litigation.afterReconsideration']),
  }),
  rate({
    id: 'directLitigationLossRate',
    label: '直接起诉败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '未经复议直接起诉：结果纠正 ÷（总计 − 尚未审结）',
    numerator: rectified(['litigation.direct']),
    denominator: settled(['litigation.direct']),
  }),
  rate({
    id: 'litigationAfterReconsiderationLossRate',
    label: '复议后起诉败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '复议后起诉：结果纠正 ÷（总计 − 尚未审结）',
    numerator: rectified(['litigation.afterReconsideration']),
    denominator: settled(['litigation.afterReconsideration']),
  }),
  rate({
    id: 'disputeRate',
    label: '争议率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '（行政复议总计 + 未经复议直接起诉总计）÷ 办结',
    numerator: [dispute('reconsideration', 'total'), dispute('litigation.direct', 'total')],
    denominator: concluded,
  }),
  volume('regulationsIssued', '规章制发', 'proactiveDisclosure', proactive('regulations.issued')),
  volume('regulationsRepealed', '规章废止', 'proactiveDisclosure', proactive('regulations.repealed')),
  volume('regulationsInForce', '规章现行有效', 'proactiveDisclosure', proactive('regulations.inForce')),
  volume('documentsIssued', '规范性文件制发', 'proactiveDisclosure', proactive('normativeDocuments.issued')),
  volume(
    'documentsRepealed',
    '规范性文件废止',
    'proactiveDisclosure',
    proactive('normativeDocuments.repealed'),
  ),
  volume(
    'documentsInForce',
    '规范性文件现行有效',
    'proactiveDisclosure',
    proactive('normativeDocuments.inForce'),
  ),
  volume('licences', '行政许可', 'proactiveDisclosure', proactive('licences.decisions')),
  volume('penalties', '行政处罚', 'proactiveDisclosure', proactive('penalties.decisions')),
  volume('coerciveMeasures', '行政强制', 'proactiveDisclosure', proactive('coerciveMeasures.decisions')),
  volume('fees', '行政事业性收费', 'proactiveDisclosure', proactive('fees.amount'), 'tenThousandYuan'),
];

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** A measure by its id. Throws for an unknown id: a bug, not bad input. */
export function measureById(id: string): Measure {
  const measure = byId.get(id);
  if (!measure) throw new RangeError(`There is no measure "${id}".`);
  return measure;
}
