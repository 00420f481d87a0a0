import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks and antd, ECharts or the writer of workbooks ask for. */
const page = globalThis as unknown as Record<string, unknown>;

page['TextEncoder'] ??= TextEncoder;
page['TextDecoder'] ??= TextDecoder;

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

Element.prototype.scrollIntoView ??= () => undefined;

// The stream of changes is opened by every page; in tests nothing comes over it.
page['EventSource'] ??= class extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 0;
  close() {}
};

// antd's forms batch what they tell their watchers through a channel.
page['MessageChannel'] ??= class {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.()) };
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
// jsdom matches every rule of antd's styles against the element on each call, which takes most of a test's time.
window.getComputedStyle = (element) => (element as HTMLElement).style;
