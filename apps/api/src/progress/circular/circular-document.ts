import {
  type Circular,
  dayText,
  emptyPartsText,
  missingIn,
  OUTSIDE_AREA,
  requirementText,
} from '@zhaojian/contract';
import type { SignedBlock, SignedDocument } from '@zhaojian/report-writer';

type Columns = Extract<SignedBlock, { kind: 'list' }>['columns'];

const paragraph = (text: string): SignedBlock => ({ kind: 'paragraph', text });

/** A 通报 as offices write them: how it stands, a list for each thing that is to be named, what is asked for. */
export function circularDocument(
  circular: Circular,
  { office, writtenOn }: Pick<SignedDocument, 'office' | 'writtenOn'>,
): SignedDocument {
  const { agencyName, year } = circular;
  const lists = listsOf(circular);
  return {
    title: `关于${agencyName}${year}年政府信息公开工作年度报告编制报送情况的通报`,
    addressee: null,
    blocks: [
      paragraph(howItStands(circular)),
      ...lists.flatMap(({ heading, columns, rows }, index): SignedBlock[] => [
        { kind: 'heading', text: `${'一二三四五'.charAt(index)}、${heading}` },
        { kind: 'list', columns: [{ head: '序号', width: 1 }, ...columns], rows: rows.map(numbered) },
      ]),
      paragraph(
        lists.length === 0
          ? '各机关均按时报送，未发现需要通报的问题。'
          : '请上述机关对照查找原因，抓紧整改；尚未提交的立即提交。依照《中华人民共和国政府信息公开条例》第四十七条，现予通报。',
      ),
    ],
    office,
    writtenOn,
  };
}

function howItStands(circular: Circular): string {
  const { agencyName, year, day, counts, late, returned, empty, alike } = circular;
  const missing = missingIn(circular).length;
  return [
    `截至${dayText(day)}，${agencyName}应报送${year}年政府信息公开工作年度报告的机关共${counts.expected}个，`,
    `其中按时提交${counts.onTime}个，逾期提交${late.length - missing}个，逾期仍未提交${missing}个；`,
    `审核通过${counts.accepted}个，退回修改过${returned.length}个，内容空洞${empty.length}个，文字雷同${alike.length}个。`,
  ].join('');
}

interface List {
  readonly heading: string;
  readonly columns: Columns;
  readonly rows: readonly (readonly string[])[];
}

const numbered = (row: readonly string[], index: number): string[] => [String(index + 1), ...row];

/** Those that name anybody. */
function listsOf({ late, returned, reasons, empty, alike, year }: Circular): List[] {
  const lists: List[] = [
    {
      heading: '逾期的机关',
      columns: [
        { head: '机关', width: 5 },
        { head: '截止日', width: 2.4 },
        { head: '提交日', width: 2.4 },
        { head: '逾期天数', width: 1.6 },
      ],
      rows: late.map(({ agencyName, dueOn, submittedOn, daysLate }) => [
        agencyName,
        dayText(dueOn),
        submittedOn === null ? '未提交' : dayText(submittedOn),
        String(daysLate),
      ]),
    },
    {
      heading: '退回修改的机关',
      columns: [
        { head: '机关', width: 4 },
        { head: '退回次数', width: 1.4 },
        { head: '意见条数', width: 1.4 },
        { head: '再次提出', width: 1.4 },
        { head: '没有做到的', width: 4.4 },
      ],
      rows: returned.map(({ agencyName, times, points, pointsAgain, checks }) => [
        agencyName,
        String(times),
        String(points),
        String(pointsAgain),
        checks.map(({ check }) => requirementText(check)).join('；'),
      ]),
    },
    {
      heading: '退回的原因',
      columns: [
        { head: '没有做到的', width: 6 },
        { head: '涉及机关', width: 2 },
        { head: '意见条数', width: 2 },
      ],
      rows: reasons.map(({ check, agencies, points }) => [
        requirementText(check),
        String(agencies),
        String(points),
      ]),
    },
    {
      heading: '内容空洞的机关',
      columns: [
        { head: '机关', width: 5 },
        { head: '空洞的部分', width: 6 },
      ],
      rows: empty.map((each) => [each.agencyName, emptyPartsText(each, year)]),
    },
    {
      heading: '文字雷同的机关',
      columns: [
        { head: '机关', width: 5 },
        { head: '雷同文字占比', width: 2 },
        { head: '与哪个机关的报告雷同最多', width: 4 },
      ],
      rows: alike.map(({ agencyName, share, likeAgencyName }) => [
        agencyName,
        `${Math.round(share * 100)}%`,
        likeAgencyName ?? OUTSIDE_AREA,
      ]),
    },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}
