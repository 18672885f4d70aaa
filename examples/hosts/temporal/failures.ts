/** What Temporal's errors are to whoever asks the host. */
import {
  isGrpcServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { HostError, type HostErrorCode } from '../conformance/host.js';

const cancelled = 1;
const deadlineExceeded = 4;
const resourceExhausted = 8;
const unavailable = 14;

/** by the codes of gRPC */
const codes: Readonly<Record<number, HostErrorCode>> = {
  [cancelled]: 'connection.lost',
  [deadlineExceeded]: 'connection.lost',
  [resourceExhausted]: 'store.busy',
  [unavailable]: 'connection.lost',
};

function codeOf(error: unknown): HostErrorCode {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return 'connection.lost';
  const { cause } = error as Error;
  if (error instanceof WorkflowUpdateFailedError)
    return cause instanceof ApplicationFailure && cause.type === 'store.full' ? 'store.full' : 'store.failed';
  const grpc = [error, cause].find((one) => isGrpcServiceError(one));
  return (isGrpcServiceError(grpc) && codes[grpc.code]) || 'store.failed';
}

/** @returns the error for the front: the same command may be sent again, whatever it says */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { message, cause } = error as Error;
  const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new HostError(codeOf(error), `the order could not be reached: ${why}`, { cause: error });
}
