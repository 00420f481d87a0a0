import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The address of the API while developing (API_ADDRESS says another); in production the API serves the built pages itself. */
const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // Workspace packages are taken from their sources, as in the tests: no build is needed first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The Host header stays the browser's own, so that the API's check of the Origin holds.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: { chunkSizeWarningLimit: 1200 },
});
