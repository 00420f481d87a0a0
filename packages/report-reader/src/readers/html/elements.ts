/** Elements that stand on lines of their own: their start and end part paragraphs. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul'
  ).split(' '),
);

/** Elements whose content is not shown, or is no part of what the page says: struck out text is no longer. */
export const UNSHOWN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist del iframe map math noscript object option s script select strike style svg ' +
    'template title video xml'
  ).split(' '),
);

export type Attributes = Readonly<Record<string, string>>;

/** Whether an element hides itself or strikes its text out: `hidden`, `display: none`, `line-through`. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes['hidden'] !== undefined ||
  /(^|[;\s])(display\s*:\s*none|text-decoration(-line)?\s*:[^;]*line-through)/i.test(
    attributes['style'] ?? '',
  );

/** Whether an element keeps its place but shows nothing: `visibility: hidden`, letters of no size, Word's hidden text. */
export const isInvisible = (attributes: Attributes): boolean =>
  /(^|[;\s])(visibility\s*:\s*(hidden|collapse)|font-size\s*:\s*0+(\.0+)?(px|pt|em|rem|%)?\s*(;|!|$)|opacity\s*:\s*0+(\.0+)?\s*(;|!|$)|mso-hide\s*:\s*all)/i.test(
    attributes['style'] ?? '',
  );

/** The alignment an element asks for, where it is not the usual one. */
export function alignmentOf(name: string, attributes: Attributes): 'center' | 'right' | undefined {
  const asked =
    /text-align\s*:\s*(center|right)/i.exec(attributes['style'] ?? '')?.[1] ??
    attributes['align'] ??
    (name === 'center' ? 'center' : '');
  const alignment = asked.toLowerCase();
  return alignment === 'center' || alignment === 'right' ? alignment : undefined;
}
