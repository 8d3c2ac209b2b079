import { z } from 'zod';

/**
 * The pages make no program out of text, and the content policy would not let them: so zod is told
 * not to try. It asks this when a schema is made; so this comes before every other import.
 */
z.config({ jitless: true });
