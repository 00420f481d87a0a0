/**
 * What a file may cost at most. A published report is a few hundred kilobytes; photographs make some of them
 * several megabytes. Everything beyond these bounds is refused before it is read.
 */
export const FILE_LIMITS = {
  /** Of the file itself. */
  bytes: 50 * 1024 * 1024,
  /** Characters that a document shows; a report has some 20,000. */
  characters: 1_000_000,
  /** Of one part of a zipped file (Word, Excel) when unpacked. */
  unpackedPartBytes: 24 * 1024 * 1024,
  /** Of all parts that are read of a zipped file. */
  unpackedBytes: 48 * 1024 * 1024,
  /** What is packed may unpack to this many times its size; texts and web pages reach about 20, parts of Word files 40. */
  unpackRatio: 400,
  /** What unpacks to no more than this may be packed as well as it likes. */
  harmlessBytes: 1024 * 1024,
  /** Elements of one XML part; Word wraps each change of appearance in some, so that a long report has 50,000. */
  elements: 500_000,
  /** Elements inside one another. */
  depth: 2000,
  /** Tables inside one another. */
  tableDepth: 40,
  /** Cells and paragraphs of one document; a report has some 400, the page around it a thousand more. */
  cells: 50_000,
  /** Rows times columns of one table, merged and missing cells counted. */
  gridArea: 1_000_000,
  /** Pages of a PDF. */
  pages: 300,
  /** Drawing operations of a PDF; five pages of a report have 14,000. */
  operations: 500_000,
  /** How often a PDF draws one of its forms; reports draw none, or a stamp and a mark on each page. */
  forms: 2_000,
} as const;
