import { testStoreContract } from './contract.test-kit.ts';
import { openMemoryStore } from './memory.test-kit.ts';

testStoreContract('memory', async () => {
  const store = openMemoryStore();
  return { store, discard: () => store.close() };
});
