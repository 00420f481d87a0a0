import type { Head, Table } from '../form.ts';

const decisions: Head = {
  id: 'decisions',
  label: '本年处理决定数量',
  name: '处理决定数量',
  variants: ['处理决定数量'],
};

/** 表二 主动公开政府信息情况 of report years 2021 on: 10 cells. */
export const proactiveDisclosure2021: Table = {
  id: 'proactiveDisclosure',
  blocks: [
    {
      article: '第二十条第（一）项',
      corner: '信息内容',
      rows: [
        { id: 'regulations', label: '规章', name: '规章' },
        {
          id: 'normativeDocuments',
          label: '行政规范性文件',
          name: '行政规范性文件',
          variants: ['规范性文件'],
        },
      ],
      columns: [
        {
          id: 'issued',
          label: '本年制发件数',
          name: '制发',
          role: 'added',
          variants: ['本年新制作数量', '本年制发数量'],
        },
        {
          id: 'repealed',
          label: '本年废止件数',
          name: '废止',
          role: 'removed',
          variants: ['本年新公开数量', '本年废止数量'],
        },
        {
          id: 'inForce',
          label: '现行有效件数',
          name: '现行有效',
          role: 'stock',
          variants: ['对外公开总数量', '现行有效数量'],
        },
      ],
    },
    {
      article: '第二十条第（五）项',
      corner: '信息内容',
      rows: [{ id: 'licences', label: '行政许可', name: '行政许可' }],
      columns: [decisions],
    },
    {
      article: '第二十条第（六）项',
      corner: '信息内容',
      rows: [
        { id: 'penalties', label: '行政处罚', name: '行政处罚' },
        { id: 'coerciveMeasures', label: '行政强制', name: '行政强制' },
      ],
      columns: [decisions],
    },
    {
      article: '第二十条第（八）项',
      corner: '信息内容',
      rows: [{ id: 'fees', label: '行政事业性收费', name: '行政事业性收费' }],
      columns: [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          name: '收费金额',
          unit: 'tenThousandYuan',
          variants: ['本年收费金额', '本年收费金额（万元）'],
        },
      ],
    },
  ],
};
