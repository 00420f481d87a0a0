import {
  type AgencyKind,
  AGENCY_KIND_NAMES,
  agencyAliasesSchema,
  agencyNameSchema,
  agencyPositionSchema,
  LAST_AGENCY_POSITION,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { reportYearSchema } from '@zhaojian/report';
import { headOf } from './columns.ts';
import { kindWritten } from './kind-of-agency.ts';
import { asOneName, lineOf } from './names.ts';
import type { Row, RowPlace } from './row.ts';

/** An agency as a row of the workbook says it; null where it says nothing. */
export interface WrittenAgency extends RowPlace {
  readonly name: string;
  readonly parent: string | null;
  readonly kind: AgencyKind | null;
  readonly sector: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[] | null;
  readonly coversArea: boolean | null;
  readonly fromYear: number | null;
  /** Its place in the official order. */
  readonly position: number | null;
}

const YES = /^(?:是|有|√|✓|y|yes|true|1)$/iu;
const NO = /^(?:否|无|不|×|✗|n|no|false|0)$/iu;

/** The agency of a row; null where something in it is mistaken, which the row then says. */
export function agencyOfRow(row: Row): WrittenAgency | null {
  if (!row.isComputed(['name', 'parent', 'kind', 'sector', 'code', 'aliases', 'coversArea', 'fromYear']))
    return null;
  const name = nameOf(row);
  const agency = {
    kind: kindOf(row),
    parent: asOneName(row.text('parent')) || null,
    sector: sectorOf(row),
    code: row.digits('code', TEXT_LIMITS.agencyCode),
    aliases: aliasesOf(row),
    coversArea: coverageOf(row),
    fromYear: yearOf(row),
    position: positionOf(row),
  };
  if (name === null || row.mistakes.length > 0) return null;
  return { ...row.place, name, ...agency };
}

function nameOf(row: Row): string | null {
  const written = row.text('name');
  const name = asOneName(written);
  if (name === '') {
    row.mistake(
      '没有写单位名称。请补填；同一单位有几个人的，每一行都写单位名称；不需要这一行的，请删去整行。',
    );
    return null;
  }
  const { error } = agencyNameSchema.safeParse(name);
  if (error) row.mistake(`单位名称“${name}”不能用：${error.issues[0]?.message ?? ''}`);
  if (/\s/u.test(written)) row.note(`单位名称“${written}”里有空格，按“${name}”处理。`);
  else if (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u.test(written))
    row.note(`单位名称“${written}”里有全角的字母或数字，按“${name}”处理。`);
  return name;
}

function kindOf(row: Row): AgencyKind | null {
  const written = row.text('kind');
  if (written === '') return null;
  const kind = kindWritten(written);
  if (kind === undefined)
    row.mistake(`类别“${written}”不认识。请改为：${Object.values(AGENCY_KIND_NAMES).join('、')}。`);
  return kind ?? null;
}

function sectorOf(row: Row): string | null {
  const sector = asOneName(row.text('sector'));
  if (sector.length > TEXT_LIMITS.sector) row.mistake(`条线超过 ${TEXT_LIMITS.sector} 个字，请改短。`);
  return sector || null;
}

function aliasesOf(row: Row): string[] | null {
  const aliases = row
    .text('aliases')
    .split(/[、,，;；\n]/u)
    .map(asOneName)
    .filter((alias) => alias !== '');
  if (aliases.length === 0) return null;
  if (!agencyAliasesSchema.safeParse(aliases).success)
    row.mistake(`别名最多 20 个，每个不超过 ${TEXT_LIMITS.agencyName} 个字，几个之间用顿号隔开。请改正。`);
  return [...new Set(aliases)];
}

function coverageOf(row: Row): boolean | null {
  const written = lineOf(row.text('coversArea'));
  if (written === '') return null;
  if (YES.test(written)) return true;
  if (!NO.test(written)) row.mistake(`“${headOf('coversArea')}”写的是“${written}”，请改为 是 或 否。`);
  return false;
}

/** Lists number their rows in many ways, and nobody means harm by it: what is no number orders nothing. */
function positionOf(row: Row): number | null {
  const written = lineOf(row.text('order'));
  if (written === '') return null;
  const read = agencyPositionSchema.safeParse(Number(/^(\d+)[.、)]?$/u.exec(written)?.[1]));
  if (read.success) return read.data;
  row.note(`${headOf('order')}“${written}”不是 1 至 ${LAST_AGENCY_POSITION} 的整数，没有用来排列。`);
  return null;
}

function yearOf(row: Row): number | null {
  const written = lineOf(row.text('fromYear'));
  if (written === '') return null;
  const read = reportYearSchema.safeParse(Number(/^(\d{4})年?度?$/u.exec(written)?.[1]));
  if (read.success) return read.data;
  row.mistake(`起始年度“${written}”不是可以报送的年度，请改为四位数字，例如 2025。`);
  return null;
}
