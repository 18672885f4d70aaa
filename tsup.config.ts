import { defineConfig } from 'tsup';

/** Every door of the package; `exports` in package.json names the same ones. */
const doors = {
  index: 'src/index.ts',
  diagram: 'src/diagram.ts',
  hosting: 'src/hosting/index.ts',
  oracle: 'src/oracle/index.ts',
  verify: 'src/verify/index.ts',
  testing: 'src/testing/index.ts',
  'testing/matchers': 'src/testing/matchers.ts',
  'testing/vitest': 'src/testing/vitest.ts',
};

export default defineConfig({
  entry: doors,
  format: ['esm', 'cjs'],
  // tsup hands the compiler a `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'node20',
  clean: true,
  treeshake: true,
});
