import react from '@vitejs/plugin-react';
import { createRequire } from 'node:module';
import { defaultClientConditions, defineConfig, normalizePath } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';

/** The address of the API while developing (API_ADDRESS says another); in production the API serves the built pages itself. */
const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';

const characterMaps = normalizePath(
  createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace('package.json', 'cmaps'),
);

export default defineConfig({
  plugins: [
    react(),
    // Some Chinese PDFs name characters that only these tables explain.
    viteStaticCopy({ targets: [{ src: `${characterMaps}/*`, dest: 'cmaps' }] }),
  ],
  // The reader loads its heavy parts on demand, inside its worker too.
  worker: { format: 'es' },
  // Workspace packages are taken from their sources, as in the tests: no build is needed first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The Host header stays the browser's own, so that the API's check of the Origin holds.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: { chunkSizeWarningLimit: 1200 },
});
