import { cellName, cellOf } from '../forms/cells.ts';
import { applicationColumns, applicationRows } from '../forms/sections/applications.ts';
import { disputeGroups } from '../forms/sections/disputes.ts';
import type { Form } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';
import { stocksOf } from '../forms/sections/stocks.ts';
import type { Finding } from './finding.schema.ts';

type Place = Pick<Finding, 'section' | 'about'>;

const numberOf = (form: Form, { section }: Place): string =>
  form.sections.find(({ id }) => id === section)?.number ?? '';

/** 第一部分: what messages call a section. */
export const sectionName = (form: Form, place: Place): string => `第${numberOf(form, place)}部分`;

const inTable = (form: Form, place: Place, name: string | undefined): string =>
  `表${numberOf(form, place)}“${name ?? place.about ?? ''}”`;

/** 表三“自然人”列. */
export function columnSubject(form: Form, place: Place): string {
  const column = applicationColumns(form).find(({ head }) => head.id === place.about);
  return `${inTable(form, place, column?.head.name)}列`;
}

/** 表三“不予公开 · 国家秘密”行; a row of another form where a report prints that. */
export function rowSubject(form: Form, place: Place): string {
  const rows = [form, ...FORMS].flatMap(applicationRows);
  return `${inTable(form, place, rows.find(({ id }) => id === place.about)?.name)}行`;
}

/** 表四“行政复议”. */
export const groupSubject = (form: Form, place: Place): string =>
  inTable(form, place, disputeGroups(form).find(({ id }) => id === place.about)?.name);

/** 表二“行政规范性文件”. */
export const stockSubject = (form: Form, place: Place): string =>
  inTable(form, place, stocksOf(form).find(({ id }) => id === place.about)?.name);

/** “行政规范性文件 · 本年制发件数”: one cell. */
export function cellSubject(form: Form, { about = '' }: Pick<Finding, 'about'>): string {
  const cell = cellOf(form, about);
  return `“${cell ? cellName(cell) : about}”`;
}
