/** Class names of CSS modules in tests: each is its own name. */
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : name) });
