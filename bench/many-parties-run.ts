import { measureHere } from './many-parties.ts';

/** Measures so many parties in a process of its own, and prints what was found as JSON. */
const [parties = 2, part = 0.1, rounds = 1] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(measureHere(parties, part, rounds)));
