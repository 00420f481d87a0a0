import { AGENCY_KIND_NAMES, type AgencyKind, agencyKindSchema } from '@zhaojian/contract';

/** How offices write the kinds beside the names that the platform gives them. */
const WRITTEN: Readonly<Record<AgencyKind, readonly string[]>> = {
  government: ['政府', '人民政府', '县区', '区县', '市', '县', '区'],
  department: ['部门', '政府部门', '工作部门', '委办局', '局', '行政机关', '直属机构', '派出机构'],
  township: ['乡镇', '街道', '乡镇街道', '镇', '乡', '街道办', '街道办事处'],
  developmentZone: ['开发区', '管委会', '开发区管委会', '园区', '功能区'],
  publicInstitution: ['事业单位', '直属事业单位', '公共企事业单位', '公共服务单位'],
};

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s()、/]/gu, '');

/** The kind that a cell names; undefined where it names none. */
export const kindWritten = (text: string): AgencyKind | undefined =>
  agencyKindSchema.options.find((kind) =>
    [AGENCY_KIND_NAMES[kind], ...WRITTEN[kind]].some((name) => bare(name) === bare(text)),
  );

/** What an agency's name ends in, in the order in which it is asked: 镇人民政府 is no 人民政府. */
const ENDINGS: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(?:街道办事处|街道|[镇乡]人民政府|[镇乡])$/u, 'township'],
  [/人民政府$/u, 'government'],
  [/(?:管委会|管理委员会|开发区)$/u, 'developmentZone'],
  [/(?:中心|医院|学校|学院|大学|馆|站|所|院|台|集团|公司)$/u, 'publicInstitution'],
  [/(?:局|委员会|委|办公室|办|厅|处|部|分局|支队|大队|总队)$/u, 'department'],
];

/** The kind that a name shows; undefined where it shows none. */
export const kindOfName = (name: string): AgencyKind | undefined =>
  ENDINGS.find(([ending]) => ending.test(name))?.[1];
