/** Where Temporal is: what its own tools read from the environment, from TEMPORAL_ADDRESS to certificates and keys. */
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, Worker } from '@temporalio/worker';
import { bundle } from './bundle.js';

/** How long an order waits for a worker that has died, before another one takes it up. */
const stickyQueueScheduleToStartTimeout = '2s';

/** No file of the user's is read: what isn't in the environment isn't there. */
const settings = () => loadClientConnectConfig({ disableFile: true });

export async function connect(): Promise<Client> {
  const { connectionOptions, namespace } = settings();
  return new Client({ connection: await Connection.connect(connectionOptions), ...(namespace && { namespace }) });
}

/** A worker of this process; as many as you like may share a queue. */
export async function startWorker(taskQueue: string): Promise<{ stop(): Promise<void> }> {
  const { connectionOptions, namespace } = settings();
  const connection = await NativeConnection.connect(connectionOptions);
  const workflowBundle = await bundle();
  const worker = await Worker.create({
    ...{ connection, taskQueue, workflowBundle, stickyQueueScheduleToStartTimeout },
    ...(namespace && { namespace }),
  });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
