import { cellNameByKey, cellOf } from '../forms/cells.ts';
import { applicationColumns, applicationRows } from '../forms/sections/applications.ts';
import { disputeGroups } from '../forms/sections/disputes.ts';
import type { Form } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';
import { stocksOf } from '../forms/sections/stocks.ts';
import type { Finding } from './finding.schema.ts';

type Subject = Pick<Finding, 'section' | 'about'>;
/** What is in a section; in none where it is of no form. */
interface InSection {
  readonly section?: Finding['section'] | undefined;
}

const numberOf = (form: Form, { section }: InSection): string =>
  form.sections.find(({ id }) => id === section)?.number ?? '';

/** 第一部分: what messages call a section. */
export const sectionName = (form: Form, subject: InSection): string => `第${numberOf(form, subject)}部分`;

const inTable = (form: Form, subject: Subject, name: string | undefined): string =>
  `表${numberOf(form, subject)}“${name ?? subject.about ?? ''}”`;

/** 表三“自然人”列. */
export function columnSubject(form: Form, subject: Subject): string {
  const column = applicationColumns(form).find(({ head }) => head.id === subject.about);
  return `${inTable(form, subject, column?.head.name)}列`;
}

/** 表三“不予公开 · 国家秘密”行; a row of another form where a report prints that. */
export function rowSubject(form: Form, subject: Subject): string {
  const rows = [form, ...FORMS].flatMap(applicationRows);
  return `${inTable(form, subject, rows.find(({ id }) => id === subject.about)?.name)}行`;
}

/** 表四“行政复议”. */
export const groupSubject = (form: Form, subject: Subject): string =>
  inTable(form, subject, disputeGroups(form).find(({ id }) => id === subject.about)?.name);

/** 表二“行政规范性文件”. */
export const stockSubject = (form: Form, subject: Subject): string =>
  inTable(form, subject, stocksOf(form).find(({ id }) => id === subject.about)?.name);

/** “行政规范性文件 · 本年制发件数”: one cell; one of another form where a report prints that. */
export const cellSubject = (form: Form, { about = '' }: Pick<Finding, 'about'>): string =>
  `“${cellNameByKey([form, ...FORMS].find((each) => cellOf(each, about)) ?? form, about)}”`;
