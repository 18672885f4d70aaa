/** Where Temporal is: what its own tools read from the environment, from TEMPORAL_ADDRESS to certificates and keys. */
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { bundle } from './bundle.js';

const options = {
  /** how long an order waits for the worker that had it in memory, before another one takes it up */
  stickyQueueScheduleToStartTimeout: '5s',
  /** There is one thread for all. What waits behind others here runs out of time; on the server it doesn't. */
  maxConcurrentWorkflowTaskExecutions: 8,
} as const;

/** No file of the user's is read: what isn't in the environment isn't there. */
const settings = () => loadClientConnectConfig({ disableFile: true });

export async function connect(): Promise<Client> {
  const { connectionOptions, namespace } = settings();
  return new Client({ connection: await Connection.connect(connectionOptions), ...(namespace && { namespace }) });
}

/**
 * Starts a worker in this process, which ends with it; as many as you like may share a queue.
 *
 * @param made what `bundle` made before, where that is done once for all of them
 */
export async function startWorker(taskQueue: string, made?: WorkflowBundleOption): Promise<void> {
  const { connectionOptions, namespace } = settings();
  const connection = await NativeConnection.connect(connectionOptions);
  const workflowBundle = made ?? (await bundle());
  const worker = await Worker.create({
    ...{ ...options, connection, taskQueue, workflowBundle },
    ...(namespace && { namespace }),
  });
  // Where it fails, the process had better end.
  void worker.run();
}
