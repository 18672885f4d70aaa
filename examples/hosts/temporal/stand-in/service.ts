/** Temporal's service as plain asynchronous functions. */
import {
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type ServiceError,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import proto from '@temporalio/proto';

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is as Temporal's own types describe it
export type Message = any;
/** @param gone is aborted where whoever asked has hung up */
export type Method = (request: Message, gone: AbortSignal) => Promise<Message>;

const types = proto.temporal.api.workflowservice.v1 as unknown as Record<string, Message>;
const service = 'temporal.api.workflowservice.v1.WorkflowService';

export class Refused extends Error {
  constructor(
    readonly code: status,
    message: string,
  ) {
    super(message);
  }
}
export const notFound = (what: string) => new Refused(status.NOT_FOUND, `${what} is not there`);
export const alreadyThere = (what: string) => new Refused(status.ALREADY_EXISTS, `${what} is there already`);

function definitionOf(names: readonly string[]): ServiceDefinition {
  const entries = names.map((name) => {
    const request = types[`${name}Request`];
    const response = types[`${name}Response`];
    const encode = (value: Message) => Buffer.from(response.encode(response.fromObject(value)).finish());
    return [
      name,
      {
        ...{ path: `/${service}/${name}`, requestStream: false, responseStream: false, originalName: name },
        requestSerialize: (value: Message) => Buffer.from(request.encode(value).finish()),
        requestDeserialize: (bytes: Buffer) => request.decode(bytes),
        responseSerialize: encode,
        responseDeserialize: (bytes: Buffer) => response.decode(bytes),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** @returns the port */
export async function listen(methods: Readonly<Record<string, Method>>): Promise<number> {
  const server = new Server();
  const run =
    (method: Method) => (call: Message, reply: (error: Partial<ServiceError> | null, value?: Message) => void) => {
      const gone = new AbortController();
      call.on('cancelled', () => gone.abort());
      method(call.request, gone.signal).then(
        (value) => reply(null, value),
        (error) =>
          reply({ code: error instanceof Refused ? error.code : status.INTERNAL, details: String(error.stack) }),
      );
    };
  const implementation = Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, run(method)]));
  server.addService(definitionOf(Object.keys(methods)), implementation as UntypedServiceImplementation);
  return new Promise((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    ),
  );
}
