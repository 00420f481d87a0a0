import type { Head, Table } from '../form.ts';

const previousItems: Head = { id: 'previousItems', label: '上一年项目数量', name: '上一年项目数量' };
const itemsChange: Head = {
  id: 'itemsChange',
  label: '本年增/减',
  name: '本年增减',
  unit: 'change',
  variants: ['本年增减', '本年增／减'],
};
const decisions: Head = {
  id: 'decisions',
  label: '处理决定数量',
  name: '处理决定数量',
  variants: ['本年处理决定数量'],
};

/**
 * 表二 主动公开政府信息情况 of report years 2019 and 2020: 22 cells.
 * Its keys differ from 2021's wherever the same words mean something else; only `decisions` continues.
 */
export const proactiveDisclosure2019: Table = {
  id: 'proactiveDisclosure',
  blocks: [
    {
      article: '第二十条第（一）项',
      corner: '信息内容',
      rows: [
        { id: 'regulations', label: '规章', name: '规章' },
        {
          id: 'normativeDocuments',
          label: '规范性文件',
          name: '规范性文件',
          variants: ['行政规范性文件'],
        },
      ],
      columns: [
        { id: 'newlyMade', label: '本年新制作数量', name: '本年新制作' },
        { id: 'newlyPublished', label: '本年新公开数量', name: '本年新公开' },
        { id: 'publishedTotal', label: '对外公开总数量', name: '对外公开总数' },
      ],
    },
    {
      article: '第二十条第（五）项',
      corner: '信息内容',
      rows: [
        { id: 'licences', label: '行政许可', name: '行政许可' },
        {
          id: 'otherServices',
          label: '其他对外管理服务事项',
          name: '其他对外管理服务事项',
          variants: ['其他对外管理服务'],
        },
      ],
      columns: [previousItems, itemsChange, decisions],
    },
    {
      article: '第二十条第（六）项',
      corner: '信息内容',
      rows: [
        { id: 'penalties', label: '行政处罚', name: '行政处罚' },
        { id: 'coerciveMeasures', label: '行政强制', name: '行政强制' },
      ],
      columns: [previousItems, itemsChange, decisions],
    },
    {
      article: '第二十条第（八）项',
      corner: '信息内容',
      rows: [{ id: 'fees', label: '行政事业性收费', name: '行政事业性收费' }],
      columns: [previousItems, itemsChange],
    },
    {
      article: '第二十条第（九）项',
      corner: '信息内容',
      rows: [{ id: 'procurement', label: '政府集中采购', name: '政府集中采购' }],
      columns: [
        { id: 'items', label: '采购项目数量', name: '采购项目数量' },
        { id: 'amount', label: '采购总金额', name: '采购总金额', unit: 'yuan' },
      ],
    },
  ],
};
