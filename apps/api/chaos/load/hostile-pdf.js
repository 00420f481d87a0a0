/** A PDF of 4 KB whose page draws a form that draws the next one twice, and so on: refused by how much it draws. */
export function formsInForms(depth = 25) {
  const [font, first] = ['/Font << /F1 5 0 R >>', 6];
  const form = (others, content) =>
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${font} ${others} >>`, content);
  return pdfOf([
    ...pageWith(`/XObject << /X ${first} 0 R >>`, '/X Do'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: depth }, (_, index) =>
      form(`/XObject << /X ${first + index + 1} 0 R >>`, '/X Do /X Do'),
    ),
    form('', 'BT /F1 10 Tf 60 60 Td (0) Tj ET'),
  ]);
}

/** The same with patterns, which nobody can count before they are drawn: it takes all the time that a file has. */
export function patternsInPatterns(depth = 25) {
  const first = 5;
  const both = (level) => `/Pattern << /A ${first + 2 * level} 0 R /B ${first + 2 * level + 1} 0 R >>`;
  const draw = '/Pattern cs /A scn 0 0 9 9 re f /B scn 0 0 9 9 re f';
  const pattern = (resources, content) =>
    stream(
      `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << ${resources} >>`,
      content,
    );
  const levels = Array.from({ length: depth }, (_, level) => pattern(both(level + 1), draw));
  const innermost = pattern('', '0 0 9 9 re f');
  return pdfOf([...pageWith(both(0), draw), ...[...levels, innermost].flatMap((one) => [one, one])]);
}

const pageWith = (resources, content) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
  stream('', content),
];

function stream(dictionary, content) {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function pdfOf(objects) {
  let file = '%PDF-1.4\n';
  const entries = objects.map((object, index) => {
    const entry = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return entry;
  });
  const size = `/Size ${objects.length + 1}`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  return `${file}${table}trailer\n<< ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
