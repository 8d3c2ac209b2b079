import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: built into dist/web with nothing inline, so that the strict content policy holds. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // The host that was asked stays as it is: Parley takes writes from its own origin alone.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4780', changeOrigin: false } } },
});
