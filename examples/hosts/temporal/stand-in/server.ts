/**
 * Stands in for Temporal's server, on loopback and in memory: as much of it as one kind of workflow needs, by the same protocol, so that
 * the client and the worker are Temporal's own. What a server promises about disks, clusters and speed it can't show.
 */
import { forClients } from './for-clients.js';
import { forWorkers } from './for-workers.js';
import { listen, type Method } from './service.js';

const forBoth: Readonly<Record<string, Method>> = {
  async GetSystemInfo() {
    return { serverVersion: '1.30.0', capabilities: { sdkMetadata: true, internalErrorDifferentiation: true } };
  },
  async DescribeNamespace({ namespace }) {
    return { namespaceInfo: { name: namespace, state: 1 }, config: {} };
  },
};

process.on('disconnect', () => process.exit());
process.send?.(`127.0.0.1:${await listen({ ...forBoth, ...forClients, ...forWorkers })}`);
