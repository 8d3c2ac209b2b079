import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Every browser that runs the pages reads WOFF2: the older form of each font stays out of the build. */
const fontsOnce: Plugin = {
  name: 'fonts-once',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (code) => code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, ''),
  },
};

/** The pages: built into dist/web with nothing inline, so that the strict content policy holds. */
export default defineConfig({
  root: 'src/web',
  plugins: [fontsOnce, react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What zod is told comes before the first schema is made: in the same file as zod, not in one after it.
        codeSplitting: { groups: [{ name: 'schemas', test: /without-eval|node_modules\/zod\// }] },
      },
    },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // The host that was asked stays as it is: Parley takes writes from its own origin alone.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4780', changeOrigin: false } } },
});
