import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { childrenOf, descend, textIn, type XmlElement } from '../office/xml.ts';
import { numbersOf } from './numbers.ts';
import type { OfdPackage } from './ofd-package.ts';
import { OfdResources } from './ofd-resources.ts';

/** A page of an OFD file, before anything of it is drawn. Lengths in millimetres. */
export interface OfdPage {
  readonly width: number;
  readonly height: number;
  /** What holds its layers, in the order in which they are drawn: its own content and that of its templates. */
  readonly contents: readonly XmlElement[];
  readonly resources: OfdResources;
}

const A4 = { width: 210, height: 297 };
/** No paper is smaller or larger. */
const [LEAST, MOST] = [1, 5000];

/** The size of a page: objects are counted from the top left corner of the physical box, wherever the file says that is. */
function sizeOf(page: XmlElement, document: XmlElement): { width: number; height: number } {
  const box =
    descend(page, 'Area', 'PhysicalBox') ?? descend(document, 'CommonData', 'PageArea', 'PhysicalBox');
  const [, , width = 0, height = 0] = numbersOf(box ? textIn(box) : '');
  const isPaper = [width, height].every((length) => length >= LEAST && length <= MOST);
  return isPaper ? { width, height } : A4;
}

/** A page has one template or two. */
const MOST_TEMPLATES = 50;

/** One document of a file: its pages in the order in which it lists them. */
class OfdDocument {
  readonly #package: OfdPackage;
  readonly #path: string;
  readonly #root: XmlElement;
  readonly #resources: OfdResources;

  constructor(from: OfdPackage, path: string) {
    this.#package = from;
    this.#path = path;
    this.#root = from.part(path);
    const common = descend(this.#root, 'CommonData');
    this.#resources = new OfdResources(
      from,
      ['PublicRes', 'DocumentRes'].flatMap((name) =>
        common ? this.#resourcesNamed(common, name, path) : [],
      ),
    );
  }

  get pagePaths(): readonly string[] {
    const pages = descend(this.#root, 'Pages');
    return (pages ? childrenOf(pages, 'Page') : []).map(({ attributes }) =>
      this.#package.locate(attributes['BaseLoc'] ?? '', this.#path),
    );
  }

  page(path: string): OfdPage {
    const page = this.#package.part(path);
    this.#resources.add(this.#resourcesNamed(page, 'PageRes', path));
    const templates = childrenOf(page, 'Template');
    if (templates.length > MOST_TEMPLATES) throw new ReadRefusal('TOO_INTRICATE');
    const isInFront = ({ attributes }: XmlElement): boolean => attributes['ZOrder'] === 'Foreground';
    return {
      ...sizeOf(page, this.#root),
      contents: [
        ...templates.filter((template) => !isInFront(template)).map((template) => this.#template(template)),
        page,
        ...templates.filter(isInFront).map((template) => this.#template(template)),
      ].flatMap((drawn) => descend(drawn, 'Content') ?? []),
      resources: this.#resources,
    };
  }

  /** The page that a template is; templates that it names itself are not drawn. */
  #template({ attributes }: XmlElement): XmlElement | null {
    const common = descend(this.#root, 'CommonData');
    const template = common?.children.find(
      (child) =>
        typeof child !== 'string' &&
        child.name === 'TemplatePage' &&
        child.attributes['ID'] === attributes['TemplateID'],
    );
    if (!template || typeof template === 'string') return null;
    return this.#package.part(this.#package.locate(template.attributes['BaseLoc'] ?? '', this.#path));
  }

  /** Programs that need no resources name some that are not there. */
  #resourcesNamed(element: XmlElement, name: string, from: string): string[] {
    return childrenOf(element, name).flatMap((location) => this.#package.find(textIn(location), from) ?? []);
  }
}

/**
 * The pages of a file, one after the other. A file of several documents is read as all of them in their order: which of them
 * is the report is not for the reader to say.
 *
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, TOO_LARGE, TOO_INTRICATE
 */
export function* pagesOfOfd(from: OfdPackage): Generator<OfdPage> {
  const start = from.locate('/OFD.xml', '');
  let count = 0;
  for (const body of childrenOf(from.part(start), 'DocBody')) {
    const root = descend(body, 'DocRoot');
    const document = new OfdDocument(from, from.locate(root ? textIn(root) : '', start));
    const paths = document.pagePaths;
    count += paths.length;
    if (count > FILE_LIMITS.pages) throw new ReadRefusal('TOO_LARGE');
    for (const path of paths) yield document.page(path);
  }
  if (count === 0) throw new ReadRefusal('DAMAGED_FILE');
}
