/** Elements that are on lines of their own: their start and end part paragraphs. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul'
  ).split(' '),
);

/** Elements whose content is no part of what the page says, or is shown only by programs that cannot show the element. */
export const UNSHOWN_ELEMENTS: ReadonlySet<string> = new Set(
  'annotation annotation-xml audio datalist iframe map meter noscript progress rp script style template title video xml'.split(
    ' ',
  ),
);

/** Elements that show their words as a drawing, or on a button: no reader can tell what figure they show. */
export const DRAWN_ELEMENTS: ReadonlySet<string> = new Set(['button', 'canvas', 'object', 'svg']);

/**
 * A page with the letters that names of elements are made of in lower case. All stay where they are: İ and others would become
 * two characters.
 */
export const withLowerCaseNames = (html: string): string =>
  html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

export type Attributes = Readonly<Record<string, string>>;

/** The alignment an element asks for, where it is not the usual one. */
export function alignmentOf(name: string, attributes: Attributes): 'center' | 'right' | undefined {
  const asked =
    /text-align\s*:\s*(center|right)/i.exec(attributes['style'] ?? '')?.[1] ??
    attributes['align'] ??
    (name === 'center' ? 'center' : '');
  const alignment = asked.toLowerCase();
  return alignment === 'center' || alignment === 'right' ? alignment : undefined;
}
