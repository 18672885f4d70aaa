/** The workflow's code for the worker's sandbox, with the library in it. */
import { resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const here = import.meta.dirname;
/** The package as it is built in this checkout. With `orderchart` in your node_modules, leave out the hook. */
const alias = {
  orderchart$: resolve(here, '../../../dist/index.js'),
  'orderchart/hosting$': resolve(here, '../../../dist/hosting.js'),
};

export const workflows = resolve(here, 'order-workflow.ts');

export const bundle = (path: string = workflows, interceptors: readonly string[] = []) =>
  bundleWorkflowCode({
    workflowsPath: path,
    workflowInterceptorModules: [...interceptors],
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } },
    }),
  });
