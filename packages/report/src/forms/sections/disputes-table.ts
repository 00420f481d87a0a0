import type { Head, Table } from '../form.ts';

const results: readonly Head[] = [
  { id: 'upheld', label: '结果维持', name: '结果维持', role: 'result', variants: ['维持'] },
  { id: 'rectified', label: '结果纠正', name: '结果纠正', role: 'result', variants: ['纠正'] },
  { id: 'otherResult', label: '其他结果', name: '其他结果', role: 'result' },
  { id: 'pending', label: '尚未审结', name: '尚未审结', role: 'pending' },
  { id: 'total', label: '总计', name: '总计', role: 'total', variants: ['合计'] },
];

/** 表四 行政复议、行政诉讼情况, the same in both eras: three groups of five results, one line of figures. */
export const disputesTable: Table = {
  id: 'disputes',
  blocks: [
    {
      rows: [],
      columns: [
        {
          id: 'reconsideration',
          label: '行政复议',
          name: '行政复议',
          role: 'disputeGroup',
          children: results,
        },
        {
          id: 'litigation',
          label: '行政诉讼',
          name: '行政诉讼',
          children: [
            {
              id: 'direct',
              label: '未经复议直接起诉',
              name: '未经复议直接起诉',
              role: 'disputeGroup',
              variants: ['未经复议起诉', '直接起诉'],
              children: results,
            },
            {
              id: 'afterReconsideration',
              label: '复议后起诉',
              name: '复议后起诉',
              role: 'disputeGroup',
              children: results,
            },
          ],
        },
      ],
    },
  ],
};
