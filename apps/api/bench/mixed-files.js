import { FILE_PRINTERS } from '@zhaojian/report-reader/fixtures';
import { longReport } from '@zhaojian/report-reader/fixtures/long-report';
import { zipSync } from 'fflate';

/** Of twenty files, how many are of each kind. */
const IN_TWENTY = { docx: 6, html: 5, text: 3, xlsx: 3, pdf: 2, doc: 1 };
const EXTENSIONS = { text: 'txt' };

export const YEAR = 2023;

/** As long as the name of the agency of the fixtures, which the old Word document bears once and for all. */
export const agencyName = (number) => `示例${String(number).padStart(3, '0')}局`;

/** A zip with so many reports of five pages, each of another agency, the kinds mixed through each other. */
export function zipOfMixedFiles(count) {
  const kinds = Object.entries(IN_TWENTY).flatMap(([kind, times]) =>
    Array.from({ length: times }, () => kind),
  );
  const files = Array.from({ length: count }, (_, number) => {
    const kind = kinds[(number * 7) % kinds.length];
    return [`${agencyName(number)}.${EXTENSIONS[kind] ?? kind}`, printFor(agencyName(number), kind)];
  });
  return zipSync(Object.fromEntries(files));
}

function printFor(agency, kind) {
  const example = longReport(YEAR);
  const { agencyName: exampleName } = example;
  if (kind === 'doc') return replaced(FILE_PRINTERS.doc(example), exampleName, agency);
  const own = JSON.parse(JSON.stringify(example).replaceAll(exampleName, agency));
  return FILE_PRINTERS[kind](own);
}

/** Word 97 writes Chinese in UTF-16: a name can be exchanged for one of the same length where it is. */
function replaced(bytes, before, after) {
  const content = Buffer.from(bytes);
  const [from, to] = [before, after].map((name) => Buffer.from(name, 'utf16le'));
  for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, at + 1)) content.set(to, at);
  return content;
}
