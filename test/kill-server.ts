/**
 * Serves Parley from the data folder, or the database, that is named, and prints the address: to be
 * killed, or to be asked to end. The host's key is in the data folder in any case.
 */
import { serve } from '../src/server/serve.ts';

const [dataDir, database, port = '0'] = process.argv.slice(2);
if (!dataDir) throw new Error('Name a data folder.');
const server = await serve({
  port: Number(port),
  host: '127.0.0.1',
  dataDir,
  database: database || undefined,
  pagesDir: '',
  examples: false,
});
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.stdout.write(`${server.address}\n`);
