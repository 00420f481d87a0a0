/** What jsdom lacks and antd or ECharts ask for. */
const page = globalThis as unknown as Record<string, unknown>;

page['matchMedia'] ??= (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

page['ResizeObserver'] ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// The router asks of whatever a route throws whether it is a Response.
page['Response'] ??= class {
  readonly status: number;
  readonly headers: Headers;
  constructor(_body?: unknown, { status = 200, headers }: ResponseInit = {}) {
    this.status = status;
    this.headers = new Headers(headers);
  }
};

const canvas = { measureText: (text: string) => ({ width: text.length * 12 }) };
HTMLCanvasElement.prototype.getContext = (() =>
  new Proxy(canvas, {
    get: (target, name) => (name in target ? target[name as keyof typeof target] : () => undefined),
    set: () => true,
  })) as unknown as typeof HTMLCanvasElement.prototype.getContext;

Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.scrollTo ??= () => undefined;
window.scrollTo = () => undefined;
// antd asks for the style of pseudo elements, which jsdom reports as an error on every call.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

export {};
