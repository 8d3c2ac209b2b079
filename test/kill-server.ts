/** Serves Parley from the data folder that is named, and prints the address: to be killed. */
import { serve } from '../src/server/serve.ts';

const [dataDir = ''] = process.argv.slice(2);
const options = { port: 0, host: '127.0.0.1', dataDir, pagesDir: '', examples: false };
const { address } = await serve(options);
process.stdout.write(`${address}\n`);
