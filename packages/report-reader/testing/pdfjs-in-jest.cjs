/** What replaces the modules of pdf.js under jest: those that `environment-with-pdfjs.js` has loaded. */
module.exports = globalThis.pdfjs ?? {};
