/** The names of files that a dialog offers for a report; whatever else is dropped is judged by its content. */
export const REPORT_FILE_EXTENSIONS =
  '.doc,.docx,.wps,.pdf,.ofd,.xls,.xlsx,.xlsm,.et,.html,.htm,.mht,.mhtml,.txt,.md,.csv';
