import { type Outcome, outcomesOfAll } from '../forms/sections/applications.ts';
import { FORMS } from '../forms/forms.ts';
import type { Measure, Sum } from './measure.ts';
import { concluded, disputeResult, figure, intake, outcome, settled, together } from './sums.ts';

const volume = (
  id: string,
  label: string,
  theme: Measure['theme'],
  numerator: Sum,
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
  denominator: null,
});

const rate = (
  measure: Pick<Measure, 'id' | 'label' | 'theme' | 'direction' | 'definition' | 'numerator' | 'denominator'>,
): Measure => ({ ...measure, kind: 'rate' });

const outcomeRate = ({ id, name }: Outcome): Measure =>
  rate({
    id: `${id}Rate`,
    label: `${name}率`,
    theme: 'applications',
    direction: id === 'disclosed' || id === 'partiallyDisclosed' ? 'higherIsBetter' : 'neutral',
    definition: `${name} ÷ 办结`,
    numerator: outcome(id),
    denominator: concluded,
  });

const application = (row: string): Sum => figure(`applications.${row}.total`);
const proactive = (key: string): Sum => figure(`proactiveDisclosure.${key}`);

/** Every measure that supervisors and leaders read, by theme. */
export const MEASURES: readonly Measure[] = [
  volume('newlyReceived', '新收申请', 'applications', application('newlyReceived')),
  volume('received', '受理合计', 'applications', intake),
  volume('concluded', '办结', 'applications', concluded),
  volume('carriedForward', '结转下年度', 'applications', application('carriedForward')),
  rate({
    id: 'disclosureRate',
    label: '公开率',
    theme: 'applications',
    direction: 'higherIsBetter',
    definition: '（予以公开 + 部分公开）÷ 办结',
    numerator: together(outcome('disclosed'), outcome('partiallyDisclosed')),
    denominator: concluded,
  }),
  ...outcomesOfAll(FORMS).map(outcomeRate),
  rate({
    id: 'carryForwardRate',
    label: '结转率',
    theme: 'applications',
    direction: 'lowerIsBetter',
    definition: '结转下年度 ÷ 受理合计',
    numerator: application('carriedForward'),
    denominator: intake,
  }),
  volume('reconsiderations', '行政复议', 'disputes', disputeResult('reconsideration', 'total')),
  volume('directLitigation', '未经复议直接起诉', 'disputes', disputeResult('litigation.direct', 'total')),
  volume(
    'litigationAfterReconsideration',
    '复议后起诉',
    'disputes',
    disputeResult('litigation.afterReconsideration', 'total'),
  ),
  rate({
    id: 'reconsiderationCorrectionRate',
    label: '行政复议纠错率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '结果纠正 ÷（总计 − 尚未审结）',
    numerator: disputeResult('reconsideration', 'rectified'),
    denominator: settled('reconsideration'),
  }),
  rate({
    id: 'litigationLossRate',
    label: '行政诉讼败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '两类诉讼的结果纠正 ÷（总计 − 尚未审结）',
    numerator: disputeResult('litigation', 'rectified'),
    denominator: settled('litigation'),
  }),
  rate({
    id: 'directLitigationLossRate',
    label: '直接起诉败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '未经复议直接起诉：结果纠正 ÷（总计 − 尚未审结）',
    numerator: disputeResult('litigation.direct', 'rectified'),
    denominator: settled('litigation.direct'),
  }),
  rate({
    id: 'litigationAfterReconsiderationLossRate',
    label: '复议后起诉败诉率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '复议后起诉：结果纠正 ÷（总计 − 尚未审结）',
    numerator: disputeResult('litigation.afterReconsideration', 'rectified'),
    denominator: settled('litigation.afterReconsideration'),
  }),
  rate({
    id: 'disputeRate',
    label: '争议率',
    theme: 'disputes',
    direction: 'lowerIsBetter',
    definition: '（行政复议总计 + 未经复议直接起诉总计）÷ 办结',
    numerator: together(
      disputeResult('reconsideration', 'total'),
      disputeResult('litigation.direct', 'total'),
    ),
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
