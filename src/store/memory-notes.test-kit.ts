import type { Note, Notes } from './notes.ts';

const byName = (a: Note, b: Note): number => (a.name < b.name ? -1 : 1);

/** Notes that last as long as the process: for tests. */
export function openMemoryNotes(): Notes {
  const notes = new Map<string, Note>();
  return {
    async list(beginning) {
      return [...notes.values()].filter(({ name }) => name.startsWith(beginning)).toSorted(byName);
    },
    async put(name, json, version) {
      if ((notes.get(name)?.version ?? 0) !== version) return false;
      notes.set(name, { name, version: version + 1, json });
      return true;
    },
    async remove(name) {
      notes.delete(name);
    },
    async close() {},
  };
}
