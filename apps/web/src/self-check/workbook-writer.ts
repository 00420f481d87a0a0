/** The part that writes workbooks comes when it is asked for, or beforehand by a page that will work offline. */
export const loadWorkbookWriter = () => import('@zhaojian/report-writer/workbook');
