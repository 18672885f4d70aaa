/** Mutation testing (G11): what is mutated, and by which means. The floors are in test/mutation/floors.ts. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/**/*.ts',
    '!src/{index,diagram}.ts', // doors: nothing but names
    '!src/{oracle,testing,verify}/**', // they judge orders and decide none; `npm run mutation -- 'src/oracle/**/*.ts'` tries them
    '!src/order/rules.ts', // the rules in words
    '!src/view/{labels,sentences}-{en,fr}.ts', // words, too
  ],

  // Stryker's own runner for vitest starts it again for each mutant, which takes 0.4 s; see test/mutation/realm.ts.
  testRunner: 'in-process',
  plugins: ['./test/mutation/in-process-runner.ts', './test/mutation/texts.ts', './test/mutation/progress.ts'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkerNodeArgs: ['--import', 'tsx'], // its process loads the plugins, too
  coverageAnalysis: 'perTest',
  ignorers: ['texts'],
  checkers: [],
  disableTypeChecks: false,

  timeoutMS: 60_000, // for what test/mutation/guard.ts can't end
  dryRunTimeoutMinutes: 5,

  tempDirName: join(tmpdir(), `orderchart-mutation-${process.pid}`),
  ignorePatterns: ['/*', '!/src', '!/test', '!/package.json', '!/tsconfig.json'],
  cleanTempDir: 'always',

  // The score that counts leaves out the mutants listed as equivalent; this one does not.
  thresholds: { high: 100, low: 95, break: null },
  reporters: ['progress-listener'],
  logLevel: 'off',
  allowConsoleColors: false,
};
