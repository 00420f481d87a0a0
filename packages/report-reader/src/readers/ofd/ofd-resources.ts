import { elementsOf, type XmlElement } from '../office/xml.ts';
import type { OfdPackage } from './ofd-package.ts';

/** What a document's pages draw with: parameters of drawing and drawings used more than once, by their ids. */
export class OfdResources {
  readonly #package: OfdPackage;
  /** Resources are read when a page first asks for one; most reports ask for none. */
  readonly #unread: string[];
  readonly #known: Set<string>;
  readonly #byId = new Map<string, XmlElement>();

  /** @param paths of the parts with resources */
  constructor(from: OfdPackage, paths: readonly string[]) {
    this.#package = from;
    this.#unread = [...paths];
    this.#known = new Set(paths);
  }

  /** More resources, those of one page. */
  add(paths: readonly string[]): void {
    for (const path of paths) {
      if (!this.#known.has(path)) this.#unread.push(path);
      this.#known.add(path);
    }
  }

  /** A resource of this sort, `DrawParam` or `CompositeGraphicUnit`; undefined where there is none. */
  get(sort: string, id: string | undefined): XmlElement | undefined {
    for (const path of this.#unread.splice(0)) {
      for (const group of elementsOf(this.#package.part(path))) {
        for (const resource of elementsOf(group)) {
          this.#byId.set(`${resource.name} ${resource.attributes['ID']}`, resource);
        }
      }
    }
    return this.#byId.get(`${sort} ${id}`);
  }
}
