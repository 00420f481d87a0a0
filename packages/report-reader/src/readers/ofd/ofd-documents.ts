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
  /** Their layers in the order in which they are drawn, those of its templates among them. */
  readonly layers: readonly XmlElement[];
  readonly resources: OfdResources;
}

const A4 = { width: 210, height: 297 };
/** No paper is smaller or larger. */
const [LEAST, MOST] = [1, 5000];

/** The size of a page: objects are counted from the top left corner of the physical box, wherever that is said to be. */
function sizeOf(page: XmlElement, document: XmlElement): { width: number; height: number } {
  const box =
    descend(page, 'Area', 'PhysicalBox') ?? descend(document, 'CommonData', 'PageArea', 'PhysicalBox');
  const [, , width = 0, height = 0] = numbersOf(box ? textIn(box) : '');
  const isPaper = [width, height].every((length) => length >= LEAST && length <= MOST);
  return isPaper ? { width, height } : A4;
}

const layersOf = (page: XmlElement): readonly XmlElement[] => {
  const content = descend(page, 'Content');
  return content ? childrenOf(content, 'Layer') : [];
};

/** Draws one document of a file: its pages in the order in which the document lists them. */
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
    const templates = childrenOf(page, 'Template').map(({ attributes }) => ({
      isInFront: attributes['ZOrder'] === 'Foreground',
      layers: this.#template(attributes['TemplateID']),
    }));
    return {
      ...sizeOf(page, this.#root),
      layers: [
        ...templates.flatMap(({ isInFront, layers }) => (isInFront ? [] : layers)),
        ...layersOf(page),
        ...templates.flatMap(({ isInFront, layers }) => (isInFront ? layers : [])),
      ],
      resources: this.#resources,
    };
  }

  /** The layers of a template; templates that it names itself are not drawn. */
  #template(id: string | undefined): readonly XmlElement[] {
    const common = descend(this.#root, 'CommonData');
    const template = (common ? childrenOf(common, 'TemplatePage') : []).find(
      ({ attributes }) => attributes['ID'] === id,
    );
    if (!template) return [];
    return layersOf(
      this.#package.part(this.#package.locate(template.attributes['BaseLoc'] ?? '', this.#path)),
    );
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
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, TOO_LARGE
 */
export function* pagesOfOfd(from: OfdPackage): Generator<OfdPage> {
  const start = from.locate('/OFD.xml', '');
  const documents = childrenOf(from.part(start), 'DocBody').map((body) => {
    const root = descend(body, 'DocRoot');
    return new OfdDocument(from, from.locate(root ? textIn(root) : '', start));
  });
  const paths = documents.map((document) => document.pagePaths);
  const count = paths.reduce((sum, own) => sum + own.length, 0);
  if (count > FILE_LIMITS.pages) throw new ReadRefusal('TOO_LARGE');
  if (count === 0) throw new ReadRefusal('DAMAGED_FILE');
  for (const [index, document] of documents.entries()) {
    for (const path of paths[index] ?? []) yield document.page(path);
  }
}
