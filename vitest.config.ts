import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The library has no state that tests could leave behind, and files start five times faster.
    isolate: false,
    // Machines are shared: a test that hangs fails, one that waits for its turn does not.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
    },
  },
});
