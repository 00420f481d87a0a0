// pdf.js's own worker: it takes the messages of the worker it is loaded in.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
