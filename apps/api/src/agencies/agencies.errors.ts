import type { SeenYears } from '../authorization/seen-years.ts';
import { chineseTime } from '../chinese-time.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Also for what is outside the caller's area: they learn nothing of it, not even that it is there. */
export const agencyNotFound = () =>
  new Refusal(
    'AGENCY_NOT_FOUND',
    404,
    '没有找到这个机构：它可能已被合并，或不在您的管辖范围内。请在机构树中重新选择。',
  );

/** Of an agency that is seen in other years: by the name it had there, and with what is known of it from there. */
export const agencyNotInYear = (seen: SeenYears, year: number) => {
  const name = `“${seen.placements.at(-1)?.name ?? ''}”`;
  const why = {
    notYet: `${name}在 ${year} 年度尚未设立`,
    abolished: `${name}在 ${year} 年度已经撤销`,
    elsewhere: `${name}在 ${year} 年度不属于本区域`,
  }[seen.absenceIn(year)];
  return new Refusal('AGENCY_NOT_IN_YEAR', 404, `${why}，请改选其他年度或机构。`);
};

export const agencyNameTaken = (name: string) =>
  new Refusal('AGENCY_NAME_TAKEN', 409, `同一上级机构下已有“${name}”，请核对名称；如确需重名，请加以区分。`);

/** @param name of the other agency, which the caller sees */
export const agencyCodeTaken = (code: string, name: string) =>
  new Refusal('AGENCY_CODE_TAKEN', 409, `代码 ${code} 已属于“${name}”，请核对。`);

export const coversNoArea = (name: string) =>
  new Refusal(
    'COVERS_NO_AREA',
    409,
    `“${name}”不是人民政府、乡镇（街道）或开发区管委会，它的年报只反映本机关，不能作为全辖区的公布数。`,
  );

/** An agency is to be a government, without a statement of what its own report covers. */
export const coverageUnsaid = (name: string) =>
  new Refusal('COVERAGE_UNSAID', 409, `“${name}”${COVERAGE_ASKED}`);

/** What follows after the name of an agency that is to be a government. */
export const COVERAGE_ASKED =
  '作为人民政府，要说明它自己的年报写的是哪个范围的数：全辖区的（审核通过后作为公布数，不与下级重复相加），还是只有本机关自己的（和下级各单位的数一起相加）。';

/** The kind governs nothing, and the report of some year covers an area. */
export const stillCoversArea = (name: string) =>
  new Refusal(
    'STILL_COVERS_AREA',
    409,
    `“${name}”有的年度以公布数涵盖全辖区，不能改为这一类别。请先在“报告口径”中改为只反映本机关，再改类别。`,
  );

export const coverageUnchanged = (name: string, fromYear: number) =>
  new Refusal('COVERAGE_UNCHANGED', 409, `“${name}”自 ${fromYear} 年度起的报告口径本来就是这样，没有改动。`);

export const ownAgencyLocked = (name: string) =>
  new Refusal(
    'OWN_AGENCY_LOCKED',
    403,
    `“${name}”是您自己所在的机构，它的名称、类别、隶属关系和撤销只能由上级机构的管理员办理，请与上级联系。`,
  );

export const agencyChanged = (name: string, by: string | null, at: Date | null) =>
  new Refusal(
    'AGENCY_CHANGED',
    409,
    `“${name}”${at ? `在 ${chineseTime(at)} ` : ''}已由${by ?? '他人'}修改，您看到的不是最新情况，本次没有保存。请关闭后重新打开，核对后再改。`,
  );

export const parentNotInYear = (name: string, year: number) =>
  new Refusal(
    'PARENT_NOT_IN_YEAR',
    409,
    `上级机构“${name}”并非从 ${year} 年度起一直存在，请改选上级机构或起始年度。`,
  );

export const laterChangeExists = (name: string, year: number) =>
  new Refusal(
    'LATER_CHANGE_EXISTS',
    409,
    `“${name}”自 ${year} 年度起已另有变更，新的变更只能从 ${year} 年度或之后开始。`,
  );

export const agencyAbolished = (name: string, year: number) =>
  new Refusal('AGENCY_ABOLISHED', 409, `“${name}”已在 ${year} 年度后撤销，不能再修改。`);

export const moveBelowItself = (name: string) =>
  new Refusal('MOVE_BELOW_ITSELF', 409, `不能把“${name}”移到它自己或它的下级之下，请改选上级机构。`);

/** @param year the first in which they would be below nothing */
export const agencyHasChildren = (name: string, count: number, year: number) =>
  new Refusal(
    'AGENCY_HAS_CHILDREN',
    409,
    `“${name}”在 ${year} 年度还有 ${count} 个下级机构，请先移走或撤销它们。`,
    { count },
  );

export const parentAbolished = (name: string, lastYear: number) =>
  new Refusal('PARENT_ABOLISHED', 409, `上级机构“${name}”已在 ${lastYear} 年度后撤销，请改选上级机构。`);

export const agencyFoundedIn = (name: string, year: number) =>
  new Refusal(
    'AGENCY_NOT_YET_FOUNDED',
    409,
    `“${name}”自 ${year} 年度起才有，变更只能从 ${year} 年度或之后开始；起始年度本身有误的，请用“更正”。`,
  );

/** What is to be corrected was elsewhere: whose it was is not told. */
export const agencyElsewhere = (name: string, year: number) =>
  new Refusal(
    'AGENCY_ELSEWHERE',
    409,
    `“${name}”在 ${year} 年度不属于本区域，那一年的情况只能由两地共同的上级更正。`,
  );

export const noYearsLeft = (name: string) =>
  new Refusal(
    'NO_YEARS_LEFT',
    409,
    `这样更正后“${name}”没有任何年度。请核对起始年度和最后年度；误建的机构请用“删除”。`,
  );

/** @param years those with a report, and what became of it, in words */
export const reportsHandedIn = (name: string, years: string) =>
  new Refusal(
    'REPORTS_EXIST',
    409,
    `“${name}”已提交过年报（${years}），不能删除。填报过的机构请用“撤销”，名称、上级或年度有误的请用“更正”。`,
  );

export const successorNotFound = () =>
  new Refusal(
    'SUCCESSOR_NOT_FOUND',
    404,
    '没有找到承接机构：它可能已被删除，或不在您的管辖范围内。请重新选择，没有承接机构的请明确选“无”。',
  );

export const successorNotInYear = (name: string, year: number) =>
  new Refusal(
    'SUCCESSOR_NOT_IN_YEAR',
    409,
    `承接机构“${name}”在 ${year} 年度不在机构树中，请改选承接机构或年度。`,
  );

export const succeedsItself = (name: string) =>
  new Refusal('SUCCEEDS_ITSELF', 409, `“${name}”不能由它自己承接，请改选承接机构。`);

export const nothingToMerge = () =>
  new Refusal('NOTHING_TO_MERGE', 409, '请至少选择一个并入其他机构的机构，且不要重复选择。');

export const agencyNotInYearAtAll = (name: string, year: number) =>
  new Refusal('AGENCY_NOT_IN_YEAR', 404, `“${name}”在 ${year} 年度不在机构树中，请改选其他年度。`);

export const sectorUnknown = (name: string) =>
  new Refusal(
    'SECTOR_UNKNOWN',
    409,
    `条线“${name}”不在条线列表里。请从列表里选；列表里没有的，请顶层机构的管理员在“机构”页面的“条线”里加上。`,
  );

export const sectorInUse = (name: string, agencies: number) =>
  new Refusal(
    'SECTOR_IN_USE',
    409,
    `条线“${name}”有 ${agencies} 个机构在用（含已撤销的），不能删去。请用“并入”把它们改到另一个条线，或只给它改名。`,
  );

/**
 * Nothing is merged before it was seen of how many agencies.
 * @param nameOf what a sector is called once the list is saved
 */
export const sectorsToMerge = (
  merges: readonly { from: string; into: string; agencies: number }[],
  nameOf: (sector: string) => string,
) =>
  new Refusal(
    'SECTORS_TO_MERGE',
    409,
    `${merges.map(({ from, into, agencies }) => `“${from}”有 ${agencies} 个机构（含已撤销的），将改为“${nameOf(into)}”`).join('；')}。并入后不能自动分开。请核对后确认。`,
    { merges },
  );

export const sectorsChanged = () =>
  new Refusal(
    'SECTORS_CHANGED',
    409,
    '条线列表刚刚被别人修改过，这一次没有保存。请刷新页面，看过现在的列表再改。',
  );

export const sectorsAreForTheTop = () =>
  new Refusal(
    'SECTORS_ARE_FOR_THE_TOP',
    403,
    '条线列表对全平台有效，只由顶层机构的管理员维护。需要增改条线请与其联系。',
  );
