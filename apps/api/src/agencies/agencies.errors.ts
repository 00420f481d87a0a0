import type { SeenYears } from '../authorization/seen-years.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Also for what is outside the caller's area: he learns nothing of it, not even that it is there. */
export const agencyNotFound = () =>
  new Refusal(
    'AGENCY_NOT_FOUND',
    404,
    '没有找到这个机构：它可能已被合并，或不在您的管辖范围内。请在机构树中重新选择。',
  );

/** Of whoever is seen in other years: by the name he had there, and with what is known of him from there. */
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

export const agencyCodeTaken = (code: string) =>
  new Refusal('AGENCY_CODE_TAKEN', 409, `代码 ${code} 已属于另一个机构，请核对。`);

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

export const agencyHasChildren = (name: string, count: number) =>
  new Refusal('AGENCY_HAS_CHILDREN', 409, `“${name}”还有 ${count} 个下级机构，请先移走或撤销它们。`, {
    count,
  });
