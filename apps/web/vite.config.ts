import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants } from 'node:zlib';
import { defaultClientConditions, defineConfig, normalizePath } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { noticesOfWorkers } from './build-plugins/notices-of-workers.ts';

/** The address of the API while developing (API_ADDRESS says another); in production the API serves the built pages itself. */
const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';

const { resolve } = createRequire(import.meta.url);
const pdfJsPackage = resolve('pdfjs-dist/package.json');
const { version: pdfJsVersion } = JSON.parse(readFileSync(pdfJsPackage, 'utf8')) as { version: string };
const pdfJs = normalizePath(dirname(pdfJsPackage));
/** As src/original/pdf/pdf-js-files.ts asks for it. */
const served = `assets/pdfjs-${pdfJsVersion}`;

export default defineConfig({
  plugins: [
    react(),
    // What pdf.js asks for while it works: some Chinese PDFs name characters that only its tables explain.
    viteStaticCopy({
      targets: [
        { src: `${pdfJs}/cmaps/*`, dest: `${served}/cmaps` },
        {
          src: `${pdfJs}/wasm/{openjpeg_nowasm_fallback.js,LICENSE_{OPENJPEG,PDFJS_OPENJPEG}}`,
          dest: `${served}/wasm`,
        },
        {
          src: `${pdfJs}/standard_fonts/{Foxit{Dingbats,Symbol}.pfb,LICENSE_FOXIT}`,
          dest: `${served}/fonts`,
        },
      ],
    }),
    // Compressed once here as far as can be, instead of a little at each request.
    compression({
      include: /\.(js|css|svg|html|md)$/,
      threshold: 1024,
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
  ],
  // The reader loads its heavy parts on demand, inside its worker too.
  worker: { format: 'es', plugins: () => [noticesOfWorkers('third-party-notices-of-workers.md')] },
  // Workspace packages are taken from their sources, as in the tests: no build is needed first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The Host header stays the browser's own, so that the API's check of the Origin holds.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  // What of others is in the build, with its licence, at /third-party-notices.md.
  build: { chunkSizeWarningLimit: 1200, license: { fileName: 'third-party-notices.md' } },
});
