import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The library has no state that tests could leave behind, and files start five times faster.
    isolate: false,
    include: ['test/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
    },
  },
});
