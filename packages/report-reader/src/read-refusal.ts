/** Why a file could not be read at all. Each code has a Chinese message that says what to do. */
export type ReadRefusalCode =
  | 'EMPTY_FILE'
  | 'UNSUPPORTED_KIND'
  | 'ARCHIVE'
  | 'DAMAGED_FILE'
  | 'PASSWORD_PROTECTED'
  | 'SCANNED_IMAGE'
  | 'TOO_LARGE'
  | 'TOO_INTRICATE'
  | 'NOT_A_REPORT'
  | 'YEAR_BEFORE_FORM';

const MESSAGES: Readonly<Record<ReadRefusalCode, string>> = {
  EMPTY_FILE: '文件是空的。请确认选对了文件，重新上传。',
  UNSUPPORTED_KIND:
    '不认识这种文件。请上传 Word（.docx、.doc）、PDF、OFD、Excel（.xlsx、.xls）、网页（.html）或文本（.txt）格式的年度报告。Word 97、Excel 97 以前的旧文件，请先另存为这些格式。',
  ARCHIVE:
    '这是压缩包，而这里一次读一份报告。请先解压，再上传里面的年度报告；要一次导入很多份，请由主管部门在“批量导入”里上传 .zip 压缩包。',
  DAMAGED_FILE: '文件不完整或已损坏，无法打开。请用原来的软件打开并另存一份，再上传。',
  PASSWORD_PROTECTED: '文件设有打开密码或已加密。请去掉密码另存一份，再上传。',
  SCANNED_IMAGE: '文件是扫描件或图片，里面没有文字。请上传 Word 原文件、可复制文字的 PDF 或 OFD，或者网页。',
  TOO_LARGE: '文件内容过大，不像一份年度报告。请只保留年度报告正文后再上传。',
  TOO_INTRICATE:
    '这个文件里画的东西过于繁复，不像一份年度报告。请用原来的软件重新导出，或直接上传 Word 文件（.docx）。',
  NOT_A_REPORT:
    '没有在文件里找到年度报告的三张统计表。请确认上传的是《政府信息公开工作年度报告》全文，而不是附件或通知。',
  YEAR_BEFORE_FORM:
    '这是 2019 年以前的年度报告，当时没有全国统一格式，不在汇总范围内。请上传 2019 年及以后的年度报告。',
};

/** A file that cannot become a report: expected, with a code and a message for the person who has it. */
export class ReadRefusal extends Error {
  readonly code: ReadRefusalCode;

  constructor(code: ReadRefusalCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'ReadRefusal';
    this.code = code;
  }
}
