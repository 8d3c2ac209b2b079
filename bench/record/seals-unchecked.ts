import { registerHooks } from 'node:module';

/**
 * Loaded before everything else (`node --import`): takes every signature for good. So the bench
 * can fold a million entries, and measure the rest of the fold; it measures signatures apart.
 */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/core/log/signature.ts')
      ? { format: 'module', source: 'export const verify = () => true;', shortCircuit: true }
      : next(url, context),
});
